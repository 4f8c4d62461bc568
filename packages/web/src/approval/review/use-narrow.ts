import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(max-width: 899px)')
const watch = (changed: () => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether there is room for panes side by side. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query.matches)
