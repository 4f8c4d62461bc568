import { parentPort } from 'node:worker_threads'
import { type Drawable, drawPdf } from './draw-pdf.ts'

export interface PdfTask {
  readonly id: number
  readonly paper: Drawable
}
export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string }

/** One after the other, so that memory holds one document at a time. */
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (task: PdfTask) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(task)))
})

async function answerTo({ id, paper }: PdfTask): Promise<PdfAnswer> {
  try {
    return { id, bytes: await drawPdf(paper) }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
