import { useQuery } from '@tanstack/react-query'
import type { PlanLineRow } from '@zhengheng/contract'
import { categoryNames, natureNames, stanceNames, supplementGrounds, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { LineHintChips } from '../likeness/PlanHints.tsx'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { ActionButton } from '../ui/act/ActionButton.tsx'
import { formatDayOf } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { useMoney } from '../ui/Money.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { client, keys } from '../wire/api.ts'
import { ColumnTag } from './ColumnTag.tsx'

interface LineDrawerProps {
  readonly line: PlanLineRow
  readonly members: readonly { readonly id: string; readonly name: string }[]
  onClose(): void
  /** what else is known of it and can be done with it */
  readonly children?: ReactNode
}

/** One line in full: what it is, what every member says, what was changed, and everything that can be done to it. */
export function LineDrawer({ line, members, onClose, children }: LineDrawerProps) {
  const say = useSay()
  const money = useMoney()
  const subject = { kind: 'project', code: line.code } as const
  const amount = { label: say(text('计划投资', 'Planned')), value: money(line.planned) }
  return (
    <Sheet open onClose={onClose} size={640} title={line.name} className="line-drawer">
      <p>
        <Go href={`/p/${line.code}`}>{line.code}</Go> · {line.unitName} · <strong>{money(line.planned)}</strong>{' '}
        <ColumnTag line={line} members={members} />
      </p>
      <p className="quiet">
        {say(categoryNames[line.category as keyof typeof categoryNames] ?? text(line.category, line.category))} ·{' '}
        {say(natureNames[line.nature as keyof typeof natureNames] ?? text(line.nature, line.nature))}
      </p>
      <p className="prose">{line.summary}</p>
      <LineHintChips line={line} />
      <div className="line-offers">
        {line.offers
          .filter(offer => offer.action !== 'plan.reviseLine')
          .map(offer => (
            <ActionButton
              key={offer.action}
              offer={offer}
              subject={subject}
              version={line.version}
              onDone={onClose}
              facts={[{ label: say(text('项目', 'Project')), value: line.name }, amount]}
              {...(offer.action === 'plan.adjustLine' && { preset: { amount: line.planned } })}
              {...(offer.action === 'plan.giveOpinion' && { preset: { stance: 'agree' } })}
            />
          ))}
      </div>
      {children}
      <MemberOpinions line={line} members={members} />
      <LineHistory code={line.code} />
    </Sheet>
  )
}

function MemberOpinions({ line, members }: Pick<LineDrawerProps, 'line' | 'members'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section>
      <h3>{say(text('成员单位意见', 'Opinions of the members'))}</h3>
      <dl className="summary">
        {members.map(member => {
          const opinion = line.opinions.find(one => one.unit === member.id)
          return (
            <div key={member.id}>
              <dt>{member.name}</dt>
              <dd>
                {opinion ? (
                  <>
                    {say(stanceNames[opinion.stance as keyof typeof stanceNames])}
                    {opinion.text && `${say(text('：', ': '))}${opinion.text}`}{' '}
                    <span className="quiet">{formatDayOf(opinion.at, language)}</span>
                  </>
                ) : (
                  <span className="quiet">{say(text('未回复', 'No answer yet'))}</span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** What the row does not carry: grounds, adjustments with their reasons, a requested supplement. */
function LineHistory({ code }: { code: string }) {
  const say = useSay()
  const money = useMoney()
  const project = useQuery({
    queryKey: keys.project(code),
    queryFn: () => client.projects.detail({ params: { code } }),
  })
  const line = project.data?.project.planLine
  if (!line) return null
  const { supplement } = line
  return (
    <>
      {line.basis.length > 0 && (
        <section>
          <h3>{say(text('编制依据', 'Grounds'))}</h3>
          <ul>
            {line.basis.map(ground => (
              <li key={ground}>{ground}</li>
            ))}
          </ul>
        </section>
      )}
      {line.adjustments.length > 0 && (
        <section>
          <h3>{say(text('调整记录', 'Adjustments'))}</h3>
          <ul>
            {line.adjustments.map(change => (
              <li key={change.at}>
                {money(change.before)} → {money(change.after)} · {change.reason}{' '}
                <span className="quiet">{change.by}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {line.dropped && (
        <p>
          {say(text('不列入理由：', 'Dropped: '))}
          {line.dropped.reason} <span className="quiet">{line.dropped.by}</span>
        </p>
      )}
      {supplement && (
        <section>
          <h3>{say(text('补充列入申请', 'Supplement'))}</h3>
          <p>
            {say(supplementGrounds[supplement.ground])} · {supplement.proof}
          </p>
          <p className="prose">{supplement.explanation}</p>
          {supplement.answer && (
            <p>
              {supplement.answer.granted ? say(text('同意列入', 'Granted')) : say(text('不同意', 'Refused'))}
              {say(text('：', ': '))}
              {supplement.answer.opinion}
            </p>
          )}
        </section>
      )}
    </>
  )
}
