import type { ProjectDetail } from '@zhengheng/contract'
import { type CorrectionRound, changedSections, type KeptDue, text } from '@zhengheng/policy'
import { useMemo } from 'react'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Card } from '../ui/Card.tsx'
import { dueWords, formatInstant, isPast } from '../ui/dates.ts'
import { KeptLine } from '../ui/draft/KeptLine.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NextStep } from '../ui/NextStep.tsx'
import { useApplication } from './application/useApplication.ts'
import { useSubmitted } from './application/useChanges.ts'
import { AnswerList } from './correction/AnswerList.tsx'
import { AnswersFrame, type OpenCorrection } from './correction/AnswersFrame.tsx'
import { openCount } from './correction/answers.ts'
import { ProjectFrame } from './ProjectFrame.tsx'
import { CaseHead } from './review/case/CaseHead.tsx'
import { IssuedPapers } from './review/case/IssuedPapers.tsx'
import { HistoryPane } from './review/desk/HistoryPane.tsx'
import './application/application.css'
import './correction/correction.css'
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
  if (!corrects(detail))
    return (
      <>
        <NextOfCorrection detail={detail} round={round} left={null} />
        <Card title={titleOf(round, say)} extra={<IssuedPapers project={project} only={['correctionNotice']} />}>
          <HistoryPane project={project} />
        </Card>
      </>
    )
  return (
    <AnswersFrame project={project}>
      {correction => correction && <Correcting detail={detail} correction={correction} />}
    </AnswersFrame>
  )
}

/** Whoever holds the post for it, even while something else is still in the way. */
function corrects({ project, offers }: ProjectDetail): boolean {
  const offer = offers.find(({ action }) => action === 'approval.resubmitApplication')
  if (project.status !== 'application.returned' || !offer) return false
  return offer.decision.allowed || !offer.decision.reasons.some(reason => reason.rule === 'M-post')
}

const titleOf = ({ items }: CorrectionRound, say: ReturnType<typeof useSay>) =>
  say(text(`补正事项 ${items.length} 处`, `Corrections: ${items.length}`))

function Correcting({ detail, correction }: { detail: ProjectDetail; correction: OpenCorrection }) {
  const say = useSay()
  const { project } = detail
  const { round, kept } = correction
  const { data, draft, error, refetch } = useApplication(project.code)
  const submitted = useSubmitted(data, project)
  const changed = useMemo(() => (submitted ? changedSections(submitted.content, draft) : []), [submitted, draft])
  if (error && !data) return <LoadError error={error} retry={() => void refetch()} />
  if (!data || !submitted) return <Loading rows={8} />
  return (
    <>
      <NextOfCorrection detail={detail} round={round} left={openCount(kept.work, round.items)} />
      <Card title={titleOf(round, say)} extra={<IssuedPapers project={project} only={['correctionNotice']} />}>
        <KeptLine kept={kept} />
        <AnswerList detail={detail} correction={correction} draft={draft} changed={changed} />
      </Card>
    </>
  )
}

interface NextProps {
  readonly detail: ProjectDetail
  readonly round: CorrectionRound
  /** items without an answer; null once they are sent */
  readonly left: number | null
}

function NextOfCorrection({ detail, round, left }: NextProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useMe()
  const task = detail.tasks.find(({ due }) => due !== null)
  const sent = formatInstant(round.at, language)
  const { until, limit } = timeOf(task, today)
  return (
    <NextStep
      why={say(text(`${round.number} · ${round.by} · ${sent} 发出`, `${round.number} · ${round.by} · ${sent}`))}
    >
      {left === null
        ? say(afterwards[detail.project.status] ?? text('本次补正已办结。', 'This correction has been dealt with.'))
        : left > 0
          ? say(
              text(
                `还剩 ${left} 处。${until.zh ? `请于${until.zh}` : '请'}逐项处理并提交补正${limit.zh}。`,
                `${left} left. Deal with each and resubmit${until.en}${limit.en}.`,
              ),
            )
          : say(
              text(
                `${round.items.length} 处都已处理，${until.zh ? `请于${until.zh}` : '请'}核对后提交补正${limit.zh}。`,
                `All ${round.items.length} are dealt with: check and resubmit${until.en}${limit.en}.`,
              ),
            )}
    </NextStep>
  )
}

const NOTHING = text('', '')

/** The last day as something to ask for, or, where it is over or not settled, as something to know. */
function timeOf(task: KeptDue | undefined, today: string) {
  const due = task && dueWords(task, today)
  if (!due) return { until: NOTHING, limit: NOTHING }
  return task.dueLatest === null && !isPast(task, today)
    ? { until: text(due.zh, ` ${due.en}`), limit: NOTHING }
    : { until: NOTHING, limit: text(`（${due.zh}）`, ` (${due.en})`) }
}

const afterwards: Readonly<Record<string, ReturnType<typeof text>>> = {
  'application.atUnitLeader': text(
    '补正已提交，等待本单位审核人确认。',
    'Resubmitted; the unit’s leader confirms it next.',
  ),
  'application.returned': text('等待建设单位补正。', 'The unit is correcting it.'),
}
