import type { Explanation, RefusedActs } from '@zhengheng/contract'
import { rulebook } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingPosts } from '../people/acting-posts.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { explainEntry, explainOnProject } from './explain.ts'
import { refusedOnProject } from './refused-acts.ts'

/** As in production: answers go straight through the compiled serialiser, which writes what it was told, not what is there. */
let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp({ checkAnswers: false })
  code = await city.project('applying')
  await city.act('clerk', code, 'approval.submitApplication', {})
})
afterAll(() => city.close())

const actor = async (login: string) => {
  const found = (await actingPosts(city.house.db)).find(post => post.login === login)
  if (!found) throw new Error(`no ${login}`)
  return found.actor
}
const sent = async <T>(url: string) => {
  const answer = await city.ask('clerk', `/api${url}`)
  expect([url, answer.statusCode]).toEqual([url, 200])
  return answer.json<T>()
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('explanations arrive as they were made, rule ids as text that names a rule', async () => {
  const clerk = await actor('clerk')
  const pairs = [
    [
      await sent<Explanation>(`/projects/${code}/why/approval.submitApplication`),
      await explainOnProject(city.house, clerk, { code, action: 'approval.submitApplication' }),
    ],
    [
      await sent<Explanation>(`/projects/${code}/timeline/1/why`),
      await explainEntry(city.house, clerk, { code, no: 1 }),
    ],
  ] as const
  for (const [arrived, made] of pairs) expect(arrived).toEqual(plain(made))
  const [[arrived]] = pairs
  expect(arrived.asked.length).toBeGreaterThan(3)
  for (const { rule, spoke } of arrived.asked) {
    expect(typeof rule).toBe('string')
    expect(rulebook[rule]).toBeDefined()
    if (spoke) expect(rulebook[spoke.rule]).toBeDefined()
  }
})

test('refused attempts arrive as they were kept', async () => {
  const arrived = await sent<RefusedActs>(`/projects/${code}/refusals`)
  expect(arrived).toEqual(plain(await refusedOnProject(city.house, await actor('clerk'), code, {})))
  for (const { rule } of arrived.items.flatMap(({ reasons }) => reasons)) expect(rulebook[rule]).toBeDefined()
  expect(arrived.items[0]?.reasons.length).toBeGreaterThan(0)
})
