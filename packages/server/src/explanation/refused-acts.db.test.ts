import type { RefusedActs } from '@zhengheng/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('submitted')
  await city.act('clerk', code, 'plan.dropLine', { reason: '不再需要' })
  await city.act('planner', code, 'approval.withdraw', { reason: '不再需要' })
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
})
afterAll(() => city.close())

const refusals = async (post: Post, query = '') => {
  const answer = await city.ask(post, `/api/projects/${code}/refusals${query}`)
  expect(answer.statusCode).toBe(200)
  return answer.json<RefusedActs>()
}

test('the bureau reads every refused attempt with who, when and the rules; a person reads their own', async () => {
  const { items, actions, all } = await refusals('planner')
  expect(all).toBe(true)
  expect(items.map(({ action, by, own }) => [action, by, own])).toEqual([
    ['approval.confirmApplication', '市水务局leader', false],
    ['approval.withdraw', '市政务服务和大数据管理局planner', true],
    ['plan.dropLine', '市水务局clerk', false],
  ])
  expect(items.every(({ at }) => at.startsWith('2026-11-23T'))).toBe(true)
  expect(items[2]?.reasons.map(({ rule }) => rule)).toEqual(['M-post', 'M-four-eyes'])
  expect(actions.map(({ count }) => count)).toEqual([1, 1, 1])

  const mine = await refusals('clerk')
  expect(mine).toMatchObject({ all: false, next: null, items: [{ action: 'plan.dropLine', own: true }] })
  expect((await refusals('clerk', '?who=everybody')).items).toHaveLength(1)
  expect(mine.actions).toHaveLength(1)
})

test('it is filtered by act and by person, and paged', async () => {
  expect((await refusals('planner', '?action=plan.dropLine')).items).toHaveLength(1)
  expect((await refusals('planner', '?who=own')).items.map(({ action }) => action)).toEqual(['approval.withdraw'])
  for (let time = 0; time < 20; time++) await city.act('clerk', code, 'plan.dropLine', { reason: '不再需要' })
  const first = await refusals('planner')
  expect(first.items).toHaveLength(20)
  const rest = await refusals('planner', `?before=${first.next}`)
  expect(rest).toMatchObject({ next: null })
  expect(rest.items).toHaveLength(3)
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(23)
})

test('what an application lacked is told to its own unit alone', async () => {
  await city.act('member', code, 'plan.giveOpinion', { stance: 'agree', text: '' })
  const own = await city.project('applying', '智慧排水三期')
  expect((await city.act('clerk', own, 'approval.submitApplication', {})).statusCode).toBe(422)
  const read = async (post: Post) =>
    (await city.ask(post, `/api/projects/${own}/refusals`)).json<RefusedActs>().items[0]?.reasons ?? []
  const [told, kept] = [await read('clerk'), await read('reviewer')]
  expect(kept.map(({ rule }) => rule)).toEqual(told.map(({ rule }) => rule))
  expect(told.some(({ fact }) => fact)).toBe(true)
  expect(kept.some(({ fact, cure }) => fact ?? cure)).toBe(false)
})

test('a project out of sight has no refusals to read', async () => {
  expect((await city.ask('outsider', `/api/projects/${code}/refusals`)).statusCode).toBe(404)
  expect((await city.ask(undefined, `/api/projects/${code}/refusals`)).statusCode).toBe(401)
})
