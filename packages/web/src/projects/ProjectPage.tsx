import './project-page.css'
import { useQuery } from '@tanstack/react-query'
import type { ProjectDetail } from '@zhengheng/contract'
import { type Relation, text } from '@zhengheng/policy'
import { NextStepBar } from '../next-step/NextStepBar.tsx'
import { OverdueNote } from '../next-step/OverdueNote.tsx'
import { ProjectDutiesCard } from '../obligations/ProjectDutiesCard.tsx'
import { useSay } from '../reader/i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { whoseClock } from '../ui/clock-words.ts'
import { Go } from '../ui/Go.tsx'
import { Light } from '../ui/Light.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useCode } from '../ui/params.ts'
import { RefusalsCard } from '../ui/refusals/RefusalsCard.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { client, keys } from '../wire/api.ts'
import { FollowButton } from './following/FollowButton.tsx'
import { ApprovalCard } from './page/ApprovalCard.tsx'
import { ConditionsCard } from './page/ConditionsCard.tsx'
import { MoneyCard } from './page/MoneyCard.tsx'
import { OverviewCard, RouteVerdictCard } from './page/OverviewCard.tsx'
import { FilesCard, PapersCard } from './page/PapersCard.tsx'
import { AccessCard, PeopleCard } from './page/PeopleCard.tsx'
import { PlanCard } from './page/PlanCard.tsx'
import { TimelineCard } from './page/TimelineCard.tsx'
import { Tracker } from './page/Tracker.tsx'
import { WhatNow } from './page/WhatNow.tsx'

/** The page of a project, one address for life: where it stands, what comes next, what may be done and why not. */
export function ProjectPage() {
  const code = useCode()
  const detail = useQuery({
    queryKey: keys.project(code),
    queryFn: () => client.projects.detail({ params: { code } }),
  })
  if (detail.isPending) return <Loading rows={8} />
  if (detail.error)
    return (
      <>
        <PageHead title={code} />
        <LoadError error={detail.error} retry={() => void detail.refetch()} />
      </>
    )
  return <Shown key={code} detail={detail.data} />
}

function Shown({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { project } = detail
  return (
    <>
      <PageHead
        title={project.name}
        code={`${project.code} · ${project.unit?.name ?? ''}`}
        tags={
          <>
            <StatusTag status={project.status} />
            {detail.clock && <Light clock={detail.clock} />}
            {detail.clock && <span className="quiet">{say(whoseClock(detail.clock))}</span>}
          </>
        }
        note={<OverdueNote detail={detail} />}
        crumb={
          <>
            <Go href="/projects">{say(text('项目', 'Projects'))}</Go> / {project.unit?.name}
          </>
        }
        extra={
          <>
            <FollowButton code={project.code} />
            <Button onClick={() => window.print()}>{say(text('打印', 'Print'))}</Button>
          </>
        }
      />
      <NextStepBar detail={detail} />
      <Tracker project={project} />
      <div className="columns">
        <div>
          <MoneyCard project={project} />
          <ConditionsCard detail={detail} />
          <ApprovalCard project={project} relation={detail.relation as Relation} timeline={detail.timeline} />
          <PlanCard project={project} />
          <OverviewCard project={project} />
          <FilesCard code={project.code} />
          <div className="pair">
            <PeopleCard project={project} />
            <AccessCard detail={detail} />
          </div>
        </div>
        <div>
          <WhatNow detail={detail} />
          <ProjectDutiesCard code={project.code} />
          <PapersCard project={project} />
          <RouteVerdictCard project={project} />
          <TimelineCard detail={detail} />
          <RefusalsCard on={{ kind: 'project', code: project.code }} />
        </div>
      </div>
    </>
  )
}
