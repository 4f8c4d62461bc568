import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  await fillAndSubmit(city, code)
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
})
afterAll(() => city.close())

const marks = (finding: string) => ({ marks: { scale: { finding, note: '' } }, opinion: null, corrections: null })
const read = (post: 'reviewer' | 'acceptor' | 'clerk' | 'outsider' = 'reviewer') =>
  city.ask(post, `/api/projects/${code}/submissions/1/review`)
const save = (content: object, seen: number, post: 'reviewer' | 'acceptor' | 'clerk' = 'reviewer') =>
  city.ask(post, `/api/projects/${code}/submissions/1/review`, {
    method: 'PUT',
    headers: { 'if-match': `"${seen}"` },
    body: { content },
  })

test('marks are kept per reviewer and read back', async () => {
  expect((await read()).json()).toEqual({ version: 0, content: null, savedAt: null })
  expect((await save(marks('pass'), 0)).json()).toMatchObject({ version: 1, content: marks('pass') })
  expect((await save(marks('fail'), 1)).headers.etag).toBe('"2"')
  expect((await read()).json()).toMatchObject({ version: 2, content: marks('fail') })
  expect((await read('acceptor')).json()).toMatchObject({ version: 0 })
})

test('another window’s newer marks are not overwritten', async () => {
  const answer = await save(marks('pass'), 1)
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ version: 2, theirs: marks('fail') })
})

test('the applicant and strangers find nothing', async () => {
  expect((await read('clerk')).statusCode).toBe(404)
  expect((await read('outsider')).statusCode).toBe(404)
  expect((await save(marks('pass'), 0, 'clerk')).statusCode).toBe(404)
})

test('the correction notice ends the draft it was written in, and nothing is kept afterwards', async () => {
  const answer = await city.act('reviewer', code, 'approval.returnForCorrection', {
    items: [{ section: 'cipher', place: '密码应用方案', text: '请补充', rule: 'W-13.2' }],
    dueDays: 10,
    secondTimeReason: '',
  })
  expect(answer.statusCode).toBe(200)
  expect((await read()).json()).toMatchObject({ version: 0 })
  expect((await save(marks('pass'), 0)).statusCode).toBe(422)
})

test('what was marked in an application that was withdrawn is not found in the next one, whose numbers begin anew', async () => {
  const applyAgain = async () => {
    city.clock.advance(60_000)
    await city.done('clerk', code, 'approval.withdraw', { reason: '重新论证' })
    await city.done('clerk', code, 'approval.startApplication', { stage: 'implementationPlan' })
    await city.done('clerk', code, 'approval.submitApplication', {})
    await city.done('leader', code, 'approval.confirmApplication', { agrees: true })
  }
  await applyAgain()
  expect((await save(marks('fail'), 0)).statusCode).toBe(200)
  await applyAgain()
  expect((await read()).json()).toMatchObject({ version: 0, content: null })
})
