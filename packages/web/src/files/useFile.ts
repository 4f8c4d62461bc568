import { useEffect, useState } from 'react'
import { fetchFile } from '../ui/fetch-file.ts'

export type FileState =
  | { readonly is: 'coming'; readonly percent: number }
  | { readonly is: 'here'; readonly file: Blob }
  | { readonly is: 'failed'; readonly error: unknown; retry(): void }

/** Fetches a stored file through the same road as a download, telling how much of it has come. */
export function useFile(href: string, size: number): FileState {
  const [state, setState] = useState<FileState>({ is: 'coming', percent: 0 })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again for the same address
  useEffect(() => {
    const stop = new AbortController()
    const put = (next: FileState) => {
      if (!stop.signal.aborted) setState(next)
    }
    put({ is: 'coming', percent: 0 })
    received(href, size, stop.signal, percent => put({ is: 'coming', percent })).then(
      file => put({ is: 'here', file }),
      error => put({ is: 'failed', error, retry: () => setAttempt(tried => tried + 1) }),
    )
    return () => stop.abort()
  }, [href, size, attempt])
  return state
}

async function received(
  href: string,
  size: number,
  signal: AbortSignal,
  onPercent: (percent: number) => void,
): Promise<Blob> {
  const { body } = await fetchFile(href, signal)
  const reader = body?.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let [come, told] = [0, 0]
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return new Blob(parts)
    parts.push(part.value)
    come += part.value.length
    const percent = Math.min(100, Math.floor((come / Math.max(1, size)) * 100))
    if (percent !== told) onPercent(percent)
    told = percent
  }
}
