import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../people/create-account.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { setPassword } from '../testing/test-people.ts'

const PASSWORD = 'spring rain on the lake'
const NEW_PASSWORD = 'Autumn wind over the bridge'

let city: TestApp
beforeAll(async () => {
  city = await testApp({ mode: 'production' })
  const created = await createAccount(city.house, {
    login: 'signer',
    postTitle: '经办人',
    unitId: 'water',
    roles: ['owner.clerk'],
  })
  await setPassword(city.house, created.kind === 'created' ? created.accountId : '', PASSWORD)
})
afterAll(() => city.close())

const signIn = (password: string, login = 'signer') =>
  city.ask(undefined, '/api/session', { method: 'POST', body: { login, password } })
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''
const withCookie = (cookie: string, url: string, wanted: Parameters<TestApp['ask']>[2] = {}) =>
  city.ask(undefined, url, { ...wanted, headers: { cookie, ...wanted.headers } })

test('the session cookie cannot be read by scripts, sent elsewhere or planted by another host', async () => {
  const answer = await signIn(PASSWORD)
  expect(answer.statusCode).toBe(200)
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^__Host-zhengheng=[\w-]{43};/)
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute)
  expect(cookie).not.toMatch(/Domain|Expires|Max-Age/i)
  expect(answer.body).not.toContain(cookieOf(answer).split('=')[1])
})

test('the password is changed by who knows it, and a wrong one is told at its field', async () => {
  const cookie = cookieOf(await signIn(PASSWORD))
  const wrong = await withCookie(cookie, '/api/session/password', {
    method: 'POST',
    body: { current: 'not this one at all', next: NEW_PASSWORD },
  })
  expect(wrong.statusCode).toBe(400)
  expect(wrong.json().fields[0]).toMatchObject({
    path: 'body.current',
    text: { zh: expect.any(String), en: expect.any(String) },
  })
  const changed = await withCookie(cookie, '/api/session/password', {
    method: 'POST',
    body: { current: PASSWORD, next: NEW_PASSWORD },
  })
  expect(changed.json()).toEqual({ done: true })
  expect((await signIn(PASSWORD)).statusCode).toBe(401)
})

test('a wrong password and an unknown login are one answer', async () => {
  const plain = (answer: { json(): object }) => ({ ...answer.json(), reference: '' })
  const [wrong, unknown] = [await signIn('wrong password'), await signIn('wrong password', 'nobody-at-all')]
  expect(wrong.statusCode).toBe(401)
  expect(plain(wrong)).toEqual(plain(unknown))
  expect(wrong.headers['set-cookie']).toBeUndefined()
})

test('signing out ends the session on the server and wipes the browser', async () => {
  const cookie = cookieOf(await signIn(NEW_PASSWORD))
  const answer = await withCookie(cookie, '/api/session', { method: 'DELETE' })
  expect(String(answer.headers['set-cookie'])).toMatch(/__Host-zhengheng=;/)
  expect(answer.headers['clear-site-data']).toContain('storage')
  expect((await withCookie(cookie, '/api/me')).statusCode).toBe(401)
})

test('signing out everywhere ends every device, and the list shows them before', async () => {
  const [one, two] = [cookieOf(await signIn(NEW_PASSWORD)), cookieOf(await signIn(NEW_PASSWORD))]
  const { items } = (await withCookie(one, '/api/sessions')).json()
  expect(items.filter((item: { current: boolean }) => item.current)).toHaveLength(1)
  expect(items.length).toBeGreaterThanOrEqual(2)
  await withCookie(two, '/api/sessions', { method: 'DELETE' })
  for (const cookie of [one, two]) expect((await withCookie(cookie, '/api/me')).statusCode).toBe(401)
})

test('a forged token is nobody', async () => {
  expect((await withCookie(`__Host-zhengheng=${'A'.repeat(43)}`, '/api/me')).statusCode).toBe(401)
})

test('production has no personas', async () => {
  expect((await city.ask(undefined, '/api/personas')).json()).toEqual({ items: [] })
  const account = city.house.ids.uuid()
  const answer = await city.ask(undefined, '/api/session/persona', { method: 'POST', body: { account } })
  expect(answer.statusCode).toBe(401)
})

test('administrators reach no project at all', async () => {
  const made = await createAccount(city.house, {
    login: 'admin.one',
    postTitle: '系统管理员',
    roles: ['admin.system'],
  })
  await setPassword(city.house, made.kind === 'created' ? made.accountId : '', PASSWORD)
  const first = cookieOf(await signIn(PASSWORD, 'admin.one'))
  const code = await city.project()
  expect((await withCookie(first, '/api/projects')).json()).toMatchObject({ items: [], total: 0 })
  expect((await withCookie(first, '/api/tasks')).json()).toEqual({ items: [], counts: {} })
  for (const url of [
    `/api/projects/${code}`,
    `/api/projects/${code}/timeline`,
    `/api/projects/${code}/files`,
    '/api/plans/2027',
  ])
    expect((await withCookie(first, url)).statusCode).toBe(404)
  const act = await withCookie(first, `/api/projects/${code}/actions/approval.withdraw`, {
    method: 'POST',
    body: { input: { reason: 'x' }, seenVersion: 1, requestId: city.house.ids.uuid() },
  })
  expect(act.statusCode).toBe(404)
})

test('the page is told both ends, and neither that nor looking for notices moves them; asking to stay does', async () => {
  const cookie = cookieOf(await signIn(NEW_PASSWORD))
  const minutes = 60_000
  const ends = async () => {
    const { now, idleEnds, absoluteEnds } = (await withCookie(cookie, '/api/session')).json()
    return [idleEnds, absoluteEnds].map(end => (Date.parse(end) - Date.parse(now)) / minutes)
  }
  expect(await ends()).toEqual([30, 720])
  for (let minute = 0; minute < 26; minute++) {
    city.clock.advance(minutes)
    expect((await withCookie(cookie, '/api/notices')).statusCode).toBe(200)
  }
  expect(await ends()).toEqual([4, 694])
  expect((await withCookie(cookie, '/api/session/extension', { method: 'POST' })).statusCode).toBe(200)
  expect(await ends()).toEqual([30, 694])
  city.clock.advance(30 * minutes)
  expect((await withCookie(cookie, '/api/session')).statusCode).toBe(401)
  expect((await withCookie(cookie, '/api/session/extension', { method: 'POST' })).statusCode).toBe(401)
})
