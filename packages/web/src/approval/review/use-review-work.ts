import type { ReviewDraft } from '@zhengheng/contract'
import { client } from '../../app/api.ts'
import type { Content } from '../application/merge-drafts.ts'
import { type Kept, useKept } from '../application/use-kept.ts'
import type { ReviewWork } from './review-work.ts'

const contentOf = ({ marks, opinion, corrections }: ReviewWork) => ({ marks, opinion, corrections })
const workOf = ({ marks, opinion, corrections }: Content): ReviewWork => ({
  marks: (marks ?? {}) as ReviewWork['marks'],
  opinion: (opinion ?? null) as ReviewWork['opinion'],
  corrections: (corrections ?? null) as ReviewWork['corrections'],
})

export type KeptWork = Kept<ReviewWork>

/** What a reviewer marks and types, kept on the server while it is being done. Mount it anew for another submission. */
export const useReviewWork = (code: string, no: number, draft: ReviewDraft, begin: ReviewWork): KeptWork =>
  useKept<ReviewWork>(
    { content: draft.content ?? contentOf(begin), version: draft.version, savedAt: draft.savedAt },
    {
      toContent: contentOf,
      fromContent: workOf,
      async save(work, version) {
        const body = { content: contentOf(work) as Parameters<typeof client.review.saveDraft>[0]['body']['content'] }
        const saved = await client.review.saveDraft({ params: { code, no }, body }, { 'if-match': `"${version}"` })
        return { ...saved, content: saved.content ?? {} }
      },
    },
  )
