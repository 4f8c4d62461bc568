import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('submitted')
  await city.act('outsider', 'new', 'plan.putLine', lineOf('教育资源库', 600))
  await city.act('outsideLeader', 2027, 'plan.submitUnitPlan', {})
})
afterAll(() => city.close())

const plan = async (post: Post, year = 2027) => (await city.ask(post, `/api/plans/${year}`)).json()
const offer = (detail: { offers: { action: string; decision: { allowed: boolean } }[] }, action: string) =>
  detail.offers.find(found => found.action === action)?.decision.allowed

test('each reader sees the lines of their own sight, and the offers of their own posts', async () => {
  const mine = await plan('clerk')
  expect(mine.lines.map((line: { code: string }) => line.code)).toEqual([code])
  expect(mine.plan.submittedUnits.map((entry: { unit: string }) => entry.unit)).toEqual(['water'])
  expect(offer(mine, 'plan.putLine')).toBe(true)
  const all = await plan('planner')
  expect(all.lines).toHaveLength(2)
  expect(all.plan.submittedUnits).toHaveLength(2)
  expect(all.members).toEqual([{ id: 'finance', name: '市财政局', kind: 'partyGovOrgan' }])
  expect(offer(all.lines[0], 'plan.adjustLine')).toBe(true)
  expect(offer(all, 'plan.submitToCityGovernment')).toBe(false)
  expect(offer(all, 'plan.putLine')).toBeUndefined()
})

test('opinions stand beside their line', async () => {
  await city.act('member', code, 'plan.giveOpinion', { stance: 'comment', text: '请核减' })
  const line = (await plan('planner')).lines.find((found: { code: string }) => found.code === code)
  expect(line).toMatchObject({
    nature: 'newBuild',
    version: 3,
    opinions: [{ unitName: '市财政局', stance: 'comment', text: '请核减' }],
  })
})

test('what went to the city government names other units’ lines to nobody but those who argue the plan', async () => {
  for (const line of (await plan('member')).lines)
    await city.act('member', line.code, 'plan.giveOpinion', { stance: 'agree', text: '' })
  expect((await city.act('planner', 2027, 'plan.submitToCityGovernment', {})).statusCode).toBe(200)
  const frozen = async (post: Post) => (await plan(post)).plan.rounds[0].lines.length
  expect(await frozen('government')).toBe(2)
  expect(await frozen('clerk')).toBe(1)
})

test('a year nobody opened can be opened by the planner and shows nothing else', async () => {
  const detail = await plan('planner', 2031)
  expect(detail).toMatchObject({ version: 0, lines: [], plan: { status: 'new' } })
  expect(offer(detail, 'plan.openYear')).toBe(true)
  expect(offer(await plan('clerk', 2031), 'plan.openYear')).toBeUndefined()
})

test('the list of plans adds up what the reader may see', async () => {
  const list = async (post: Post) => (await city.ask(post, '/api/plans')).json().items
  expect(await list('clerk')).toEqual([
    expect.objectContaining({ year: 2027, lines: 1, total: 1_300_000_000, windowTo: '2026-12-31' }),
  ])
  expect((await list('government'))[0]).toMatchObject({ lines: 2, total: 1_900_000_000 })
})
