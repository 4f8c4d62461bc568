import type { DraftSection } from '@zhengheng/contract'
import type { SectionId } from '@zhengheng/policy'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Autosave, createAutosave, type Held, type SaveStatus } from '../../ui/draft/autosave.ts'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import { atSavingMoments, onFieldLeft } from '../../ui/draft/saving-moments.ts'
import { client } from '../../wire/api.ts'

export interface SectionDraft extends Pick<Autosave, 'flush' | 'settle' | 'isSaved' | 'stop'> {
  readonly content: Content
  readonly status: SaveStatus
  change(content: Content): void
  /** says whether the section is finished, and saves that at once */
  finish(finished: boolean): Promise<boolean>
}

/** Nothing is held of a section never saved, even where the server offers what it should begin with. */
const heldOf = ({ content, finished, version, savedAt }: DraftSection): Held => ({
  content: version === 0 ? {} : content,
  finished,
  version,
  savedAt,
})

const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * Holds what is typed into one section and keeps it on the server. Mount it anew for another section.
 * `preset` stands in for typing where other pages already know the answers.
 */
export function useAutosave(
  code: string,
  section: SectionId,
  start: DraftSection,
  preset: Content | undefined,
  onSaved: (saved: DraftSection) => void,
): SectionDraft {
  const [content, setContent] = useState<Content>(preset ?? start.content)
  const [status, setStatus] = useState<SaveStatus>({ is: 'saved', at: start.savedAt, version: start.version })
  const finished = useRef(start.finished)
  const saved = useRef(onSaved)
  saved.current = onSaved
  const first = useRef(start)
  const autosave = useMemo(
    () =>
      createAutosave(heldOf(first.current), {
        async save(body, isFinished, version) {
          const answer = await client.application.saveSection({
            params: { code, section },
            body: { content: body, finished: isFinished },
            seen: version,
          })
          saved.current(answer)
          return heldOf(answer)
        },
        onContent: setContent,
        onStatus: setStatus,
        after,
      }),
    [code, section],
  )
  const given = useRef(preset)
  useEffect(() => {
    if (given.current) autosave.type(given.current, finished.current)
    given.current = undefined
  }, [autosave])
  useEffect(() => atSavingMoments(() => void autosave.flush()), [autosave])
  useEffect(() => onFieldLeft(() => void autosave.flush()), [autosave])
  return {
    content,
    status,
    change(next) {
      setContent(next)
      autosave.type(next, finished.current)
    },
    finish(isFinished) {
      finished.current = isFinished
      autosave.type(content, isFinished)
      return autosave.flush()
    },
    flush: autosave.flush,
    settle: autosave.settle,
    isSaved: autosave.isSaved,
    stop: autosave.stop,
  }
}
