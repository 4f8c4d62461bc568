import { useQuery } from '@tanstack/react-query'
import {
  CITY_PACK,
  citation,
  type Pack,
  packOf,
  type RuleId,
  ruleSource,
  type Standing,
  type Text,
  text,
} from '@zhengheng/policy'
import { client, keys } from '../app/api.ts'

interface RuleToday {
  readonly standing: Standing
  readonly cited: Text
  /** official text, where the deployment supplied it */
  readonly article: string | undefined
}

const MINUTE = 60_000

const useRulesInForce = () =>
  useQuery({
    queryKey: keys.rules,
    queryFn: () => client.rules.inForce(),
    staleTime: 10 * MINUTE,
    retry: false,
  })

/** A pack as it judges in this deployment today; undefined until the answer is there, so that nothing is foretold by other rules. */
export function usePackToday(name: string = CITY_PACK): Pack | undefined {
  const { data } = useRulesInForce()
  const found = data?.packs.find(pack => pack.name === name)
  return found && packOf(found.ref)
}

/** How rules stand in this deployment today; as published until the answer is there. */
export function useRulesToday(): (rule: RuleId) => RuleToday {
  const { data } = useRulesInForce()
  const city = data?.packs.find(({ name }) => name === CITY_PACK)
  return rule => {
    const source = ruleSource(rule)
    const standing = city?.ref.amended?.rules[rule] ?? source.status
    const article = source.article === null ? undefined : data?.articles[source.document]?.[source.article]
    const cited =
      standing === 'verified' && source.status === 'unverified'
        ? text(`${rule}（本市已核）`, `${rule} (verified here)`)
        : citation(rule)
    return { standing, cited, article }
  }
}
