import type { ActDraft } from '@zhengheng/contract'
import type { Content } from '../../../ui/draft/merge-drafts.ts'
import { type Kept, useKept } from '../../../ui/draft/useKept.ts'
import { client } from '../../../wire/api.ts'
import { nothingReviewed, type ReviewWork } from './review-work.ts'

const contentOf = ({ marks, opinion, corrections, settled, notes, ...typed }: ReviewWork) => ({
  ...typed,
  marks,
  opinion,
  corrections: corrections && [...corrections],
  settled,
  notes: notes.map(note => ({ ...note })),
})
/** Drafts from before something was kept do not have it. */
const workOf = (content: Content): ReviewWork => ({ ...nothingReviewed, ...(content as Partial<ReviewWork>) })

export type KeptWork = Kept<ReviewWork>

/** What a reviewer marks and types, kept on the server while it is being done. Mount it anew for another submission. */
export const useReviewWork = (code: string, no: number, draft: ActDraft, begin: ReviewWork): KeptWork =>
  useKept<ReviewWork>(
    { content: draft.content ?? contentOf(begin), version: draft.version, savedAt: draft.savedAt },
    {
      toContent: contentOf,
      fromContent: workOf,
      async save(work, version) {
        const body = { content: contentOf(work) as Parameters<typeof client.review.saveDraft>[0]['body']['content'] }
        const saved = await client.review.saveDraft({ params: { code, no }, body, seen: version })
        return { ...saved, content: saved.content ?? {} }
      },
    },
  )
