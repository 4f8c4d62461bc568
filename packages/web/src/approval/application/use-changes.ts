import { useQuery } from '@tanstack/react-query'
import type { ApplicationDetail } from '@zhengheng/contract'
import type { ApplicationDraft, SectionId } from '@zhengheng/policy'
import { useMemo } from 'react'
import { type Change, compareContent } from '../review/compare-content.ts'
import { submissionQuery } from '../review/use-submissions.ts'
import type { Content } from './merge-drafts.ts'

/** What differs between the last submission and the draft as it is now. */
export interface SinceSubmission {
  /** number of the submission compared with */
  readonly no: number
  readonly changes: readonly Change[]
}

/** The last submission while the draft may still differ from it; null where there is none. */
function useSubmitted({ code, submissions, editable }: ApplicationDetail) {
  const no = editable ? (submissions.at(-1)?.no ?? 0) : 0
  const { data } = useQuery(submissionQuery(code, no))
  return data ? { no, content: data.content } : null
}

export function useChanges(application: ApplicationDetail, draft: ApplicationDraft): SinceSubmission | null {
  const submitted = useSubmitted(application)
  const [no, before] = [submitted?.no ?? 0, submitted?.content]
  return useMemo(() => (before ? { no, changes: compareContent(before, draft) } : null), [no, before, draft])
}

/** The same of one section, which is compared while it is being typed. */
export function useSectionChanges(
  application: ApplicationDetail,
  section: SectionId,
  content: Content,
): SinceSubmission | null {
  const submitted = useSubmitted(application)
  const [no, before] = [submitted?.no ?? 0, submitted?.content]
  return useMemo(
    () =>
      before ? { no, changes: compareContent({ [section]: before[section] ?? {} }, { [section]: content }) } : null,
    [no, before, section, content],
  )
}
