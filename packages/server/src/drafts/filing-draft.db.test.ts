import { wan } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf } from '../spine/draft-of.ts'
import { lineOf, type Post, routeOf, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = (await city.act('clerk', 'new', 'plan.putLine', lineOf('泵站备用电源', 30))).json().code
  const found = await city.act('clerk', code, 'scope.findRoute', { ...routeOf, amount: wan(30) })
  expect(found.statusCode).toBe(200)
})
afterAll(() => city.close())

const filing = {
  amount: wan(30),
  goals: '更换备用电源',
  fundSource: '部门预算',
  omFunds: 0,
  sharing: '业务数据已编目',
  cipher: '统一身份认证',
  securityLevel: '二级',
  splitting: '',
  sectorApproval: '',
}
const read = (post: Post = 'clerk') => city.ask(post, `/api/projects/${code}/filing`)
const save = (content: object, seen: number, post: Post = 'clerk') =>
  city.ask(post, `/api/projects/${code}/filing`, {
    method: 'PUT',
    headers: { 'if-match': `"${seen}"` },
    body: { content },
  })

test('what is written of a filing is there for everybody of the unit, as typed', async () => {
  expect((await read()).json()).toMatchObject({ version: 0, content: {}, savedAt: null })
  const half = { goals: '更换', amount: '3O' }
  expect((await save(half, 0)).headers.etag).toBe('"1"')
  expect((await read('leader')).json()).toMatchObject({ version: 1, content: half, savedBy: '市水务局clerk' })
})

test('a colleague’s newer words are not overwritten; each window knows what it began with', async () => {
  expect((await save({ goals: '更换电源' }, 1, 'leader')).statusCode).toBe(200)
  const answer = await save({ goals: '另写' }, 1)
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ version: 2, theirs: { goals: '更换电源' } })
  expect(answer.json().detail).toMatch(/^市水务局leader已保存/)
  expect((await save({ goals: '另写' }, 0)).statusCode).toBe(409)
})

test('only what the filing asks is kept', async () => {
  const stray = await save({ goals: '更换', password: 'x' }, 2)
  expect(stray.statusCode).toBe(400)
  expect(stray.json().fields[0].path).toBe('content.password')
})

test('nobody else finds it, neither another unit nor the bureau', async () => {
  for (const post of ['outsider', 'acceptor'] as const) {
    expect((await read(post)).statusCode).toBe(404)
    expect((await save(filing, 2, post)).statusCode).toBe(404)
  }
})

test('it is no part of an application, nor of what is frozen when one is submitted', async () => {
  const { rows } = await city.house.pool.query('select project_id from project_row where code = $1', [code])
  expect(await draftOf(city.house.pool, rows[0].project_id)).toEqual({})
  const { sections, problems } = (await city.ask('clerk', `/api/projects/${code}/application`)).json()
  expect(sections.map((one: { section: string }) => one.section)).not.toContain('filing')
  expect(problems.map((one: { section: string }) => one.section)).not.toContain('filing')
  const url = `/api/projects/${code}/application/filing`
  expect((await city.ask('clerk', `${url}/versions`)).statusCode).toBe(404)
})

test('sent, the draft is gone and nothing is kept any more; returned, it begins anew', async () => {
  expect((await save(filing, 2)).statusCode).toBe(200)
  expect((await city.act('clerk', code, 'approval.file', filing)).statusCode).toBe(200)
  expect((await read()).json()).toMatchObject({ version: 0, content: {} })
  const late = await save(filing, 0)
  expect(late.statusCode).toBe(422)
  expect(late.json().type).toBe('urn:zhengheng:not-editable')
  const returned = await city.act('acceptor', code, 'approval.returnForCorrection', {
    items: [{ section: 'cipher', place: '密码应用情况', text: '请补充', rule: 'W-13.2' }],
    dueDays: 10,
    secondTimeReason: '',
  })
  expect(returned.json()).toMatchObject({ action: 'approval.returnForCorrection' })
  expect((await save({ ...filing, cipher: '已补充' }, 0)).json()).toMatchObject({ version: 1 })
})

test('however much a unit writes together, nothing of it makes room for something new', async () => {
  await city.ownerPool.query(
    `insert into draft select 'old', 'filing', n::text, 'unit:water', 1, '{}', timestamptz '2026-01-01' + n * interval '1 minute', ''
     from generate_series(1, 500) n`,
  )
  const other = (await city.act('clerk', 'new', 'plan.putLine', lineOf('泵站围栏', 20))).json().code
  await city.act('clerk', other, 'scope.findRoute', { ...routeOf, amount: wan(20) })
  const answer = await city.ask('clerk', `/api/projects/${other}/filing`, {
    method: 'PUT',
    headers: { 'if-match': '"0"' },
    body: { content: { goals: '围栏' } },
  })
  expect(answer.statusCode).toBe(200)
  const { rows } = await city.ownerPool.query(`select part from draft where subject_id = 'old'`)
  expect(rows).toHaveLength(500)
})
