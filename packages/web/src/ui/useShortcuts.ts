import { type RefObject, useEffect, useRef } from 'react'
import { shortcutOf, takesKey } from './keys.ts'

export type Shortcuts = Readonly<Record<string, () => void>>

/**
 * Keys of a list or page: `{ j: down, 'ctrl+Enter': send }`. Single keys work only while focus is inside `scope`;
 * without a scope only `ctrl+…` keys should be given.
 */
export function useShortcuts(shortcuts: Shortcuts, scope?: RefObject<HTMLElement | null>): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = shortcutOf(event)
      const act = name === undefined ? undefined : latest.current[name]
      const target = event.target instanceof HTMLElement ? event.target : document.body
      if (!act || name === undefined || takesKey(target as HTMLInputElement, name)) return
      if (scope && !scope.current?.contains(target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [scope])
}
