import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

const post = (url: string, body: unknown) => city.ask('clerk', url, { method: 'POST', body })
const requestId = () => city.house.ids.uuid()

test('an act answers 200 with its receipt, and again with the same one when resent', async () => {
  const body = { input: lineOf('回执项目'), seenVersion: 0, requestId: requestId() }
  const first = await post('/api/projects/new/actions/plan.putLine', body)
  const again = await post('/api/projects/new/actions/plan.putLine', body)
  expect(first.statusCode).toBe(200)
  expect(first.json()).toMatchObject({ no: 1, repeated: false, code: expect.stringMatching(/^WH-2026-\d{4}$/) })
  expect(again.json()).toEqual({ ...first.json(), repeated: true })
})

test('the same id with another amount answers 422: what was done under it, and that nothing was done now', async () => {
  const body = { input: lineOf('一个编号', 77), seenVersion: 0, requestId: requestId() }
  const { code } = (await post('/api/projects/new/actions/plan.putLine', body)).json()
  const other = await post('/api/projects/new/actions/plan.putLine', { ...body, input: lineOf('一个编号', 777) })
  expect(other.statusCode).toBe(422)
  expect(other.json()).toMatchObject({
    type: 'urn:zhengheng:request-reused',
    detail: expect.stringMatching(new RegExp(`${code}.*没有办理任何事项`)),
    detailEn: expect.stringMatching(/Nothing was done/),
  })
  expect(other.json()).not.toHaveProperty('reasons')
})

test('a refusal answers 422 with every reason', async () => {
  const code = await city.project()
  const answer = await city.act('planner', code, 'approval.startApplication', { stage: 'implementationPlan' })
  expect(answer.statusCode).toBe(404)
  const refused = await city.act('clerk', code, 'approval.startApplication', { stage: 'implementationPlan' })
  expect(refused.statusCode).toBe(422)
  expect(refused.headers['content-type']).toMatch('application/problem+json')
  expect(refused.json().reasons.length).toBeGreaterThan(1)
  expect(refused.json().detail).toContain('未列入已批准的年度计划')
})

test('a stale version answers 409 with what happened since', async () => {
  const code = await city.project()
  await city.act('clerk', code, 'plan.reviseLine', (({ year: _, ...line }) => line)(lineOf('改过的名称')))
  const answer = await city.act('clerk', code, 'approval.withdraw', { reason: '不办了' }, 1)
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ version: 2, changes: [{ no: 2, action: 'plan.reviseLine' }] })
})

test('what was typed wrong answers 400 with its fields in both languages', async () => {
  const answer = await city.act('clerk', 'new', 'plan.putLine', { ...lineOf(''), stray: 1 })
  expect(answer.statusCode).toBe(400)
  const { fields } = answer.json()
  expect(fields).toContainEqual({
    path: 'name',
    code: expect.any(String),
    text: { zh: expect.stringContaining('项目名称'), en: expect.stringContaining('Project name') },
  })
  expect(JSON.stringify(fields)).toContain('unrecognized_keys')
})

test('a body with unknown or missing members is refused before anything is looked at', async () => {
  for (const body of [
    {},
    { input: {}, seenVersion: 0, requestId: 'x' },
    { input: {}, seenVersion: 0, requestId: requestId(), more: 1 },
  ]) {
    const answer = await post('/api/projects/new/actions/plan.putLine', body)
    expect(answer.statusCode).toBe(400)
  }
})

test('absent and forbidden are one and the same answer', async () => {
  const code = await city.project('drafting', '保密的水务项目')
  const actions = ['plan.reviseLine', 'approval.withdraw', 'scope.findRoute']
  const withoutReference = (answer: { json(): object }) => ({ ...answer.json(), reference: '' })
  for (const action of actions) {
    const input = { reason: 'x', ...lineOf('y') }
    const forbidden = await city.act('outsider', code, action, input, 1)
    const absent = await city.act('outsider', 'WH-2026-9999', action, input, 1)
    expect(withoutReference(forbidden)).toEqual(withoutReference(absent))
  }
  const valid = await city.act('outsider', code, 'approval.withdraw', { reason: 'x' }, 1)
  expect(valid.statusCode).toBe(404)
  expect(JSON.stringify(valid.json())).not.toContain('保密')
})

test('an action of plans is not one of projects, and an unknown one is nowhere', async () => {
  const code = await city.project()
  for (const url of [
    `/api/projects/${code}/actions/plan.issue`,
    `/api/projects/${code}/actions/approval.nothing`,
    '/api/plans/2027/actions/plan.putLine',
    '/api/plans/abcd/actions/plan.issue',
  ]) {
    const answer = await post(url, { input: {}, seenVersion: 1, requestId: requestId() })
    expect(answer.statusCode).toBe(404)
  }
})

test('a plan is opened under its own year only', async () => {
  const answer = await city.act('planner', 2030, 'plan.openYear', {
    year: 2031,
    from: '2029-10-01',
    to: '2029-12-31',
    ceiling: null,
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().fields[0].path).toBe('year')
})

test('nobody acts without being signed in', async () => {
  const answer = await city.ask(undefined, '/api/projects/new/actions/plan.putLine', {
    method: 'POST',
    body: { input: lineOf('x'), seenVersion: 0, requestId: requestId() },
  })
  expect(answer.statusCode).toBe(401)
})
