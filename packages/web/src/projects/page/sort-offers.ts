import { findAction, type Offer } from '@zhengheng/policy'

export interface SortedOffers {
  /** can be done now */
  readonly now: readonly Offer[]
  /** at this step, but something is missing */
  readonly soon: readonly Offer[]
  /** belong to other steps or other posts */
  readonly other: readonly Offer[]
}

const elsewhere = ['M-state', 'M-post']

/** Done where it has its occasion: a line is put in on the plan, a hint is answered beside the hint. */
export const doneElsewhere: readonly string[] = ['plan.putLine', 'supervision.answerHint']

/** What the reader's posts can do with this project: now, once something is cured, at other times. */
export function sortOffers(offers: readonly Offer[]): SortedOffers {
  const here = offers.filter(({ action }) => findAction(action)?.on === 'project' && !doneElsewhere.includes(action))
  const isSoon = ({ decision }: Offer) =>
    !decision.allowed && !decision.reasons.some(reason => elsewhere.includes(reason.rule))
  return {
    now: here.filter(({ decision }) => decision.allowed),
    soon: here.filter(isSoon),
    other: here.filter(offer => !offer.decision.allowed && !isSoon(offer)),
  }
}
