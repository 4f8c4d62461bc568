import { useQueryClient } from '@tanstack/react-query'
import type { CorrectionDraft } from '@zhengheng/contract'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import { type Kept, useKept } from '../../ui/draft/useKept.ts'
import { client, keys } from '../../wire/api.ts'
import type { Answers } from './answers.ts'

export type KeptAnswers = Kept<Answers>

const contentOf = ({ answers, reasons }: Answers): Content => ({ answers, reasons })
const answersOf = ({ answers, reasons }: Content): Answers => ({
  answers: (answers ?? {}) as Answers['answers'],
  reasons: (reasons ?? {}) as Answers['reasons'],
})

/** Answers to a notice and reasons for other changes, kept on the server while they are written, on whichever page. */
export function useAnswers(code: string, draft: CorrectionDraft): KeptAnswers {
  const cache = useQueryClient()
  return useKept<Answers>(draft, {
    toContent: contentOf,
    fromContent: answersOf,
    async save(content, version) {
      const saved = await client.correction.saveDraft({ params: { code }, body: { content }, seen: version })
      cache.setQueryData(keys.correction(code), saved)
      return saved
    },
  })
}
