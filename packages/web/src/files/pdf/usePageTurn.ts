import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type PageLayout, pageAt } from '../page-layout.ts'

/** Which page is read, and going to another. What is read stays where it was when pages change their size. */
export function usePageTurn(box: RefObject<HTMLElement | null>, layout: PageLayout, from: number) {
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
