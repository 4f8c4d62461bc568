import { useQuery } from '@tanstack/react-query'
import type { CorrectionDraft } from '@zhengheng/contract'
import type { CorrectionRound, Project } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { client, keys } from '../../wire/api.ts'
import { type KeptAnswers, useAnswers } from './useAnswers.ts'

/** The notice an application is being corrected by, and what has been answered to it. */
export interface OpenCorrection {
  readonly round: CorrectionRound
  readonly kept: KeptAnswers
}

interface AnswersFrameProps {
  readonly project: Project
  /** null while nothing is to be corrected */
  children(correction: OpenCorrection | null): ReactNode
}

/** Reads the answers so far where there is something to correct; a page starts when they are there. */
export function AnswersFrame({ project, children }: AnswersFrameProps) {
  const round = project.status === 'application.returned' ? project.approval.corrections.at(-1) : undefined
  const draft = useQuery({
    queryKey: keys.correction(project.code),
    queryFn: () => client.correction.draft({ params: { code: project.code } }),
    enabled: round !== undefined,
  })
  if (!round) return children(null)
  if (draft.error && !draft.data) return <LoadError error={draft.error} retry={() => void draft.refetch()} />
  if (!draft.data || draft.data.notice !== round.number) return <Loading rows={8} />
  return (
    <Answering key={round.number} code={project.code} round={round} draft={draft.data}>
      {children}
    </Answering>
  )
}

interface AnsweringProps {
  readonly code: string
  readonly round: CorrectionRound
  readonly draft: CorrectionDraft
  children: AnswersFrameProps['children']
}

function Answering({ code, round, draft, children }: AnsweringProps) {
  return children({ round, kept: useAnswers(code, draft) })
}
