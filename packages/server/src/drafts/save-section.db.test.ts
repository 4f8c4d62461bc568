import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
})
afterAll(() => city.close())

const save = (
  content: object,
  seen: number | string | undefined,
  section = 'needs',
  post: 'clerk' | 'leader' | 'outsider' | 'reviewer' = 'clerk',
) =>
  city.ask(post, `/api/projects/${code}/application/${section}`, {
    method: 'PUT',
    headers: seen === undefined ? {} : { 'if-match': `"${seen}"` },
    body: { content, finished: false },
  })
const detail = async () => (await city.ask('clerk', `/api/projects/${code}/application`)).json()

test('a new application begins with what the plan line says', async () => {
  const { sections, editable } = await detail()
  expect(editable).toBe(true)
  expect(sections).toHaveLength(13)
  expect(sections[0]).toMatchObject({
    section: 'basics',
    version: 0,
    content: { name: '智慧排水信息系统（二期）', category: 'businessAppSystem', nature: 'newBuild' },
  })
})

test('each save is a version, told in the ETag', async () => {
  const first = await save({ currentState: '甲' }, 0)
  expect(first.headers.etag).toBe('"1"')
  expect(first.json()).toMatchObject({ version: 1, savedBy: '市水务局clerk' })
  const second = await save({ currentState: '乙' }, 1)
  expect(second.headers.etag).toBe('"2"')
  const section = (await detail()).sections.find((found: { section: string }) => found.section === 'needs')
  expect(section).toMatchObject({ version: 2, content: { currentState: '乙' } })
})

test('a save over an older version is refused with theirs and the original', async () => {
  const answer = await save({ currentState: '丙' }, 1)
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ version: 2, theirs: { currentState: '乙' }, original: { currentState: '甲' } })
  const unseen = await save({ currentState: '丁' }, 0)
  expect(unseen.json()).toMatchObject({ version: 2, theirs: { currentState: '乙' } })
  expect(unseen.json()).not.toHaveProperty('original')
  const ahead = await save({ currentState: '戊' }, 9)
  expect(ahead.statusCode).toBe(409)
})

test('of two saves at the same moment one is kept and one is told', async () => {
  const answers = await Promise.all([save({ goal: '一' }, 0, 'goals'), save({ goal: '二' }, 0, 'goals', 'leader')])
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
})

test('saving needs the seen version', async () => {
  expect((await save({}, undefined)).statusCode).toBe(428)
  expect((await save({}, 'abc')).statusCode).toBe(428)
})

test('a section holds its own fields and nothing unstorable', async () => {
  const stray = await save({ currentState: '甲', password: 'x' }, 2)
  expect(stray.statusCode).toBe(400)
  expect(stray.json().fields[0].path).toBe('content.password')
  expect((await save({ currentState: 'a\0b' }, 2)).statusCode).toBe(400)
  expect((await save({}, 0, 'nothing')).statusCode).toBe(404)
})

test('others see and save nothing, as if it were not there', async () => {
  for (const post of ['outsider', 'reviewer'] as const) {
    expect((await save({}, 2, 'needs', post)).statusCode).toBe(404)
    expect((await city.ask(post, `/api/projects/${code}/application`)).statusCode).toBe(404)
    expect((await city.ask(post, `/api/projects/${code}/application/needs/versions`)).statusCode).toBe(404)
  }
})

test('the last 30 versions are kept; restoring is saving', async () => {
  for (let version = 2; version < 35; version++) await save({ currentState: `第${version + 1}版` }, version)
  const { items } = (await city.ask('clerk', `/api/projects/${code}/application/needs/versions`)).json()
  expect(items).toHaveLength(30)
  expect(items[0].version).toBe(35)
  expect(items.at(-1)).toMatchObject({ version: 6, content: { currentState: '第6版' } })
  const restored = await save(items.at(-1).content, 35)
  expect(restored.json()).toMatchObject({ version: 36, content: { currentState: '第6版' } })
})

test('what was submitted cannot be edited', async () => {
  const other = await city.project('drafting', '另一个项目')
  expect(
    (
      await city.ask('clerk', `/api/projects/${other}/application/needs`, {
        method: 'PUT',
        headers: { 'if-match': '"0"' },
        body: { content: {}, finished: false },
      })
    ).statusCode,
  ).toBe(422)
  const fresh = await testApp()
  try {
    const applied = await fresh.project('applying')
    await fillAndSubmit(fresh, applied)
    const answer = await fresh.ask('clerk', `/api/projects/${applied}/application/needs`, {
      method: 'PUT',
      headers: { 'if-match': '"1"' },
      body: { content: {}, finished: false },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().type).toBe('urn:zhengheng:not-editable')
  } finally {
    await fresh.close()
  }
})
