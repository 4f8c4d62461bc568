/** Nothing came or went for so long that the other side is taken to be gone. */
export class Silence extends Error {
  constructor(milliseconds: number) {
    super(`nothing came or went for ${milliseconds} ms`)
    this.name = 'Silence'
  }
}

type Pieces = ReadableStream<Uint8Array<ArrayBuffer>>

/**
 * `fetch` whose patience begins anew with every piece of what is sent and of what comes: a transfer may take as long as
 * it likes, a silence may not. The time a slow reader takes to ask for more is its own.
 */
export const fetchWithin =
  (milliseconds: number): typeof fetch =>
  async (input, init = {}) => {
    const cut = new AbortController()
    let patience: NodeJS.Timeout | undefined
    const rest = () => clearTimeout(patience)
    const wait = () => {
      rest()
      patience = setTimeout(() => cut.abort(new Silence(milliseconds)), milliseconds)
    }
    wait()
    try {
      // A piece to send is asked for when those before it are on their way: until then the bucket is waited for.
      const sending =
        init.body instanceof Blob ? { body: watched(init.body.stream(), wait, () => undefined), duplex: 'half' } : {}
      const response = await fetch(input, { ...init, ...sending, signal: cut.signal } as RequestInit)
      return response.body ? new Response(watched(response.body, wait, rest), response) : response
    } finally {
      rest()
    }
  }

/** The same pieces. `asked` hears that the next one is wanted, `came` that it is there. */
function watched(pieces: Pieces, asked: () => void, came: () => void): Pieces {
  const reader = pieces.getReader()
  return new ReadableStream(
    {
      async pull(out) {
        asked()
        const { done, value } = await reader.read().finally(came)
        if (done) out.close()
        else out.enqueue(value)
      },
      cancel: reason => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
