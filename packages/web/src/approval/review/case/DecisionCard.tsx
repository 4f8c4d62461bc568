import { type Approval, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { useLanguage, useSay } from '../../../reader/i18n.tsx'
import { Card } from '../../../ui/Card.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { useMoney } from '../../../ui/Money.tsx'

interface DecisionCardProps {
  readonly decision: NonNullable<Approval['decision']>
  readonly consent: Approval['consent']
}

/** A decision as it was made, and what the city government said to it. */
export function DecisionCard({ decision, consent }: DecisionCardProps) {
  const say = useSay()
  const money = useMoney()
  const { language } = useLanguage()
  return (
    <Card
      title={
        decision.approved
          ? say(text('决定：同意批复', 'Decision: approved'))
          : say(text('决定：不予批复', 'Decision: refused'))
      }
      extra={`${decision.by} · ${formatInstant(decision.at, language)}`}
    >
      <dl className="summary">
        {decision.approved && <Line label={say(text('核定投资', 'Approved amount'))}>{money(decision.amount)}</Line>}
        <Line label={say(text('对信息资源共享的意见', 'On sharing'))}>{decision.sharingOpinion}</Line>
        <Line label={say(text('对密码应用的意见', 'On cipher use'))}>{decision.cipherOpinion}</Line>
        <Line label={say(text('附带要求', 'Conditions'))}>{decision.conditions.join('；')}</Line>
        <Line label={say(text('审批意见', 'Reasons'))}>{decision.reason}</Line>
        {consent && (
          <Line label={say(text('市人民政府', 'City government'))}>
            {consent.given ? say(text('同意', 'Consents')) : say(text('退回审查', 'Back to review'))}
            {say(text('：', ': '))}
            {consent.opinion}
          </Line>
        )}
      </dl>
    </Card>
  )
}

const Line = ({ label, children }: { label: string; children: ReactNode }) =>
  children === '' ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
