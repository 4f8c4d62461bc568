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

/** Moving through a list with j and k from the row that has the focus; it goes with it. @returns the row stood on */
export function useListKeys({ keys, scope, body, onSelect, onOpen, onHelp }: ListKeys): string | undefined {
  const [at, setAt] = useState<string>()
  const known = (key: string | undefined) => (key !== undefined && keys.includes(key) ? key : undefined)
  const standing = () => known(document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row) ?? known(at)

  const move = (step: number) => {
    const from = standing()
    const index = from === undefined ? -1 : keys.indexOf(from)
    const key = keys[Math.max(0, Math.min(keys.length - 1, index + step))]
    if (key === undefined) return
    setAt(key)
    const row = [...(body.current?.rows ?? [])].find(found => found.dataset.row === key)
    row?.querySelector('a')?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  const onStanding = (act: (key: string) => void) => () => {
    const key = standing()
    if (key !== undefined) act(key)
  }

  useShortcuts(
    {
      j: () => move(1),
      k: () => move(-1),
      x: onStanding(onSelect),
      Enter: onStanding(onOpen),
      '?': onHelp,
    },
    scope,
  )
  return known(at)
}
