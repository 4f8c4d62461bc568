import type { PackInForce } from '@zhengheng/contract'
import {
  type Amendment,
  type ParameterName,
  packOf,
  parameterBasis,
  parameterCatalogue,
  parametersOf,
  parameterText,
  type RuleId,
  type Standing,
  standingOf,
  type Text,
  text,
} from '@zhengheng/policy'

/** One limit or term of a pack: what it is today, on what it rests, since when. */
export interface ParameterInForce {
  readonly name: ParameterName
  readonly title: Text
  readonly value: Text
  readonly rule: RuleId
  readonly standing: Standing
  /** first day of this value */
  readonly since: string
  /** what it becomes and from which day, where that is already decided */
  readonly coming: Text | null
}

/** Every limit and term a pack fixes, as it holds on a day. */
export function parametersInForce(pack: PackInForce, today: string): readonly ParameterInForce[] {
  const judging = packOf(pack.ref)
  return parametersOf(judging).map(name => {
    const rule = parameterBasis(name, judging)
    const changes = changesOf(name, pack.rules.amendments)
    const next = changes.find(({ from }) => from > today)
    return {
      name,
      title: parameterCatalogue[name].title,
      value: parameterText(name, judging.parameters[name], judging.currency),
      rule,
      standing: standingOf(judging, rule),
      since: changes.findLast(({ from }) => from <= today)?.from ?? judging.from,
      coming: next ? becoming(name, next, judging.currency) : null,
    }
  })
}

/** Amendments of one parameter in the order in which they hold. */
const changesOf = (name: ParameterName, amendments: readonly Amendment[]): readonly Amendment[] =>
  amendments
    .filter(({ change }) => change.kind === 'parameter' && change.parameter === name)
    .toSorted((a, b) => (a.from === b.from ? a.no - b.no : a.from < b.from ? -1 : 1))

function becoming(
  name: ParameterName,
  { change, from }: Amendment,
  currency: Parameters<typeof parameterText>[2],
): Text | null {
  if (change.kind !== 'parameter') return null
  const { zh, en } = parameterText(name, change.value, currency)
  return text(`自 ${from} 起为 ${zh}`, `${en} from ${from}`)
}
