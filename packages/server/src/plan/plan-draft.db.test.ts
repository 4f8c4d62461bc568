import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipped } from '../documents/layout/unzipped.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('submitted', '智慧排水二期')
})
afterAll(() => city.close())

const draft = (post: Post | undefined, year: number | string = 2027) => city.ask(post, `/api/plans/${year}/draft.docx`)

test('the draft is the bureau’s, holds the lines argued now, and is there only until the plan is submitted', async () => {
  const answer = await draft('planner')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('送审稿'))
  expect((await unzipped(answer.rawPayload)).get('word/document.xml')).toContain('智慧排水二期')
  for (const post of ['clerk', 'member', 'government'] as const) expect((await draft(post)).statusCode).toBe(404)
  expect((await draft(undefined)).statusCode).toBe(401)
  for (const year of [2031, 'abc']) expect((await draft('planner', year)).statusCode).toBe(404)
  await city.act('member', code, 'plan.giveOpinion', { stance: 'agree', text: '' })
  expect((await city.act('planner', 2027, 'plan.submitToCityGovernment', {})).statusCode).toBe(200)
  expect((await draft('planner')).statusCode).toBe(404)
})
