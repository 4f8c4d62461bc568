import { text } from '@zhengheng/policy'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { announce } from '../../ui/announce.ts'
import { Loading } from '../../ui/Loading.tsx'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { layoutOf, type PageLayout, type PageSize, pageAt, pagesNear } from '../page-layout.ts'
import { useFirstFocus } from '../useFirstFocus.ts'
import { useRoom } from '../useRoom.ts'
import { useZoom } from '../useZoom.ts'
import { MOST_PAGES, readElsewhere } from '../viewing.ts'
import { ZoomBar } from '../ZoomBar.tsx'
import type { OpenPdf } from './open-pdf.ts'
import { PageBar } from './PageBar.tsx'
import { PdfPage } from './PdfPage.tsx'
import { pdfProblem } from './pdf-problem.ts'

interface PdfViewProps {
  readonly file: Blob
  readonly name: string
  /** the page to begin with */
  readonly from: number
  /** says which page is read */
  onPage?(no: number): void
}

export function PdfView({ file, ...rest }: PdfViewProps) {
  const say = useSay()
  const state = usePdf(file)
  if (state.is === 'opening') return <Loading rows={6} />
  if (state.is === 'open') return <Pages {...state} {...rest} />
  const why =
    state.is === 'failed'
      ? pdfProblem(state.error)
      : readElsewhere(
          `PDF 有 ${state.pages} 页，超过在线查看的上限 ${MOST_PAGES} 页`,
          `The PDF has ${state.pages} pages; at most ${MOST_PAGES} are opened here`,
        )
  return (
    <p className="viewer-problem" role="alert">
      {say(why)}
    </p>
  )
}

const none: ReadonlyMap<number, PageSize> = new Map()
/** Left and right of a page. */
const MARGIN = 16

function Pages({ pdf, usual, name, from, onPage }: ReadyPdf & Omit<PdfViewProps, 'file'>) {
  const say = useSay()
  const viewer = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLElement>(null)
  const room = useRoom(box)
  const [known, setKnown] = useState(none)
  const zoom = useZoom((room?.width ?? usual.width) - MARGIN, usual.width)
  const layout = useMemo(() => layoutOf(pdf.pages, usual, known, zoom.scale), [pdf, usual, known, zoom.scale])
  const { no, top, onScroll, go } = usePageTurn(box, layout, Math.min(from, pdf.pages))
  const turn = (to: number) => {
    const page = Math.min(pdf.pages, Math.max(1, to))
    go(page)
    announce(say(text(`第 ${page} / ${pdf.pages} 页`, `Page ${page} of ${pdf.pages}`)))
  }
  useShortcuts(
    {
      PageDown: () => turn(no + 1),
      PageUp: () => turn(no - 1),
      Home: () => turn(1),
      End: () => turn(pdf.pages),
      '+': () => zoom.onStep(1),
      '=': () => zoom.onStep(1),
      '-': () => zoom.onStep(-1),
      '0': zoom.onFit,
    },
    viewer,
  )
  useFirstFocus(box)
  useEffect(() => onPage?.(no), [no, onPage])
  const onSize = (page: number, size: PageSize) =>
    setKnown(old => {
      const before = old.get(page) ?? usual
      if (before.width === size.width && before.height === size.height) return old
      return new Map(old).set(page, size)
    })
  const last = layout.tops.at(-1) ?? 0
  return (
    <div ref={viewer} className="viewer-body">
      <div className="viewer-bar">
        <PageBar no={no} count={pdf.pages} onGo={turn} />
        <ZoomBar {...zoom} />
      </div>
      <section
        ref={box}
        className="viewer-box"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={say(text(`${name}，共 ${pdf.pages} 页`, `${name}, ${pdf.pages} pages`))}
        onScroll={onScroll}
      >
        <div
          className="pdf-pages"
          // Every page, the last one too, can be brought to the upper edge.
          style={{ width: layout.width, height: Math.max(layout.height, last + (room?.height ?? 0)) }}
        >
          {room &&
            pagesNear(layout, top, room.height).map(page => (
              <PdfPage
                key={page}
                pdf={pdf}
                no={page}
                top={layout.tops[page - 1] ?? 0}
                size={layout.sizes[page - 1] ?? usual}
                scale={zoom.scale}
                onSize={onSize}
              />
            ))}
        </div>
      </section>
    </div>
  )
}

/** Which page is read, and going to another. What is read stays where it was when pages change their size. */
function usePageTurn(box: RefObject<HTMLElement | null>, layout: PageLayout, from: number) {
  const [top, setTop] = useState(0)
  const [no, setNo] = useState(from)
  // The page at the upper edge and how much of it is above the edge, as a part of its height.
  const place = useRef({ no: from, part: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { no: page, part } = place.current
    element.scrollTop = (layout.tops[page - 1] ?? 0) + part * (layout.sizes[page - 1]?.height ?? 0)
    setTop(element.scrollTop)
  }, [box, layout])
  return {
    no,
    top,
    onScroll() {
      const y = box.current?.scrollTop ?? 0
      // A px less than asked for is still the page asked for.
      const page = pageAt(layout, y + 1)
      const height = layout.sizes[page - 1]?.height ?? 1
      place.current = { no: page, part: Math.min(1, Math.max(0, (y - (layout.tops[page - 1] ?? 0)) / height)) }
      setNo(page)
      setTop(y)
    },
    go(page: number) {
      place.current = { no: page, part: 0 }
      setNo(page)
      if (box.current) box.current.scrollTop = layout.tops[page - 1] ?? 0
    },
  }
}

interface ReadyPdf {
  readonly pdf: OpenPdf
  /** of its first page */
  readonly usual: PageSize
}

type PdfState =
  | { readonly is: 'opening' }
  | ({ readonly is: 'open' } & ReadyPdf)
  | { readonly is: 'tooLong'; readonly pages: number }
  | { readonly is: 'failed'; readonly error: unknown }

/** Opens a PDF for as long as it is looked at. The library comes with the first one. */
function usePdf(file: Blob): PdfState {
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
