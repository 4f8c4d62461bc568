import { useQuery } from '@tanstack/react-query'
import type { ApplicationDetail } from '@zhengheng/contract'
import { type ApplicationDraft, correctedSubmission, type Project, type SectionId } from '@zhengheng/policy'
import { useMemo } from 'react'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import { submissionQuery } from '../review/case/useSubmissions.ts'
import { type Change, compareContent } from '../review/compare/compare-content.ts'

/** What differs between the last submission and the draft as it is now. */
export interface SinceSubmission {
  /** number of the submission compared with */
  readonly no: number
  readonly changes: readonly Change[]
}

/** What the draft is compared with: what was returned, else the last submission; null where there is none yet. */
export function useSubmitted(application: ApplicationDetail | undefined, { approval }: Pick<Project, 'approval'>) {
  const no = application?.editable ? (correctedSubmission(approval)?.no ?? application.submissions.at(-1)?.no ?? 0) : 0
  const { data } = useQuery(submissionQuery(application?.code ?? '', no))
  return useMemo(() => (data ? { no, content: data.content } : null), [no, data])
}

export function useChanges(
  application: ApplicationDetail,
  project: Pick<Project, 'approval'>,
  draft: ApplicationDraft,
): SinceSubmission | null {
  const submitted = useSubmitted(application, project)
  return useMemo(
    () => submitted && { no: submitted.no, changes: compareContent(submitted.content, draft) },
    [submitted, draft],
  )
}

/** The same of one section, which is compared while it is being typed. */
export function useSectionChanges(
  application: ApplicationDetail,
  project: Pick<Project, 'approval'>,
  section: SectionId,
  content: Content,
): SinceSubmission | null {
  const submitted = useSubmitted(application, project)
  return useMemo(
    () =>
      submitted && {
        no: submitted.no,
        changes: compareContent({ [section]: submitted.content[section] ?? {} }, { [section]: content }),
      },
    [submitted, section, content],
  )
}
