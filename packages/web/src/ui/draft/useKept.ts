import { useEffect, useMemo, useRef, useState } from 'react'
import { type Autosave, createAutosave, type Held, type SaveStatus } from './autosave.ts'
import type { Content, Side } from './merge-drafts.ts'
import { atSavingMoments } from './saving-moments.ts'

/** Something typed on a page and kept on the server meanwhile, of which there is one, not one per section. */
export interface Kept<T> extends Pick<Autosave, 'flush' | 'settle' | 'isSaved' | 'stop'> {
  readonly work: T
  /** what the server holds of it, as far as it has answered */
  readonly held: T
  readonly status: SaveStatus
  change(work: T): void
  /** two windows differ: which one counts */
  keep(side: Side): void
}

interface KeptParts<T> {
  save(work: T, version: number): Promise<Pick<Held, 'content' | 'version' | 'savedAt'>>
  toContent(work: T): Content
  fromContent(content: Content): T
}

const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** Keeps it by the same rules as a section of the application. Mount it anew for another subject. */
export function useKept<T>(start: Omit<Held, 'finished'>, { save, toContent, fromContent }: KeptParts<T>): Kept<T> {
  const parts = useRef({ save, fromContent })
  parts.current = { save, fromContent }
  const [work, setWork] = useState(() => fromContent(start.content))
  const [held, setHeld] = useState(work)
  const [status, setStatus] = useState<SaveStatus>({ is: 'saved', at: start.savedAt, version: start.version })
  const first = useRef(start)
  const autosave = useMemo(
    () =>
      createAutosave(
        { ...first.current, finished: false },
        {
          async save(content, _, version) {
            const saved = await parts.current.save(parts.current.fromContent(content), version)
            setHeld(parts.current.fromContent(saved.content))
            return { ...saved, finished: false }
          },
          onContent: content => setWork(parts.current.fromContent(content)),
          onStatus: setStatus,
          after,
        },
      ),
    [],
  )
  useEffect(() => atSavingMoments(() => void autosave.flush()), [autosave])
  return {
    work,
    held,
    status,
    change(next) {
      setWork(next)
      autosave.type(toContent(next), false)
    },
    flush: autosave.flush,
    settle: autosave.settle,
    isSaved: autosave.isSaved,
    stop: autosave.stop,
    keep(side) {
      if (status.is === 'conflict') void autosave.settle(status.merged.conflicts.map(({ path }) => ({ path, side })))
    },
  }
}
