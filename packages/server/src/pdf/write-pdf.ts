import { Worker } from 'node:worker_threads'
import type { Drawable } from './draw-pdf.ts'
import type { PdfAnswer, PdfTask } from './pdf-worker.ts'

/** A document that asks for more than this is given up, and nothing else with it. */
const MOST_MEMORY_MB = 512
/** Fonts that were unpacked are let go when nobody printed for this long. */
const IDLE_MS = 10 * 60_000

interface Waiting {
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (error: Error) => void
}

interface Drawing {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  idle: NodeJS.Timeout | undefined
}

let drawing: Drawing | undefined
let asked = 0

/** A paper as PDF. It is drawn in a thread of its own: the fonts and the layout of a long document take seconds. */
export function writePdf(paper: Drawable): Promise<Uint8Array> {
  drawing ??= begin()
  const { worker, waiting, idle } = drawing
  clearTimeout(idle)
  asked += 1
  const task: PdfTask = { id: asked, paper }
  worker.ref()
  return new Promise((done, failed) => {
    waiting.set(task.id, { done, failed })
    worker.postMessage(task)
  })
}

function begin(): Drawing {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    // Whatever flags this process was started with are not for it.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  const begun: Drawing = { worker, waiting: new Map(), idle: undefined }
  worker.on('message', (answer: PdfAnswer) => settle(begun, answer))
  worker.on('error', error => giveUp(begun, error))
  worker.on('exit', () => giveUp(begun, new Error('the thread that draws PDF ended')))
  return begun
}

function settle(begun: Drawing, answer: PdfAnswer): void {
  const waiting = begun.waiting.get(answer.id)
  begun.waiting.delete(answer.id)
  if ('bytes' in answer) waiting?.done(answer.bytes)
  else waiting?.failed(new Error(answer.error))
  if (begun.waiting.size > 0) return
  // An idle thread keeps no process alive.
  begun.worker.unref()
  begun.idle = setTimeout(() => void begun.worker.terminate(), IDLE_MS).unref()
}

/** The next printout begins a new thread. */
function giveUp(begun: Drawing, error: Error): void {
  if (drawing === begun) drawing = undefined
  clearTimeout(begun.idle)
  for (const { failed } of begun.waiting.values()) failed(error)
  begun.waiting.clear()
}
