import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

const URGE = 'supervision.urge'
let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  await fillAndSubmit(city, code)
  await city.done('leader', code, 'approval.confirmApplication', { agrees: true })
  await city.done('acceptor', code, 'approval.acceptApplication', {})
})
afterAll(() => city.close())

const page = async (post: 'clerk' | 'planner') => (await city.ask(post, `/api/projects/${code}`)).json()
const toReviewer = { whom: 'bureau.reviewer', words: '请尽快' }

test('M-urge pressed once, it stands beside the waiting step and in the timeline; again on that day it is refused with when', async () => {
  const { tasks } = await page('planner')
  await city.done('planner', code, URGE, toReviewer)
  const after = await page('clerk')
  expect(after.urged).toMatchObject([{ by: '市政务服务和大数据管理局planner' }])
  expect(after.tasks).toEqual(tasks)
  expect(after.timeline[0]).toMatchObject({ action: URGE, title: { zh: '催办' }, input: toReviewer })
  const again = await city.act('approver', code, URGE, toReviewer)
  expect(again.statusCode).toBe(422)
  expect(again.json().reasons).toMatchObject([
    { rule: 'M-urge', cure: { text: { zh: expect.stringMatching(/^\d{4}-\d\d-\d\d 起可以再次催办$/) } } },
  ])
})

test('M-urge the unit has to wait until the time has run out, and then need not', async () => {
  expect((await city.act('clerk', code, URGE, toReviewer)).statusCode).toBe(422)
  city.clock.advance(40 * 86_400_000)
  await city.signInAgain()
  expect((await page('clerk')).clock).toMatchObject({ owedBy: 'approver', light: 'over' })
  await city.done('clerk', code, URGE, toReviewer)
  expect((await page('clerk')).urged).toHaveLength(2)
})
