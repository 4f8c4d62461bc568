import { addressPart } from '@zhengheng/contract'
import { client, keys, queryClient } from '../../wire/api.ts'
import type { Subject } from '../act/screens.ts'
import { type Autosave, createAutosave, type Held, type SaveStatus } from './autosave.ts'
import type { Content, Side } from './merge-drafts.ts'
import { atSavingMoments } from './saving-moments.ts'

/** What a draft is written for. */
export interface DraftPlace {
  readonly subject: Subject
  readonly action: string
  /** which of several drafts of this act on this subject */
  readonly part?: string
}

export interface DraftState {
  /** what differs from how the form begins */
  readonly content: Content
  readonly status: SaveStatus
  /** when what was found on opening the form had been saved; null where nothing was */
  readonly restored: string | null
}

/** One draft of the person at this page. It outlives its form until the server holds all of it. */
export interface Draft {
  state(): DraftState
  subscribe(listener: () => void): () => void
  /** looks for what was written before; once */
  restore(): Promise<void>
  type(content: Content): void
  flush(): Promise<boolean>
  /** two devices differ: which one counts */
  keep(side: Side): void
  discard(): Promise<void>
  /** nothing is saved while the act is on its way; true: it was done and the draft is over */
  whileActing(done: () => Promise<boolean>): Promise<void>
}

const nothing: Held = { content: {}, finished: false, version: 0, savedAt: null }
const nothingSaved: SaveStatus = { is: 'saved', at: null, version: 0 }
const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

const atHand = new Map<string, Draft & { isAtRisk(): boolean }>()

const nameOf = (account: string, { subject, action, part = '' }: DraftPlace): string =>
  JSON.stringify([account, addressOf({ subject, action, part })])

const addressOf = ({ subject, action, part }: DraftPlace) => ({
  params: {
    on: subject.kind,
    subject: String((subject as Readonly<Record<string, unknown>>)[addressPart(subject.kind)]),
    action,
  },
  query: part ? { part } : {},
})

/** The draft at this place, as it was left if not all of it is saved yet. */
export function draftAt(account: string, place: DraftPlace): Draft {
  watchLeaving()
  const name = nameOf(account, place)
  return atHand.get(name) ?? openDraft(name, account, place)
}

/** The draft an act is written in, if its form keeps one. */
export const draftAtHand = (account: string, place: DraftPlace): Draft | undefined => atHand.get(nameOf(account, place))

function openDraft(name: string, account: string, place: DraftPlace): Draft {
  const address = addressOf(place)
  const listeners = new Set<() => void>()
  let state: DraftState = { content: {}, status: nothingSaved, restored: null }
  let over = false
  let read = false
  const tell = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const begun = (): Autosave =>
    createAutosave(nothing, {
      async save(content, _, seen) {
        return heldOf(await client.drafts.keep({ ...address, body: { content }, seen }))
      },
      onContent: content => tell({ content }),
      onStatus: status => tell({ status }),
      after,
    })
  let autosave = begun()

  // A page that has changed hands writes nothing under the other person's name.
  const isMine = () => !over && (queryClient.getQueryData<{ account: string }>(keys.me)?.account ?? account) === account
  const flush = async () => (isMine() ? autosave.flush() : true)
  const start = () => {
    autosave.stop()
    autosave = begun()
    tell({ content: {}, status: nothingSaved, restored: null })
  }

  /** What was written before joins what is being typed already; where both differ, what is being typed stays. */
  async function restore(): Promise<void> {
    if (read) {
      if (state.status.is === 'saved' && Object.keys(state.content).length > 0) tell({ restored: state.status.at })
      return
    }
    read = true
    const found = await client.drafts.read(address).catch(() => undefined)
    if (!found?.content || over) return
    if (autosave.take(heldOf(found)) && Object.keys(found.content).length > 0) tell({ restored: found.savedAt })
  }

  const draft = {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      if (!over) atHand.set(name, draft)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) void leave()
      }
    },
    restore,
    type(content: Content) {
      tell({ content })
      if (!over) autosave.type(content, false)
    },
    flush,
    keep(side: Side) {
      const { status } = state
      if (status.is === 'conflict') void autosave.settle(status.merged.conflicts.map(({ path }) => ({ path, side })))
    },
    async discard() {
      await autosave.pause()
      start()
      // What is typed from now on is saved after the old is gone, never before.
      await autosave.pause()
      await client.drafts.drop(address).catch(() => undefined)
      autosave.resume()
    },
    async whileActing(done: () => Promise<boolean>) {
      await autosave.pause()
      over = await done()
      if (!over) return autosave.resume()
      autosave.stop()
      atHand.delete(name)
    },
    isAtRisk: () => isMine() && !autosave.isSaved() && !['unsaved', 'saving'].includes(state.status.is),
  }
  /** Left without a choice between two devices, what was written last counts. */
  async function leave(): Promise<void> {
    const saved = !isMine() || (await (state.status.is === 'conflict' ? autosave.settle([]) : autosave.flush()))
    if (saved && listeners.size === 0 && atHand.get(name) === draft) atHand.delete(name)
  }
  return draft
}

const heldOf = ({ content, version, savedAt }: Awaited<ReturnType<typeof client.drafts.read>>): Held => ({
  content: content ?? {},
  finished: false,
  version,
  savedAt,
})

let watched = false

/** For as long as the page lives: what is typed is saved as it is left, and what could not be is asked about. */
function watchLeaving(): void {
  if (watched) return
  watched = true
  atSavingMoments(() => {
    for (const draft of atHand.values()) void draft.flush()
  })
  window.addEventListener('beforeunload', event => {
    if ([...atHand.values()].some(draft => draft.isAtRisk())) event.preventDefault()
  })
}
