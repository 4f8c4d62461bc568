import type { ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LoadError } from '../../../ui/LoadError.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { useSubmissions } from './useSubmissions.ts'

interface SubmissionFrameProps {
  readonly project: ProjectDetail['project']
  children(content: ApplicationDraft, before: ApplicationDraft | null): ReactNode
}

/** Reads the submission at hand and the one before it; what is about them starts when they are there. */
export function SubmissionFrame({ project, children }: SubmissionFrameProps) {
  const { no, current, previous } = useSubmissions(project)
  if (no === 0) {
    return <EmptyState kind="none" what={text('这个项目还没有提交申报', 'Nothing has been submitted yet')} />
  }
  if (current.error) return <LoadError error={current.error} retry={() => void current.refetch()} />
  if (!current.data || previous.isLoading) return <Loading rows={8} />
  return children(current.data.content, previous.data?.content ?? null)
}
