import { useQuery } from '@tanstack/react-query'
import type { Explanation } from '@zhengheng/contract'
import { findAction, type Offer, type Reason, ruleSource, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { client, keys } from '../../wire/api.ts'
import { Citation } from '../Citation.tsx'
import { FactGroups } from '../FactGroups.tsx'
import { CureLine } from '../Reasons.tsx'
import { AllJudgements } from './AllJudgements.tsx'
import { HelpSets } from './HelpSets.tsx'
import type { Subject } from './screens.ts'

interface WhyNotProps {
  readonly offer: Offer
  readonly subject?: Subject
}

/** Why this cannot be done: each reason with article, fact and cure, then who can. */
export function WhyNot({ offer, subject }: WhyNotProps) {
  const say = useSay()
  const action = findAction(offer.action)
  if (!action || offer.decision.allowed) return null
  const { reasons } = offer.decision
  return (
    <div className="why-not">
      {reasons.length > 1 && (
        <p>
          {say(text(`共有 ${reasons.length} 项原因，都解决后即可办理。`, `${reasons.length} reasons; solve them all.`))}
        </p>
      )}
      {reasons.map(reason => (
        <Why key={`${reason.rule}${reason.text.zh}`} reason={reason} {...(subject && { subject })} />
      ))}
      {subject && subject.kind === action.on && (subject.kind === 'project' || subject.kind === 'plan') && (
        <MoreWhy action={offer.action} item={offer.item} subject={subject} />
      )}
      <dl className="facts why-not-who">
        <Line label={say(text('谁能办', 'Who can'))}>{say(action.by.label)}</Line>
        <Line label={say(text('办了会怎样', 'What it does'))}>{say(action.effect)}</Line>
      </dl>
    </div>
  )
}

function Why({ reason, subject }: { reason: Reason; subject?: Subject }) {
  const say = useSay()
  const { rule, fact, cure } = reason
  return (
    <section className="why">
      <p className="why-sentence">{say(reason.text)}</p>
      <dl className="facts">
        <Line label={say(text('依据', 'Basis'))}>
          <Citation rule={rule} />
          {say(ruleSource(rule).summary)}
        </Line>
        {fact && (
          <Line label={say(text('事实', 'Fact'))}>
            {say(fact.what)}
            {say(text('：', ': '))}
            {fact.value}
            <FactGroups fact={fact} />
          </Line>
        )}
        {cure && (
          <Line label={say(text('您可以', 'You can'))}>
            <CureLine cure={cure} {...(subject && { subject })} />
          </Line>
        )}
      </dl>
    </section>
  )
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

type Explained = Extract<Subject, { readonly kind: 'project' | 'plan' }>

const ask = (subject: Explained, action: string, item: string | undefined) =>
  subject.kind === 'project'
    ? {
        queryKey: [...keys.why(subject.code, action), item],
        queryFn: (): Promise<Explanation> =>
          client.why.onProject({ params: { code: subject.code, action }, query: { item } }),
      }
    : {
        queryKey: keys.planWhy(subject.year, action),
        queryFn: (): Promise<Explanation> => client.why.onPlan({ params: { year: subject.year, action } }),
      }

/** Beyond the reasons: what would make it pass, and every rule that was asked. The reasons stand without it. */
function MoreWhy({ action, item, subject }: { action: string; item: string | undefined; subject: Explained }) {
  const say = useSay()
  const why = useQuery(ask(subject, action, item))
  if (why.isPending) return <p className="quiet">{say(text('正在找办法', 'Looking for a way'))}</p>
  if (!why.data) return null
  return (
    <>
      <HelpSets sets={why.data.help} subject={subject} />
      <details className="why-all">
        <summary>
          {say(text(`查看全部判断（${why.data.asked.length}）`, `All judgements (${why.data.asked.length})`))}
        </summary>
        <AllJudgements explanation={why.data} />
      </details>
    </>
  )
}
