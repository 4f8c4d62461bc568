import type { TimelineEntry } from '@zhengheng/contract'
import {
  conclusionNames,
  openSubmissions,
  type Project,
  type Relation,
  sections,
  stageNames,
  text,
} from '@zhengheng/policy'
import { FileLinks } from '../../files/FileLinks.tsx'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { Card } from '../../ui/Card.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'
import { useMoney } from '../../ui/Money.tsx'
import { ClockLine } from './ClockLine.tsx'

interface ApprovalCardProps {
  readonly project: Project
  readonly relation: Relation
  /** the newest entries of the record: a submission's receipt is that of its entry */
  readonly timeline: readonly TimelineEntry[]
}

/** The application: what was submitted, what was returned and answered, opinions and the decision. */
export function ApprovalCard({ project, relation, timeline }: ApprovalCardProps) {
  const say = useSay()
  const { approval } = project
  const own = useMe().unit.id === project.unit?.id
  const writing = own && ['application.drafting', 'application.returned'].includes(project.status)
  if (!approval.filing && !approval.technical && approval.submissions.length === 0 && !writing) return null
  const ofOnePage = approval.technical ? text('技术审查', 'Technical opinion') : text('备案', 'Filing')
  return (
    <Card title={say(approval.stage ? stageNames[approval.stage] : ofOnePage)}>
      {writing && (
        <p>
          <Go href={`/p/${encodeURIComponent(project.code)}/application`}>
            {say(text('申报任务清单', 'Task list of the application'))}
          </Go>
        </p>
      )}
      <ClockLine project={project} />
      <Submissions project={project} relation={relation} timeline={timeline} />
      <Filing project={project} />
      <Technical project={project} timeline={timeline} />
      <Corrections project={project} />
      <Opinions project={project} />
    </Card>
  )
}

