import { useQuery } from '@tanstack/react-query'
import { citedToday, type RuleId, ruleSource, type Standing, standingOf, type Text } from '@zhengheng/policy'
import { client, keys } from '../wire/api.ts'

interface RuleToday {
  readonly standing: Standing
  readonly cited: Text
  /** official text, where the deployment supplied it */
  readonly article: string | undefined
}

const MINUTE = 60_000

export const useRulesInForce = () =>
  useQuery({
    queryKey: keys.rules,
    queryFn: () => client.rules.inForce(),
    staleTime: 10 * MINUTE,
    retry: false,
  })

/** How rules stand in this deployment today; as published until the answer is there. The packs themselves are not needed. */
export function useRulesToday(): (rule: RuleId) => RuleToday {
  const { data } = useRulesInForce()
  // The city's own pack comes first.
  const [city] = data?.packs ?? []
  return rule => {
    const source = ruleSource(rule)
    const pack = city?.ref ?? {}
    const article = source.article === null ? undefined : data?.articles[source.document]?.[source.article]
    return { standing: standingOf(pack, rule), cited: citedToday(pack, rule), article }
  }
}
