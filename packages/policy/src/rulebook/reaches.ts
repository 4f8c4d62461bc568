import type { Fen } from '../kernel/money.ts'
import { holds } from './amendment.ts'
import type { Pack } from './pack.ts'

/** Whether an amount counts as having come to a limit under this pack; no limit is never reached. */
export const reaches = (amount: Fen, limit: Fen | null, { roads }: Pack): boolean =>
  limit !== null && (roads.edge.inclusive ? amount >= limit : amount > limit)

/** Whether somebody above the approving body consents first: the limit is reached, and the rule was not switched off. */
export const needsConsent = (amount: Fen, pack: Pack): boolean =>
  holds(pack, 'W-14+.a') && reaches(amount, pack.parameters.cityGovernmentThreshold, pack)
