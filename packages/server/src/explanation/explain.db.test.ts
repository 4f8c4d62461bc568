import type { Explanation } from '@zhengheng/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
})
afterAll(() => city.close())

const why = async (post: Post, url: string) => (await city.ask(post, url)).json<Explanation>()
const status = async (post: Post, url: string) => (await city.ask(post, url)).statusCode
const helpSections = ({ help }: Explanation) => help.map(set => set.map(({ section }) => section))

test('a blocked act names every rule asked, the ones that spoke, and the smallest way through', async () => {
  const answer = await why('clerk', `/api/projects/${code}/why/approval.submitApplication`)
  expect(answer.allowed).toBe(false)
  const against = answer.asked.filter(({ spoke }) => spoke).map(({ rule }) => rule)
  expect(against).toEqual(expect.arrayContaining(['W-13.1', 'W-11.1', 'M-complete']))
  expect(answer.asked.length).toBeGreaterThan(against.length)
  const [first = []] = helpSections(answer)
  expect(first).toEqual(expect.arrayContaining(['sharing', 'cipher', 'compiler']))
  expect(answer.help[0]?.find(({ section }) => section === 'cipher')).toMatchObject({ self: true })
  expect(JSON.stringify(answer.asked.map(({ looked }) => looked))).not.toContain('facts.')
})

test('the same judgement as the offer', async () => {
  const detail = (await city.ask('clerk', `/api/projects/${code}`)).json()
  for (const { action, decision } of detail.offers)
    expect((await why('clerk', `/api/projects/${code}/why/${action}`)).allowed, action).toBe(decision.allowed)
})

test('what is not theirs, not of their post or not there has one answer', async () => {
  expect(await status('outsider', `/api/projects/${code}/why/approval.submitApplication`)).toBe(404)
  expect(await status('reviewer', `/api/projects/${code}/why/approval.submitApplication`)).toBe(404)
  expect(await status('clerk', `/api/projects/${code}/why/approval.none`)).toBe(404)
  expect(await status('clerk', `/api/projects/${code}/timeline/999/why`)).toBe(404)
  expect(await status('outsider', `/api/projects/${code}/timeline/1/why`)).toBe(404)
})

test('every recorded act is judged again as allowed, one over many projects as it was judged on the plan', async () => {
  const { timeline } = (await city.ask('planner', `/api/projects/${code}`)).json()
  expect(timeline.length).toBeGreaterThan(5)
  for (const { no, action } of timeline) {
    const answer = await why('planner', `/api/projects/${code}/timeline/${no}/why`)
    expect(answer, action).toMatchObject({ action, allowed: true, help: [], pack: { version: '1' } })
  }
})

test('on the plan, how many lines others have is not for a unit', async () => {
  await city.act('outsider', 'new', 'plan.putLine', lineOf('教育资源库', 600))
  const asked = async (post: Post) => {
    const { timeline } = (await city.ask(post, `/api/projects/${code}`)).json()
    const { no } = timeline.find((entry: { action: string }) => entry.action === 'plan.submitToCityGovernment')
    const answer = await why(post, `/api/projects/${code}/timeline/${no}/why`)
    return answer.asked.flatMap(({ looked }) => looked).find(({ label }) => label.zh === '年度计划中的项目')?.value
  }
  expect((await asked('planner'))?.zh).toMatch(/项$/)
  expect(await asked('clerk')).toBeNull()
})
