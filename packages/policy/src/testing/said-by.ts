import { judgeFacts } from '../judge-facts.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'

/** What a standing rule says about facts, or nothing. @throws when a fact is missing or wrong: a fault of the test */
export function saidBy(rule: RuleId, facts: object, pack: Pack = wuhan2021): string | null {
  const judged = judgeFacts({ rule }, facts, pack)
  if (!judged.ok) throw new Error(judged.problems.map(({ field, text }) => `${field}: ${text.zh}`).join('; '))
  const [judgement] = judged.judgements
  if (judgement?.outcome === 'speaks') return judgement.reason.text.zh
  if (judgement?.outcome === 'content') return null
  throw new Error(judgement ? `missing: ${judgement.missing.map(({ field }) => field)}` : `not held: ${rule}`)
}

/** A pack with some parameters changed. */
export const packWith = (parameters: Partial<Pack['parameters']>, pack: Pack = wuhan2021): Pack => ({
  ...pack,
  parameters: { ...pack.parameters, ...parameters },
})
