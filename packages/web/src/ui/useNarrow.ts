import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window is at most so wide, in px. */
export function useNarrow(width: number): boolean {
  const query = `(max-width: ${width}px)`
  const watch = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches)
}
