import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { type Answers, explainForPosts } from './explain-for-posts.ts'
import { explanationLines } from './explanation-text.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
})
afterAll(() => city.close())

const explain = (action?: string, as?: string, project = code) =>
  explainForPosts(city.house, { code: project, action, as })

const told = (answers: Answers) => {
  if (answers.kind !== 'told') throw new Error(answers.kind)
  return answers.answers
}

test('one act is explained for whoever holds its post: rules, facts, version, and what would make it pass', async () => {
  const [answer, ...more] = told(await explain('approval.submitApplication'))
  expect(more).toEqual([])
  expect(answer?.as).toEqual({ login: 'clerk', post: 'clerk', unit: '市水务局' })
  expect(answer?.explanation).toMatchObject({ allowed: false, pack: { name: 'wuhan-2021', version: '1' } })
  expect(answer?.explanation.asked.some(({ spoke, looked }) => spoke && looked.length > 0)).toBe(true)
  const lines = answer ? explanationLines(answer).join('\n') : ''
  expect(lines).toContain('✕ 不能办  提交单位审核（approval.submitApplication）')
  expect(lines).toMatch(/✕ M-complete|✕ W-/)
  expect(lines).toContain('wuhan-2021 第 1 版')
})

test('a post gets the answer of its own screen, and nothing of what it cannot see', async () => {
  const onScreen = (await city.ask('leader', `/api/projects/${code}/why/approval.withdraw`)).json()
  const [answer] = told(await explain('approval.withdraw', 'leader'))
  expect(JSON.parse(JSON.stringify(answer?.explanation))).toEqual(onScreen)
  expect((await explain('approval.withdraw', 'outsider')).kind).toBe('notSeen')
  expect((await explain('approval.acceptApplication', 'clerk')).kind).toBe('notSeen')
})

test('without an act, all of a post or of the step are told', async () => {
  const byPost = told(await explain(undefined, 'acceptor')).map(({ explanation }) => explanation.action)
  expect(byPost).toContain('approval.acceptApplication')
  expect(byPost).not.toContain('approval.submitApplication')
  const byStep = told(await explain())
  expect(byStep.map(({ explanation }) => explanation.action)).toContain('approval.submitApplication')
  expect(new Set(byStep.map(({ as }) => as.login))).toContain('clerk')
})

test('what is not there is told apart from who is not there', async () => {
  expect((await explain(undefined, undefined, 'WH-1999-0001')).kind).toBe('notSeen')
  expect((await explain(undefined, 'nobody')).kind).toBe('noSuchPost')
})
