import type { RefusedActs } from '@zhengheng/contract'
import { wan } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'

const YEAR = 2027
let city: TestApp
beforeAll(async () => {
  city = await testApp()
  const code = await city.project('submitted')
  await city.act('leader', YEAR, 'plan.submitUnitPlan', {})
  await city.act('planner', YEAR, 'plan.submitToCityGovernment', {})
  const { lines } = (await city.ask('planner', `/api/plans/${YEAR}`)).json<{ lines: { id: string; code: string }[] }>()
  const id = lines.find(line => line.code === code)?.id
  const merging = { into: id, lines: [id], name: '平台', summary: '合并', amount: wan(1300), task: '', reason: '重复' }
  await city.act('planner', YEAR, 'plan.mergeLines', merging)
})
afterAll(() => city.close())

const refusals = async (post: Post, query = '', year = YEAR) => {
  const answer = await city.ask(post, `/api/plans/${year}/refusals${query}`)
  expect(answer.statusCode).toBe(200)
  return answer.json<RefusedActs>()
}

test('the bureau reads every refused attempt on a plan with its facts; others read their own', async () => {
  const { items, actions, all } = await refusals('acceptor')
  expect(all).toBe(true)
  expect(items.map(({ action, by, own }) => [action, by, own])).toEqual([
    ['plan.mergeLines', '市政务服务和大数据管理局planner', false],
    ['plan.submitToCityGovernment', '市政务服务和大数据管理局planner', false],
    ['plan.submitUnitPlan', '市水务局leader', false],
  ])
  expect(items.map(({ reasons }) => reasons.map(({ rule }) => rule))).toEqual([['M-state'], ['M-opinion'], ['W-6.1']])
  expect(items[1]?.reasons[0]?.fact?.value).toContain('市财政局')
  expect(actions).toHaveLength(3)

  expect(await refusals('leader')).toMatchObject({ all: false, items: [{ action: 'plan.submitUnitPlan', own: true }] })
  for (const post of ['clerk', 'outsideLeader', 'member', 'government'] as const)
    expect((await refusals(post, '?who=everybody')).items).toEqual([])
})

test('they are filtered by act and by person', async () => {
  expect((await refusals('planner', '?action=plan.mergeLines')).items).toHaveLength(1)
  expect((await refusals('planner', '?who=own')).items).toHaveLength(2)
})

test('a year nobody opened keeps what was tried on it; who is signed out reads nothing', async () => {
  const opening = { year: 2031, from: '2031-03-01', to: '2031-02-01', ceiling: null }
  expect((await city.act('planner', 2031, 'plan.openYear', opening)).statusCode).toBe(422)
  expect((await refusals('reviewer', '', 2031)).items.map(({ action }) => action)).toEqual(['plan.openYear'])
  expect((await city.ask(undefined, `/api/plans/${YEAR}/refusals`)).statusCode).toBe(401)
})
