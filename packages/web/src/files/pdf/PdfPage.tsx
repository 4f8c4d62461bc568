import { text } from '@zhengheng/policy'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { type PageSize, sharpness } from '../page-layout.ts'
import type { OpenPdf } from './open-pdf.ts'

interface PdfPageProps {
  readonly pdf: OpenPdf
  readonly no: number
  readonly top: number
  readonly size: PageSize
  readonly scale: number
  onSize(no: number, size: PageSize): void
}

/** One page: the picture of it, and over it its words. Both go when the page is far from what is read. */
export function PdfPage({ pdf, no, top, size, scale, onSize }: PdfPageProps) {
  const say = useSay()
  const sheet = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const known = useRef(onSize)
  known.current = onSize
  useEffect(() => {
    const stop = new AbortController()
    draw(pdf, no, scale, sheet.current, stop.signal, real => known.current(no, real)).then(
      () => setFailed(false),
      () => {
        if (!stop.signal.aborted) setFailed(true)
      },
    )
    return () => stop.abort()
  }, [pdf, no, scale])
  useEffect(() => {
    const box = sheet.current
    // A canvas keeps its dots until they are taken from it.
    return () => emptied(box)
  }, [])
  return (
    <article
      className="pdf-page"
      aria-label={say(text(`第 ${no} 页`, `Page ${no}`))}
      data-page={no}
      style={{ top, width: size.width, height: size.height }}
    >
      <div ref={sheet} className="pdf-sheet" />
      {failed && (
        <p className="pdf-page-failed" role="alert">
          {say(text('这一页没有显示出来，请下载查看。', 'This page could not be drawn. Download the file to read it.'))}
        </p>
      )}
    </article>
  )
}

/** What is drawn stands until what replaces it is ready. */
async function draw(
  pdf: OpenPdf,
  no: number,
  scale: number,
  box: HTMLElement | null,
  signal: AbortSignal,
  onSize: (size: PageSize) => void,
): Promise<void> {
  const full = await pdf.size(no)
  if (signal.aborted || !box) return
  onSize(full)
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  const shown = { width: full.width * scale, height: full.height * scale }
  await pdf.paint(no, canvas, scale, sharpness(shown, window.devicePixelRatio), signal)
  const words = document.createElement('div')
  words.className = 'pdf-words'
  emptied(box)
  box.replaceChildren(canvas, words)
  await pdf.write(no, words, scale, signal)
}

function emptied(box: HTMLElement | null): void {
  const canvas = box?.querySelector('canvas')
  if (canvas) canvas.width = 0
}
