import { useQuery } from '@tanstack/react-query'
import {
  CITY_PACK,
  citedToday,
  judgingPackName,
  type Pack,
  type PackRef,
  packOf,
  type RuleId,
  ruleSource,
  type Standing,
  standingOf,
  type Text,
} from '@zhengheng/policy'
import { client, keys } from '../app/api.ts'
import { useMe } from '../app/session.tsx'

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

/** The rules that judge what this person does to a project today; without a project, what the person's unit begins. */
export function useJudgingPack(begunUnder: PackRef | null = null): JudgingPack {
  const me = useMe()
  const { data, error, refetch } = useRulesInForce()
  const name = judgingPackName(begunUnder, { pack: me.unit.pack })
  const found = data?.packs.find(pack => pack.name === name)
  return { pack: found && packOf(found.ref), error, retry: () => void refetch() }
}

interface JudgingPack {
  /** undefined until the answer is there: nothing is foretold by other rules than those that will judge */
  readonly pack: Pack | undefined
  readonly error: Error | null
  retry(): void
}

/** How rules stand in this deployment today; as published until the answer is there. */
export function useRulesToday(): (rule: RuleId) => RuleToday {
  const { data } = useRulesInForce()
  const city = data?.packs.find(({ name }) => name === CITY_PACK)
  return rule => {
    const source = ruleSource(rule)
    const pack = city?.ref ?? {}
    const article = source.article === null ? undefined : data?.articles[source.document]?.[source.article]
    return { standing: standingOf(pack, rule), cited: citedToday(pack, rule), article }
  }
}
