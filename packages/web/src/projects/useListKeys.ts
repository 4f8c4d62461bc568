import { type RefObject, useState } from 'react'
import { useShortcuts } from '../ui/useShortcuts.ts'

interface ListKeys {
  readonly keys: readonly string[]
  readonly scope: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLTableSectionElement | null>
  onSelect(key: string): void
  onOpen(key: string): void
  onHelp(): void
}

/** Moving through a list with j and k; the focus goes with it, to the link of the row. @returns the row stood on */
export function useListKeys({ keys, scope, body, onSelect, onOpen, onHelp }: ListKeys): string | undefined {
  const [at, setAt] = useState<string>()
  const index = at === undefined ? -1 : keys.indexOf(at)

  const move = (step: number) => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, index + step))]
    if (key === undefined) return
    setAt(key)
    const row = [...(body.current?.rows ?? [])].find(found => found.dataset.row === key)
    row?.querySelector('a')?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  const current = index < 0 ? undefined : at

  useShortcuts(
    {
      j: () => move(1),
      k: () => move(-1),
      x: () => current && onSelect(current),
      Enter: () => current && onOpen(current),
      '?': onHelp,
    },
    scope,
  )
  return current
}
