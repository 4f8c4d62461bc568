import type { Fen } from '../kernel/money.ts'
import type { Pack } from './pack.ts'

/** Whether an amount counts as having come to a limit under this pack; no limit is never reached. */
export const reaches = (amount: Fen, limit: Fen | null, { roads }: Pack): boolean =>
  limit !== null && (roads.edge.inclusive ? amount >= limit : amount > limit)
