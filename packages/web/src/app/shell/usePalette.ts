import { type ComponentType, useEffect, useState } from 'react'

type Palette = ComponentType<{ onClose(): void }>

/** Fetched once the page is there. */
const SOON = 1000

/**
 * The search box, fetched by itself: at once when asked for, else a moment after the page. What is typed right after
 * Ctrl+K would be lost to a box that comes late, and a lazy component comes a third of a second late even when it is
 * there.
 */
export function usePalette(asked: boolean): Palette | undefined {
  const [palette, setPalette] = useState<Palette>()
  useEffect(() => {
    if (palette) return
    const fetch = () =>
      void import('./CommandPalette.tsx').then(
        module => setPalette(() => module.CommandPalette),
        () => undefined,
      )
    const timer = setTimeout(fetch, asked ? 0 : SOON)
    return () => clearTimeout(timer)
  }, [palette, asked])
  return palette
}
