import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  type RenderTask,
  TextLayer,
  VerbosityLevel,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PageSize, saneSize } from '../page-layout.ts'
import { MOST_PIXELS } from '../viewing.ts'

/** A PDF opened for reading. Nothing in it runs, and nothing in it leads anywhere. */
export interface OpenPdf {
  readonly pages: number
  /** in px at 100 % */
  size(no: number): Promise<PageSize>
  /** draws a page; `sharpness` is dots per px */
  paint(no: number, canvas: HTMLCanvasElement, scale: number, sharpness: number, signal: AbortSignal): Promise<void>
  /** the words of a page, each where it stands, to be selected and read aloud */
  write(no: number, box: HTMLElement, scale: number, signal: AbortSignal): Promise<void>
  close(): void
}

/** A PDF measures in points. */
const PX = 96 / 72
/** Character maps, fonts and decoders that came with the build, under the version they belong to. */
const PARTS = `/assets/pdfjs-${version}/`

/**
 * Parses in a worker of its own that can load nothing but our own scripts and ends when the document is closed. There
 * is no scripting, no forms engine, and no layer of links: what annotations show is drawn, as a seal is, and no more.
 */
export async function openPdf(data: Uint8Array, signal: AbortSignal): Promise<OpenPdf> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('the parser could not be started')), { once: true })
  })
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS })
  const loading = getDocument({
    data,
    worker,
    cMapUrl: `${PARTS}cmaps/`,
    standardFontDataUrl: `${PARTS}standard_fonts/`,
    wasmUrl: `${PARTS}wasm/`,
    // The content policy knows no WebAssembly; the decoders come as scripts instead.
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableWorkerRendering: true,
    maxImageSize: MOST_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  })
  const close = () => {
    void loading.destroy().catch(() => undefined)
    port.terminate()
  }
  signal.addEventListener('abort', close, { once: true })
  try {
    const document = await Promise.race([loading.promise, failed])
    return {
      pages: document.numPages,
      async size(no) {
        const { width, height } = (await document.getPage(no)).getViewport({ scale: PX })
        return saneSize({ width, height })
      },
      async paint(no, canvas, scale, sharpness, stop) {
        const page = await document.getPage(no)
        const viewport = page.getViewport({ scale: scale * PX * sharpness })
        const { width, height } = saneSize(viewport)
        canvas.width = Math.max(1, Math.floor(width))
        canvas.height = Math.max(1, Math.floor(height))
        await cancellable(page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }), stop)
      },
      async write(no, box, scale, stop) {
        const page = await document.getPage(no)
        const layer = new TextLayer({
          textContentSource: page.streamTextContent(),
          container: box,
          viewport: page.getViewport({ scale: scale * PX }),
        })
        box.style.setProperty('--total-scale-factor', String(scale * PX))
        await cancellable({ promise: layer.render(), cancel: () => layer.cancel() }, stop)
      },
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

async function cancellable(task: Pick<RenderTask, 'promise' | 'cancel'>, signal: AbortSignal): Promise<void> {
  const cancel = () => task.cancel()
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    await task.promise
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
