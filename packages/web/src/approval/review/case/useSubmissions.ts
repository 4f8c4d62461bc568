import { useQuery } from '@tanstack/react-query'
import { correctedSubmission, type Project } from '@zhengheng/policy'
import { client, keys } from '../../../wire/api.ts'

/** The submission at hand and the one it answers, frozen as they were sent: what was returned, else the one before. */
export function useSubmissions({ code, approval }: Pick<Project, 'code' | 'approval'>) {
  const no = approval.submissions.at(-1)?.no ?? 0
  const current = useQuery(submissionQuery(code, no))
  const returned = correctedSubmission(approval)?.no ?? no
  const previous = useQuery(submissionQuery(code, returned < no ? returned : no - 1))
  return { no, current, previous }
}

/** One submission as it was frozen. Number 0 is none, and is not asked for. */
export const submissionQuery = (code: string, no: number) => ({
  queryKey: keys.submission(code, no),
  queryFn: () => client.application.frozen({ params: { code, no } }),
  enabled: no > 0,
})
