import type { RefObject } from 'react'
import { useShortcuts } from '../ui/useShortcuts.ts'
import type { LineListProps } from './line-list.ts'

/** j, k, x and Enter inside a list of lines: the focus walks from name to name, whatever the list looks like. A click on a line, too, puts it there. */
export function useLineKeys(list: RefObject<HTMLElement | null>, { selected, onToggle }: LineListProps): void {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
  const here = () => document.activeElement?.closest<HTMLElement>('[data-line]') ?? null
  const step = (by: 1 | -1) => {
    const all = rows()
    const current = here()
    const next = all[current ? all.indexOf(current) + by : 0]
    next?.querySelector('button')?.focus()
  }
  useShortcuts(
    {
      j: () => step(1),
      k: () => step(-1),
      x: () => {
        const id = here()?.dataset.line
        if (id) onToggle([id], !selected.has(id))
      },
    },
    list,
  )
}
