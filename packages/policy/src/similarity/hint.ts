import type { Fen } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'

/** What is compared: the lines of a plan as everybody reads them, or whole applications, for those who may read them. */
export const hintGrounds = ['plan', 'application'] as const
export type HintGround = (typeof hintGrounds)[number]

/** repeats: says what another project says · split: looks like one project cut in parts */
export const hintKinds = ['repeats', 'split'] as const
export type HintKind = (typeof hintKinds)[number]

export const hintVerdicts = {
  adopt: text('采纳', 'It is so'),
  ignore: text('忽略', 'Ignore'),
} as const satisfies Record<string, Text>
export type HintVerdict = keyof typeof hintVerdicts

/** A hint as it stood when somebody answered it. */
export interface HintFact {
  /** the other project, or the other parts */
  readonly others: readonly { readonly project: string; readonly code: string; readonly name: string }[]
  /** repeats: share of the own words found there */
  readonly percent: number | null
  /** split: the parts together, and the limit they reach */
  readonly sum: Fen | null
  readonly threshold: Fen | null
  /** of all texts compared: another digest means that somebody wrote something new */
  readonly digest: string
}

/** What was made of a hint, by whom and why. It holds for the texts it was given on. */
export interface HintAnswer extends HintFact {
  readonly kind: HintKind
  readonly of: HintGround
  readonly verdict: HintVerdict
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** The projects an answer is about, in one order whichever of them it was given on. */
export const hintMembers = (ids: readonly string[]): string => [...ids].sort().join(' ')

/** 0.714 → 71: what people are shown, and what they filter by. */
export const asPercent = (score: number): number => Math.round(score * 100)
