import { constants, inflateSync } from 'node:zlib'
import { expands } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'

const PIECE = 1 << 20
const OVERLAP = 4096
/** For all object streams of a file together: honest ones hold a few MB of plain words. */
const MOST_INFLATED = 64 << 20
const START = />>\s*stream\r?\n/
const END = /endstream/

/**
 * The parts of a PDF in which objects can be written: what lies outside streams, and the object streams, inflated.
 * Pictures and fonts are passed over, where any word can occur by chance.
 */
export async function* pdfText(file: SpooledFile): AsyncGenerator<string> {
  const place: Place = { stream: undefined, inflatable: MOST_INFLATED }
  let position = 0
  let text = ''
  for (;;) {
    const piece = await file.at(position, PIECE)
    position += piece.length
    text = yield* wholeParts(text + piece.toString('latin1'), place)
    if (!place.stream) yield text
    if (piece.length < PIECE) return
    if (place.stream) keep(place.stream, text.slice(0, -OVERLAP))
    text = text.slice(-OVERLAP)
  }
}

interface Place {
  stream: { readonly objects: boolean; body: string } | undefined
  inflatable: number
}

/** Yields what is complete in `text` and gives back the rest. */
function* wholeParts(text: string, place: Place): Generator<string, string> {
  let rest = text
  for (;;) {
    const bound = place.stream ? END.exec(rest) : START.exec(rest)
    if (!bound) return rest
    const before = rest.slice(0, bound.index)
    rest = rest.slice(bound.index + bound[0].length)
    if (!place.stream) {
      yield before
      place.stream = { objects: /\/ObjStm/.test(namesDecoded(before.slice(-OVERLAP))), body: '' }
    } else {
      if (place.stream.objects) yield inflated(place.stream.body + before, place)
      place.stream = undefined
    }
  }
}

function keep(stream: { readonly objects: boolean; body: string }, text: string): void {
  if (!stream.objects) return
  stream.body += text
  if (stream.body.length > MOST_INFLATED) throw expands()
}

/** `/J#61vaScript` is another spelling of `/JavaScript`. */
export function namesDecoded(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** What cannot be inflated is no deflated stream, and is looked at as it is. */
function inflated(body: string, place: Place): string {
  try {
    const options = { maxOutputLength: place.inflatable, finishFlush: constants.Z_SYNC_FLUSH }
    const plain = inflateSync(Buffer.from(body, 'latin1'), options)
    place.inflatable = Math.max(1, place.inflatable - plain.length)
    return plain.toString('latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw expands()
    return body
  }
}
