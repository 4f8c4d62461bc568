import { useQuery } from '@tanstack/react-query'
import type { ProjectDetail } from '@zhengheng/contract'
import type { ComponentProps } from 'react'
import { useMe } from '../reader/session.ts'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'
import { ProjectFrame } from './ProjectFrame.tsx'
import { SubmissionFrame } from './review/case/SubmissionFrame.tsx'
import { Desk } from './review/desk/Desk.tsx'
import { DeskHead } from './review/desk/DeskHead.tsx'
import { FilingDesk } from './review/desk/FilingDesk.tsx'
import { ownOpinion } from './review/desk/own-opinion.ts'
import { TechnicalDesk } from './review/desk/TechnicalDesk.tsx'
import { useInboxWalk } from './review/desk/useInboxWalk.ts'
import './review/review.css'

/** The bureau’s desk: what the machine saw, the application, the checklist and the conclusion. */
export const ReviewDesk = () => <ProjectFrame>{detail => <DeskOf detail={detail} />}</ProjectFrame>

function DeskOf({ detail }: { detail: ProjectDetail }) {
  const { project } = detail
  const walk = useInboxWalk(project.code)
  return (
    <div className="review-desk">
      <DeskHead detail={detail} walk={walk} />
      {project.approval.technical ? (
        <TechnicalDesk detail={detail} walk={walk} />
      ) : project.approval.filing && project.approval.submissions.length === 0 ? (
        <FilingDesk detail={detail} walk={walk} />
      ) : (
        <SubmissionFrame project={project}>
          {(content, before) => <DraftedDesk detail={detail} walk={walk} content={content} before={before} />}
        </SubmissionFrame>
      )}
    </div>
  )
}

/** Starts from what this person had marked, read afresh for every submission and after every opinion given. */
function DraftedDesk(props: Omit<ComponentProps<typeof Desk>, 'draft'>) {
  const me = useMe()
  const { project } = props.detail
  const no = project.approval.submissions.length
  const since = ownOpinion(project, me.account)?.at ?? ''
  const draft = useQuery({
    queryKey: [...keys.reviewDraft(project.code, no), since],
    queryFn: () => client.review.draft({ params: { code: project.code, no } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (draft.error && !draft.data) return <LoadError error={draft.error} retry={() => void draft.refetch()} />
  if (!draft.data) return <Loading rows={8} />
  return <Desk key={`${project.code}-${no}-${since}`} {...props} draft={draft.data} />
}