function Submissions({ project, relation, timeline }: ApprovalCardProps) {
  const say = useSay()
  const me = useMe()
  const money = useMoney()
  const { language } = useLanguage()
  const own = project.unit?.id === me.unit.id
  const { submissions } = project.approval
  const open = openSubmissions(project, relation).map(({ no }) => no)
  if (submissions.length === 0) return null
  const entryOf = ({ at }: { readonly at: string }) => (own ? timeline.find(entry => entry.at === at)?.no : undefined)
  return (
    <ul className="plain-list">
      {[...submissions].reverse().map(submission => (
        <li key={submission.no} className="split">
          <span>
            <Receipt code={project.code} no={entryOf(submission)}>
              {say(text(`第 ${submission.no} 次提交`, `Submission ${submission.no}`))}
            </Receipt>{' '}
            <span className="quiet">
              {submission.by} · {formatDayOf(submission.at, language)}
            </span>
          </span>
          <span className="no-wrap">
            {open.includes(submission.no) && (
              <>
                <Go href={`/p/${encodeURIComponent(project.code)}/print/${submission.no}`}>
                  {say(text('全文与打印', 'Full text'))}
                  <span className="sr-only">
                    {say(text(`第 ${submission.no} 次提交`, `Submission ${submission.no}`))}
                  </span>
                </Go>
                {'　'}
              </>
            )}
            {money(submission.amount)}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Receipt = ({ code, no, children }: { code: string; no: number | undefined; children: string }) =>
  no === undefined ? children : <Go href={`/p/${encodeURIComponent(code)}/receipt/${no}`}>{children}</Go>

function Filing({ project }: { project: Project }) {
  const say = useSay()
  const money = useMoney()
  const { language } = useLanguage()
  const { filing } = project.approval
  if (!filing) return null
  return (
    <>
      <p className="split">
        <span>
          {filing.kind === 'own' ? say(text('自行实施备案', 'Own filing')) : say(text('行业审批备案', 'Sector filing'))}{' '}
          <span className="quiet">
            {filing.by} · {formatDayOf(filing.at, language)}
          </span>
        </span>
        <span className="no-wrap">{money(filing.amount)}</span>
      </p>
      <p className="prose">{filing.content.goals}</p>
    </>
  )
}

/** What was asked of the bureau, what it found, and what the authority for the construction decided. */
function Technical({ project, timeline }: Pick<ApprovalCardProps, 'project' | 'timeline'>) {
  const say = useSay()
  const me = useMe()
  const money = useMoney()
  const { language } = useLanguage()
  const { technical } = project.approval
  if (!technical) return null
  const { requests, issued, construction } = technical
  const own = project.unit?.id === me.unit.id
  return (
    <>
      <ul className="plain-list">
        {[...requests].reverse().map((request, index) => (
          <li key={request.at} className="split">
            <span>
              <Receipt code={project.code} no={own ? timeline.find(({ at }) => at === request.at)?.no : undefined}>
                {say(text(`第 ${requests.length - index} 次报请`, `Request ${requests.length - index}`))}
              </Receipt>{' '}
              <span className="quiet">
                {request.by} · {formatDayOf(request.at, language)}
              </span>
            </span>
            <span className="no-wrap">{money(request.amount)}</span>
          </li>
        ))}
      </ul>
      <p>
        <Go href={`/p/${encodeURIComponent(project.code)}/review`}>
          {say(text('报请内容、材料和意见', 'Request, papers and opinion'))}
        </Go>
      </p>
      {issued && (
        <section className="block">
          <h3>
            {say(text('技术审查意见：', 'Opinion: '))}
            {say(conclusionNames[issued.conclusion])}
          </h3>
          <p className="quiet">
            {issued.by} · {formatDayOf(issued.at, language)}
          </p>
        </section>
      )}
      {construction && (
        <section className="block">
          <h3>
            {construction.result === 'approved'
              ? say(text('基本建设：批准', 'Construction: approved'))
              : say(text('基本建设：不予批准', 'Construction: refused'))}
          </h3>
          <p className="quiet">
            {construction.authority} · {construction.number} · {formatDayOf(construction.on, language)}
          </p>
          {construction.note !== '' && <p className="prose">{construction.note}</p>}
          {construction.papers.map(paper => (
            <FileLinks key={paper.digest} code={project.code} file={paper} />
          ))}
        </section>
      )}
    </>
  )
}

const answerNames = { corrected: text('已修改', 'corrected'), disputed: text('有异议', 'disputed') } as const

function Corrections({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  return [...project.approval.corrections].reverse().map(round => (
    <section key={round.number} className="block">
      <h3>
        {say(text('补正通知 ', 'Correction notice '))}
        <span className="official">{round.number}</span>
      </h3>
      <p className="quiet">
        {round.by} · {formatDayOf(round.at, language)} ·{' '}
        {say(text(`期限 ${round.dueDays} 个工作日`, `${round.dueDays} working days`))}
      </p>
      <ol>
        {round.items.map(item => (
          <li key={`${item.section}${item.place}${item.text}`}>
            {say(sections[item.section].title)} · {item.place}
            {say(text('：', ': '))}
            {item.text} <Citation rule={item.rule} />
            {item.answer && (
              <div className="quiet">
                {say(answerNames[item.answer.state])}
                {say(text('：', ': '))}
                {item.answer.text}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  ))
}

function Opinions({ project }: { project: Project }) {
  const say = useSay()
  const money = useMoney()
  const { language } = useLanguage()
  const { opinions, decision, consent } = project.approval
  return (
    <>
      {opinions.map(opinion => (
        <section key={`${opinion.submission}${opinion.at}`} className="block">
          <h3>
            {opinion.conclusion === 'approve'
              ? say(text('审核意见：建议批复', 'Reviewer: approve'))
              : say(text('审核意见：建议不予批复', 'Reviewer: refuse'))}
          </h3>
          <p className="quiet">
            {opinion.by} · {formatDayOf(opinion.at, language)} · {money(opinion.suggestedAmount)}
          </p>
          <p className="prose">{opinion.text}</p>
        </section>
      ))}
      {decision && (
        <section className="block">
          <h3>
            {decision.approved
              ? say(text('决定：同意批复', 'Decision: approved'))
              : say(text('决定：不予批复', 'Decision: refused'))}
          </h3>
          <p className="quiet">
            {decision.by} · {formatDayOf(decision.at, language)}
            {decision.amount !== null && ` · ${money(decision.amount)}`}
          </p>
          <p className="prose">{decision.reason}</p>
        </section>
      )}
      {consent && (
        <p>
          {say(text('市人民政府：', 'City government: '))}
          {consent.given ? say(text('同意', 'consents')) : say(text('退回审查', 'back to review'))}
          {say(text('。', '. '))}
          {consent.opinion} <span className="quiet">{formatDayOf(consent.at, language)}</span>
        </p>
      )}
    </>
  )
}
