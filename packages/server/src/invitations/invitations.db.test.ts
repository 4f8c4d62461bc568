import { afterAll, beforeAll, expect, test } from 'vitest'
import { originOf } from '../house/origin.ts'
import { createAccount } from '../people/create-account.ts'
import { personaSignIn } from '../people/persona.ts'
import { SESSION_COOKIE } from '../people/sessions.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
let second: { readonly account: string; readonly cookie: string }
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  const created = await createAccount(city.house, {
    login: 'clerk-b',
    postTitle: '经办人乙',
    unitId: 'water',
    roles: ['owner.clerk'],
  })
  if (created.kind === 'refused') throw new Error(created.reason.en)
  const answer = await personaSignIn(city.house, created.accountId, originOf('127.0.0.1', 'test'))
  if (answer.kind === 'refused') throw new Error(answer.reason.en)
  second = { account: created.accountId, cookie: `${SESSION_COOKIE}=${answer.token}` }
})
afterAll(() => city.close())

const accountOf = async (login: string) =>
  String((await city.ownerPool.query('select id from account where login = $1', [login])).rows[0]?.id)
const invite = (post: Post, account: string, sections: readonly string[] = ['needs', 'estimate']) =>
  city.ask(post, `/api/projects/${code}/invitations`, { method: 'POST', body: { account, sections } })
const asSecond = (url: string, method: 'GET' | 'DELETE' = 'GET') =>
  city.ask(undefined, url, { method, headers: { cookie: second.cookie } })
const mine = async () => (await asSecond('/api/invitations')).json().items
const listed = async (post: Post = 'clerk') => (await city.ask(post, `/api/projects/${code}/invitations`)).json()
const noticesOfSecond = async () => (await asSecond('/api/notices')).json()

test('who may be asked are the other clerks of the unit', async () => {
  expect((await listed()).colleagues).toEqual([{ account: second.account, post: '经办人乙', login: 'clerk-b' }])
  expect((await listed('leader')).colleagues).toEqual([])
  for (const login of ['leader', 'outsider', 'reviewer', 'clerk'])
    expect((await invite('clerk', await accountOf(login))).json(), login).toMatchObject({
      status: 400,
      fields: [{ path: 'body.account', text: { zh: expect.stringContaining('本单位') } }],
    })
  expect((await invite('leader', second.account)).statusCode).toBe(403)
  expect((await invite('outsider', second.account)).statusCode).toBe(404)
  expect((await city.ask('reviewer', `/api/projects/${code}/invitations`)).statusCode).toBe(404)
  expect((await invite('clerk', second.account, ['kitchen'])).statusCode).toBe(400)
})

test('a colleague is asked once, finds the sections and is told with a link to them', async () => {
  for (let time = 0; time < 2; time++) expect((await invite('clerk', second.account)).statusCode).toBe(200)
  expect(await mine()).toMatchObject([
    { code, section: expect.stringMatching(/needs|estimate/), by: 'clerk' },
    { code, by: 'clerk' },
  ])
  const { items } = await noticesOfSecond()
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ no: -1, code, place: expect.stringMatching(/^application\/(needs|estimate)$/) })
  expect(items[0].text.zh).toMatch(/clerk请您填写“(需求与现状”“投资估算|投资估算”“需求与现状)”/)
  expect((await listed()).items).toMatchObject([{ post: '经办人乙', endedAt: null }, { endedAt: null }])
})

test('what is finished no longer waits', async () => {
  const saved = await city.ask(undefined, `/api/projects/${code}/application/needs`, {
    method: 'PUT',
    headers: { cookie: second.cookie, 'if-match': '"0"' },
    body: { content: { necessity: '内涝点需预警' }, finished: true },
  })
  expect(saved.statusCode).toBe(200)
  expect(await mine()).toMatchObject([{ section: 'estimate' }])
})

test('taken back or given back, it ends once and stays to be read, and the other one is told', async () => {
  city.clock.advance(1000)
  const [estimate] = await mine()
  const drop = `/api/projects/${code}/invitations/${estimate.id}`
  expect((await city.ask('outsider', drop, { method: 'DELETE' })).statusCode).toBe(404)
  expect((await city.ask('clerk', drop, { method: 'DELETE' })).statusCode).toBe(200)
  expect((await city.ask('clerk', drop, { method: 'DELETE' })).statusCode).toBe(404)
  expect(await mine()).toEqual([])
  expect((await noticesOfSecond()).items[0].text.zh).toContain('收回')
  const found = (await listed()).items.find((item: { id: string }) => item.id === estimate.id)
  expect(found).toMatchObject({ endedBy: 'clerk', endedAt: expect.any(String) })

  await invite('clerk', second.account, ['schedule'])
  const [schedule] = await mine()
  city.clock.advance(1000)
  expect((await asSecond(`/api/projects/${code}/invitations/${schedule.id}`, 'DELETE')).statusCode).toBe(200)
  expect((await city.ask('clerk', '/api/notices')).json().items[0].text.zh).toContain('经办人乙不再填写')
})

test('who asked whom cannot be erased or rewritten', async () => {
  for (const statement of ['delete from section_invitation', 'update section_invitation set invited_by = account_id'])
    await expect(city.house.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
})

test('once submitted or withdrawn nobody is asked any more', async () => {
  await invite('clerk', second.account, ['goals'])
  expect(await mine()).toHaveLength(1)
  expect((await city.act('clerk', code, 'approval.withdraw', { reason: '另行申报' })).statusCode).toBe(200)
  expect(await mine()).toEqual([])
  expect((await invite('clerk', second.account, ['basics'])).statusCode).toBe(422)
})
