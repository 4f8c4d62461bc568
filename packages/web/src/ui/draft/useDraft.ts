import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useMe } from '../../reader/session.ts'
import { type Draft, type DraftPlace, type DraftState, draftAt } from './drafts-at-hand.ts'
import { type Content, same } from './merge-drafts.ts'
import { onFieldLeft } from './saving-moments.ts'

/** What is typed into the form of an act, kept on the server until the act is done. */
export interface KeptForm<T extends Content> extends Pick<Draft, 'flush' | 'keep' | 'discard'>, DraftState {
  readonly value: T
  change(value: T): void
}

/**
 * Keeps what a person writes for an act, whatever way the form is left. It begins as `initial`; only what differs from
 * that is kept, so that what the form knows by itself is always of today. Useful at once: what was written before
 * joins as soon as it is read, and a server that does not answer keeps nobody from typing.
 */
export function useDraft<T extends Content>(place: DraftPlace, initial: T, asksAnything = true): KeptForm<T> {
  const { account } = useMe()
  const start = useRef(initial)
  const where = JSON.stringify(place)
  const draft = useMemo(() => draftAt(account, JSON.parse(where) as DraftPlace), [account, where])
  const state = useSyncExternalStore(draft.subscribe, draft.state)
  const value = useMemo(() => ({ ...start.current, ...known(start.current, state.content) }), [state.content])
  useEffect(() => {
    if (asksAnything) void draft.restore()
  }, [draft, asksAnything])
  useEffect(() => onFieldLeft(() => void draft.flush()), [draft])
  return {
    ...state,
    value,
    change: next => draft.type(changes(start.current, next)),
    flush: draft.flush,
    keep: draft.keep,
    discard: draft.discard,
  }
}

const changes = (before: Content, now: Content): Content =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(before[name], value)))

/** A form that has lost a field since forgets what was typed into it. */
const known = <T extends Content>(form: T, content: Content): Partial<T> =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name in form)) as Partial<T>
