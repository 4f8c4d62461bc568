import type { ReviewDraft } from '@zhengheng/contract'
import { useEffect, useMemo, useRef, useState } from 'react'
import { client } from '../../app/api.ts'
import { onSignIn } from '../../people/session/sign-in-news.ts'
import { createAutosave, type Held, type SaveStatus } from '../application/autosave.ts'
import type { Content, Side } from '../application/merge-drafts.ts'
import type { ReviewWork } from './review-work.ts'

const contentOf = ({ marks, opinion, corrections }: ReviewWork): Content => ({ marks, opinion, corrections })
const workOf = ({ marks, opinion, corrections }: Content): ReviewWork => ({
  marks: (marks ?? {}) as ReviewWork['marks'],
  opinion: (opinion ?? null) as ReviewWork['opinion'],
  corrections: (corrections ?? null) as ReviewWork['corrections'],
})

export interface KeptWork {
  readonly work: ReviewWork
  readonly status: SaveStatus
  change(work: ReviewWork): void
  flush(): Promise<boolean>
  isSaved(): boolean
  stop(): void
  /** two windows marked differently: which one counts */
  keep(side: Side): void
}

const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** What a reviewer marks and types, kept on the server while it is being done. Mount it anew for another submission. */
export function useReviewWork(code: string, no: number, draft: ReviewDraft, begin: ReviewWork): KeptWork {
  const start = useRef<Held>({
    content: draft.content ?? contentOf(begin),
    finished: false,
    version: draft.version,
    savedAt: draft.savedAt,
  })
  const [work, setWork] = useState(() => workOf(start.current.content))
  const [status, setStatus] = useState<SaveStatus>({ is: 'saved', at: draft.savedAt, version: draft.version })
  const autosave = useMemo(
    () =>
      createAutosave(start.current, {
        async save(content, _, version) {
          const saved = await client.review.saveDraft(
            {
              params: { code, no },
              body: {
                content: contentOf(workOf(content)) as Parameters<typeof client.review.saveDraft>[0]['body']['content'],
              },
            },
            { 'if-match': `"${version}"` },
          )
          return { content: saved.content ?? {}, finished: false, version: saved.version, savedAt: saved.savedAt }
        },
        onContent: content => setWork(workOf(content)),
        onStatus: setStatus,
        after,
      }),
    [code, no],
  )
  useEffect(() => {
    const save = () => void autosave.flush()
    const hidden = () => document.visibilityState === 'hidden' && save()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('online', save)
    const forgetSignIn = onSignIn('resumed', save)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('online', save)
      forgetSignIn()
    }
  }, [autosave])
  return {
    work,
    status,
    change(next) {
      setWork(next)
      autosave.type(contentOf(next), false)
    },
    flush: autosave.flush,
    isSaved: autosave.isSaved,
    stop: autosave.stop,
    keep(side) {
      if (status.is === 'conflict') void autosave.settle(status.merged.conflicts.map(({ path }) => ({ path, side })))
    },
  }
}
