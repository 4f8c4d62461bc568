import { type RefObject, useEffect } from 'react'

/** Takes the focus when the content is there, unless the reader has gone elsewhere meanwhile. */
export function useFirstFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement?.matches('body, h2, h3')) box.current?.focus({ preventScroll: true })
  }, [box])
}
