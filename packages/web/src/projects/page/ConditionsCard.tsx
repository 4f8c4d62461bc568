import { useNavigate } from '@tanstack/react-router'
import type { ProjectDetail } from '@zhengheng/contract'
import {
  actionNamed,
  type ConditionAnswer,
  conditionStatusNames,
  holderOf,
  type LetterCondition,
  letterConditions,
  type Offer,
  startOf,
  text,
} from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { ActionButton } from '../../ui/act/ActionButton.tsx'
import type { ActionFact } from '../../ui/act/ActionDrawer.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay, formatDayOf } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useSearchText } from '../../ui/params.ts'

const tones = { open: 'plain', answered: 'plain', sentBack: 'warn', closed: 'ok' } as const

/** 批复条件: each condition of the letter with where it stands, who has it, what was said, and what the reader can do. */
export function ConditionsCard({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  const conditions = letterConditions.of(detail.project)
  if (conditions.length === 0) return <NoConditions detail={detail} />
  const closed = conditions.filter(({ status }) => status === 'closed').length
  return (
    <Card
      title={say(letterConditions.title)}
      extra={say(text(`共 ${conditions.length} 项，已关闭 ${closed} 项`, `${closed} of ${conditions.length} closed`))}
    >
      <ol className="plain-list">
        {conditions.map(condition => (
          <Condition key={condition.id} condition={condition} detail={detail} />
        ))}
      </ol>
    </Card>
  )
}

/** An approval without conditions says so; before the letter there is nothing to say. */
function NoConditions({ detail }: { detail: ProjectDetail }) {
  const say = useSay()
  if (detail.project.status !== 'approved' || !detail.project.approval.decision) return null
  return (
    <Card title={say(letterConditions.title)}>
      <EmptyState kind="none" what={text('本批复没有附带条件', 'The letter names no conditions')} />
    </Card>
  )
}

interface ConditionProps {
  readonly condition: LetterCondition
  readonly detail: ProjectDetail
}

function Condition({ condition, detail }: ConditionProps) {
  const say = useSay()
  const { id, title, status, answers } = condition
  const task = detail.tasks.find(({ item }) => item?.id === id)
  const offers = detail.offers.filter(({ action, item }) => item === id && isItsTurn(action, status))
  return (
    <li>
      <div className="split">
        <span className="prose">
          <span className="item-no">{id.slice(letterConditions.letter.length)}.</span> {title}
        </span>
        <span className="no-wrap">
          <span className={`tag tag-${tones[status]}`}>{say(conditionStatusNames[status])}</span>
        </span>
      </div>
      {answers.map(answer => (
        <Answer key={answer.at} answer={answer} />
      ))}
      <div className="offer">
        <span className="quiet">
          {task &&
            say(text(`由${holderOf(task, detail.project).zh}办理`, `With: ${holderOf(task, detail.project).en}`))}
        </span>
        {offers.map(offer => (
          <ActOnCondition key={offer.action} offer={offer} condition={condition} detail={detail} />
        ))}
      </div>
    </li>
  )
}

/** At other statuses an act on a condition is none of this moment’s: nobody needs a reason. */
const isItsTurn = (action: string, status: string): boolean => actionNamed(action).item?.from.includes(status) ?? false

function ActOnCondition({ offer, condition, detail }: ConditionProps & { offer: Offer }) {
  const say = useSay()
  const navigate = useNavigate()
  const asked = [useSearchText('do'), useSearchText('item')].join(' ') === `${offer.action} ${offer.item}`
  const { project, tasks, version } = detail
  const { code } = project
  const facts: ActionFact[] = [
    { label: say(text('项目', 'Project')), value: `${project.name} ${code}` },
    { label: say(text('条件', 'Condition')), value: condition.title },
    ...lastSaid(condition).map(({ label, value }) => ({ label: say(label), value })),
  ]
  return (
    <ActionButton
      key={asked ? 'asked' : 'idle'}
      offer={offer}
      subject={{ kind: 'project', code }}
      version={version}
      facts={facts}
      preset={startOf(offer.action, project, tasks, condition.id)}
      part={condition.id}
      open={asked}
      onClose={() => {
        if (asked) void navigate({ to: '/p/$code', params: { code }, replace: true })
      }}
    />
  )
}

/** What the act answers: the unit’s answer, or what the bureau missed in it. */
function lastSaid({ answers }: LetterCondition) {
  const last = answers.at(-1)
  if (!last) return []
  if (last.finding) return [{ label: text('退回说明', 'Sent back because'), value: last.finding.note }]
  return [
    { label: text('答复', 'Answer'), value: last.done },
    ...(last.on ? [{ label: text('落实日期', 'Done on'), value: last.on }] : []),
    ...(last.paper ? [{ label: text('依据材料', 'Paper'), value: last.paper }] : []),
  ]
}

function Answer({ answer: { done, on, paper, by, at, finding } }: { answer: ConditionAnswer }) {
  const say = useSay()
  const { language } = useLanguage()
  const met = finding?.result === 'closed'
  return (
    <div className="item-said">
      <p className="prose">
        {say(text('答复：', 'Answer: '))}
        {done}
      </p>
      <p className="quiet">
        {on && say(text(`落实日期 ${formatDay(on, language)} · `, `Done on ${formatDay(on, language)} · `))}
        {paper && `${paper} · `}
        {by} · {formatDayOf(at, language)}
      </p>
      {finding && (
        <p className="prose">
          {met ? say(text('核实：已落实', 'Checked: met')) : say(text('退回：', 'Sent back: '))}
          {finding.note && (met ? `${say(text('，', ', '))}${finding.note}` : finding.note)}{' '}
          <span className="quiet">
            {finding.by} · {formatDayOf(finding.at, language)}
          </span>
        </p>
      )}
    </div>
  )
}
