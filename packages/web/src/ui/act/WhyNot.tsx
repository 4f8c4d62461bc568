import { findAction, type Offer, text } from '@zhengheng/policy'
import { useSay } from '../../app/i18n.tsx'
import { Reasons } from '../Reasons.tsx'
import type { Subject } from './screens.ts'

interface WhyNotProps {
  readonly offer: Offer
  readonly subject?: Subject
}

/** Why this cannot be done: one sentence, then each reason with article, fact and cure, then who can. */
export function WhyNot({ offer, subject }: WhyNotProps) {
  const say = useSay()
  const action = findAction(offer.action)
  if (!action || offer.decision.allowed) return null
  const { reasons } = offer.decision
  const first = reasons[0]
  return (
    <div className="why-not">
      <p className="why-not-sentence">
        <strong>
          {say(text(`还不能办“${action.title.zh}”`, `“${action.title.en}” is not possible yet`))}
          {first && `${say(text('：', ': '))}${say(first.text)}`}
        </strong>
      </p>
      <Reasons reasons={reasons} {...(subject && { subject })} />
      <p className="quiet">{say(text(`由${action.by.label.zh}办理。`, `Done by: ${action.by.label.en}.`))}</p>
    </div>
  )
}
