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

/** What the reader's posts can do with this project: now, once something is cured, at other times. */
export function sortOffers(offers: readonly Offer[]): SortedOffers {
  const here = offers.filter(({ action: name }) => {
    const action = findAction(name)
    return action?.on === 'project' && !action.besideOccasion
  })
  const isSoon = ({ decision }: Offer) =>
    !decision.allowed && !decision.reasons.some(reason => elsewhere.includes(reason.rule))
  return {
    now: here.filter(({ decision }) => decision.allowed),
    soon: here.filter(isSoon),
    other: here.filter(offer => !offer.decision.allowed && !isSoon(offer)),
  }
}
