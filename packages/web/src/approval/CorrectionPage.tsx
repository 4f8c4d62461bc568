import type { ProjectDetail } from '@zhengheng/contract'
import { type CorrectionRound, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../app/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { formatDay, formatInstant } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NextStep } from '../ui/NextStep.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import { AnswerList } from './review/AnswerList.tsx'
import { CaseHead } from './review/CaseHead.tsx'
import { HistoryPane } from './review/HistoryPane.tsx'
import { IssuedPapers } from './review/IssuedPapers.tsx'
import './review/review.css'

/** The applicant’s side of a correction notice: every item as a task, then everything sent back at once. */
export const CorrectionPage = () => (
  <ProjectFrame>
    {detail => (
      <div className="case-page">
        <CaseHead project={detail.project} />
        <Correction detail={detail} />
      </div>
    )}
  </ProjectFrame>
)

function Correction({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const { project } = detail
  const round = project.approval.corrections.at(-1)
  if (!round)
    return <EmptyState page kind="none" what={text('这个项目没有补正通知', 'There is no correction notice')} />
  const open = project.status === 'application.returned'
  return (
    <>
      <NextOfCorrection detail={detail} round={round} open={open} />
      <Card
        title={say(text(`补正事项 ${round.items.length} 处`, `Corrections: ${round.items.length}`))}
        extra={<IssuedPapers project={project} only={['correctionNotice']} />}
      >
        {open ? <AnswerList key={round.number} detail={detail} round={round} /> : <HistoryPane project={project} />}
      </Card>
    </>
  )
}

interface NextProps {
  readonly detail: ProjectDetail
  readonly round: CorrectionRound
  readonly open: boolean
}

function NextOfCorrection({ detail, round, open }: NextProps) {
  const say = useSay()
  const { language } = useLanguage()
  const due = detail.tasks.find(task => task.due !== null)?.due
  const sent = formatInstant(round.at, language)
  return (
    <NextStep
      why={say(text(`${round.number} · ${round.by} · ${sent} 发出`, `${round.number} · ${round.by} · ${sent}`))}
    >
      {open
        ? say(
            due
              ? text(
                  `下一步：${formatDay(due, language)}前逐项改好并提交补正。`,
                  `Next: correct every item and resubmit by ${due}.`,
                )
              : text('下一步：逐项改好并提交补正。', 'Next: correct every item and resubmit.'),
          )
        : say(
            detail.project.status === 'application.atUnitLeader'
              ? text('补正已提交，等待本单位审核人确认。', 'Resubmitted; the unit’s leader confirms it next.')
              : text('本次补正已办结。', 'This correction has been dealt with.'),
          )}
    </NextStep>
  )
}
