import { packNamed } from '@zhengheng/policy'
import { cpuMicroseconds, type Figure, median } from '../measure.ts'
import { type Answer, type Case, cases, conditions, ours } from './fifty-rules.ts'
import { jsonRules, zenRules } from './rivals.ts'

const ROUNDS = 5

/** Route and a gate of fifty rules with reasons, beside two rule engines on the same cases with the same answers. */
export async function gateFigures(): Promise<Figure[]> {
  const pack = packNamed('wuhan-2021')
  const zen = zenRules()
  const json = jsonRules()
  for (const asked of cases) {
    const expected = JSON.stringify(ours(asked, pack))
    for (const [name, other] of [
      ['zen-engine', await zen(asked)],
      ['json-rules-engine', await json(asked)],
    ] as const)
      if (JSON.stringify(other) !== expected)
        throw new Error(`${name} answers ${JSON.stringify(other)} where we answer ${expected}`)
  }
  let answered = 0
  const ourPrice = async (times: number) =>
    (await cpuMicroseconds(() => {
      for (let n = 0; n < times; n += 1) answered += ours(cases[n % cases.length] as Case, pack).reasons.length
    })) / times
  const price = async (times: number, decide: (asked: Case) => Promise<Answer>) =>
    (await cpuMicroseconds(async () => {
      for (let n = 0; n < times; n += 1) answered += (await decide(cases[n % cases.length] as Case)).reasons.length
    })) / times
  await ourPrice(100_000)
  await price(500, zen)
  await price(100, json)
  const own: number[] = []
  const zens: number[] = []
  const jsons: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await ourPrice(100_000))
    zens.push(await price(1500, zen))
    jsons.push(await price(300, json))
  }
  if (answered === 0) throw new Error('no rule ever spoke')
  const ratio = (others: number[]) => median(others.map((other, round) => other / (own[round] as number)))
  const detail = (name: string, others: number[]) =>
    `${conditions.length} rules, ${cases.length} cases, all answers equal; ${median(own).toFixed(2)} µs ours, ${median(others).toFixed(0)} µs ${name}, CPU, ${ROUNDS} interleaved rounds`
  return [
    {
      name: 'route and gate of 50 rules with reasons, zen-engine against ours',
      value: ratio(zens),
      unit: 'times',
      target: { atLeast: 50 },
      detail: detail('zen-engine', zens),
    },
    {
      name: 'route and gate of 50 rules with reasons, json-rules-engine against ours',
      value: ratio(jsons),
      unit: 'times',
      target: { atLeast: 500 },
      detail: detail('json-rules-engine', jsons),
    },
  ]
}
