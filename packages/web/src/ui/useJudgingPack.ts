import { judgingPackName, type Pack, type PackRef, packOf } from '@zhengheng/policy'
import { useMe } from '../reader/session.ts'
import { useRulesInForce } from './useRulesToday.ts'

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
