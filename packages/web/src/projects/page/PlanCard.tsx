import { formatWan, type Project, stanceNames, supplementGrounds, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDayOf } from '../../ui/dates.ts'
import { Go } from '../../ui/Go.tsx'
import { hasLineage, PlanLineage } from './PlanLineage.tsx'

/** How the line came into the plan: opinions side by side, adjustments, supplement, why it was left out. */
export function PlanCard({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const { opinions, adjustments, dropped, supplement, listed } = project.planLine
  const restructured = hasLineage(project.planLine)
  if (opinions.length + adjustments.length === 0 && !dropped && !supplement && !listed && !restructured) return null
  return (
    <Card
      title={say(text('计划论证', 'Joint review of the plan'))}
      extra={<Go href={`/plans/${project.year}`}>{say(text(`${project.year} 年度计划`, `Plan ${project.year}`))}</Go>}
    >
      {listed && (
        <p>
          {say(text('已列入年度计划，下达文号 ', 'In the annual plan, notice '))}
          <span className="official">{listed.notice}</span>{' '}
          <span className="quiet">{formatDayOf(listed.at, language)}</span>
        </p>
      )}
      {dropped && (
        <p>
          {say(text('不列入本年度计划：', 'Left out of this year’s plan: '))}
          {dropped.reason}{' '}
          <span className="quiet">
            {dropped.by} {formatDayOf(dropped.at, language)}
          </span>
        </p>
      )}
      {supplement && (
        <p>
          {say(text('申请补充列入：', 'Supplement asked for: '))}
          {say(supplementGrounds[supplement.ground])}
          {say(text('，', ', '))}
          {supplement.proof}{' '}
          {supplement.answer && (
            <strong>
              {supplement.answer.granted ? say(text('已同意', 'granted')) : say(text('未同意', 'refused'))}
              {say(text('：', ': '))}
              {supplement.answer.opinion}
            </strong>
          )}
        </p>
      )}
      {restructured && <PlanLineage line={project.planLine} name={project.name} code={project.code} />}
      {adjustments.map(change => (
        <p key={change.at}>
          {say(
            text(
              `金额由 ${formatWan(change.before)} 调整为 ${formatWan(change.after)} 万元：`,
              `Amount from ${formatWan(change.before)} to ${formatWan(change.after)} (¥10,000): `,
            ),
          )}
          {change.reason}
          {change.content && `${say(text('；', '; '))}${change.content}`}{' '}
          <span className="quiet">
            {change.by} {formatDayOf(change.at, language)}
          </span>
        </p>
      ))}
      {opinions.length > 0 && (
        <ul className="plain-list">
          {opinions.map(opinion => (
            <li key={opinion.unit} className="split">
              <span>
                {opinion.unitName}
                {opinion.text && <span className="quiet"> {opinion.text}</span>}
              </span>
              <span className="no-wrap">
                {say(stanceNames[opinion.stance])} <span className="quiet">{formatDayOf(opinion.at, language)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
