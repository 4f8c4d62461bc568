import { useEffect, useState } from 'react'
import type { PageSize } from '../page-layout.ts'
import { MOST_PAGES } from '../viewing.ts'
import type { OpenPdf } from './open-pdf.ts'

export interface ReadyPdf {
  readonly pdf: OpenPdf
  /** of its first page */
  readonly usual: PageSize
}

export type PdfState =
  | { readonly is: 'opening' }
  | ({ readonly is: 'open' } & ReadyPdf)
  | { readonly is: 'tooLong'; readonly pages: number }
  | { readonly is: 'failed'; readonly error: unknown }

/** Opens a PDF for as long as it is looked at. The library comes with the first one. */
export function usePdf(file: Blob): PdfState {
  const [state, setState] = useState<PdfState>({ is: 'opening' })
  useEffect(() => {
    const stop = new AbortController()
    const put = (next: PdfState) => {
      if (!stop.signal.aborted) setState(next)
    }
    put({ is: 'opening' })
    opened(file, stop.signal).then(put, error => put({ is: 'failed', error }))
    return () => stop.abort()
  }, [file])
  return state
}

async function opened(file: Blob, signal: AbortSignal): Promise<PdfState> {
  const [{ openPdf }, bytes] = await Promise.all([import('./open-pdf.ts'), file.arrayBuffer()])
  signal.throwIfAborted()
  const pdf = await openPdf(new Uint8Array(bytes), signal)
  if (pdf.pages > MOST_PAGES) {
    pdf.close()
    return { is: 'tooLong', pages: pdf.pages }
  }
  return { is: 'open', pdf, usual: await pdf.size(1) }
}
