import {
  amountOf,
  type Fen,
  fen,
  type Project,
  type StandingKind,
  standingNames,
  type Text,
  text,
} from '@zhengheng/policy'

/** One step of the money chain. */
export interface MoneyStep {
  readonly kind: StandingKind
  readonly label: Text
  readonly amount: Fen | undefined
  /** against the step before: what was cut or added */
  readonly change: { readonly word: Text; readonly by: Fen } | undefined
  /** share of the largest step, 0–100, for the bar */
  readonly share: number
}

const kinds = Object.keys(standingNames) as readonly StandingKind[]

/** 计划 → 申报 → 核定, each against the one before. */
export function moneySteps(project: Project): readonly MoneyStep[] {
  const amounts = kinds.map(kind => amountOf(project, kind))
  const largest = Math.max(1, ...amounts.map(amount => amount ?? 0))
  return kinds.map((kind, index) => {
    const amount = amounts[index]
    const before = amounts.slice(0, index).findLast(earlier => earlier !== undefined)
    return {
      kind,
      label: standingNames[kind],
      amount,
      change: amount !== undefined && before !== undefined ? changeFrom(before, amount) : undefined,
      share: Math.round(((amount ?? 0) * 1000) / largest) / 10,
    }
  })
}

function changeFrom(before: Fen, now: Fen): MoneyStep['change'] {
  if (now === before) return { word: text('与上一环节相同', 'as the step before'), by: fen(0) }
  return now < before
    ? { word: text('核减', 'less by'), by: fen(before - now) }
    : { word: text('增加', 'more by'), by: fen(now - before) }
}
