import type { Actor } from '../kernel/actor.ts'
import { type Text, text } from '../kernel/text.ts'

/** What a seal covers and the database has not: acts taken back, by a restored backup or by somebody's hand. */
export interface MissingFact {
  /** the newest seal there is */
  readonly seal: { readonly no: number; readonly hash: string; readonly at: string }
  /** when the last seal was made that database and place both have; null where they have none in common */
  readonly since: string | null
  readonly subjects: number
  readonly acts: number
}

export const cityLogStatusNames = {
  new: text('没有确认过损失', 'No loss was ever confirmed'),
  reported: text('损失待确认', 'A loss to be confirmed'),
  settled: text('损失已确认', 'The loss is confirmed'),
} as const satisfies Record<string, Text>
export type CityLogStatus = keyof typeof cityLogStatusNames

/** A loss one administrator looked into and reported, and another has not confirmed yet. */
export interface ReportedLoss extends MissingFact {
  readonly reason: string
  readonly account: string
  readonly at: string
  readonly by: string
}

/** Whether what was told is what is missing now; anything else has to be reported and confirmed anew. */
export const isSameLoss = (told: MissingFact | null | undefined, now: Pick<MissingFact, 'seal' | 'acts'>): boolean =>
  told?.seal.hash === now.seal.hash && told.acts === now.acts

/** The record of the city as a whole, and what two administrators confirmed to be lost of it. */
export interface CityLog {
  readonly id: string
  readonly status: CityLogStatus
  /** there is no year to it; facts that ask for one get none */
  readonly year: 0
  readonly reported: ReportedLoss | null
  readonly losses: readonly (ReportedLoss & { readonly confirmedBy: string; readonly confirmedAt: string })[]
}

export const cityLogId = 'log-city'

export const newCityLog = (id: string): CityLog => ({ id, status: 'new', year: 0, reported: null, losses: [] })

/** Whoever keeps the platform, or watches over who does. */
export const seesCityLog = ({ roles }: Actor): boolean => roles.some(role => role.startsWith('admin.'))
