import { afterAll, beforeAll, expect, test } from 'vitest'
import { originOf } from '../house/origin.ts'
import { createAccount } from '../people/create-account.ts'
import { personaSignIn } from '../people/persona.ts'
import { SESSION_COOKIE } from '../people/sessions.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { sweepPresence } from './presence.ts'

let city: TestApp
let code: string
let second: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  second = await colleague()
})
afterAll(() => city.close())

/** The cookie of a second clerk of the water bureau. */
async function colleague(): Promise<string> {
  const created = await createAccount(city.house, {
    login: 'clerk-b',
    postTitle: '经办人乙',
    unitId: 'water',
    roles: ['owner.clerk'],
  })
  if (created.kind === 'refused') throw new Error(created.reason.en)
  const answer = await personaSignIn(city.house, created.accountId, originOf('127.0.0.1', 'test'))
  if (answer.kind === 'refused') throw new Error(answer.reason.en)
  return `${SESSION_COOKIE}=${answer.token}`
}

const at = (who: Post | 'second') =>
  who === 'second' ? ([undefined, { cookie: second }] as const) : ([who, {}] as const)
const beat = (who: Post | 'second', place: string, editing = false) => {
  const [post, headers] = at(who)
  return city.ask(post, `/api/projects/${code}/presence`, { method: 'PUT', headers, body: { place, editing } })
}
const look = async (who: Post | 'second') => {
  const [post, headers] = at(who)
  return (await city.ask(post, `/api/projects/${code}/presence`, { headers })).json().items
}

test('colleagues see each other in a section, and who is typing; nobody sees themselves', async () => {
  expect((await beat('clerk', 'needs', true)).json()).toEqual({ items: [] })
  expect((await beat('second', 'needs')).json()).toEqual({ items: [{ place: 'needs', post: 'clerk', editing: true }] })
  expect(await look('clerk')).toEqual([{ place: 'needs', post: '经办人乙', editing: false }])
  expect(await look('leader')).toHaveLength(2)
})

test('who leaves is gone at once, who falls silent within a minute', async () => {
  await city.ask('clerk', `/api/projects/${code}/presence/needs`, { method: 'DELETE' })
  expect(await look('second')).toEqual([])
  await beat('clerk', 'needs')
  city.clock.advance(59_000)
  expect(await look('second')).toHaveLength(1)
  city.clock.advance(1000)
  expect(await look('second')).toEqual([])
  await sweepPresence(city.house)
  expect((await city.house.pool.query('select from presence')).rowCount).toBe(0)
})

test('outsiders learn nothing, and nobody is noted where they have no business', async () => {
  await beat('clerk', 'needs', true)
  expect((await city.ask('outsider', `/api/projects/${code}/presence`)).statusCode).toBe(404)
  expect((await beat('outsider', 'needs')).statusCode).toBe(404)
  expect((await beat('clerk', 'review')).statusCode).toBe(404)
  expect((await beat('clerk', 'kitchen')).statusCode).toBe(400)
})

test('the bureau does not see the unit at work, nor the unit who weighs the case', async () => {
  await beat('clerk', 'needs', true)
  expect((await beat('reviewer', 'needs')).statusCode).toBe(404)
  expect((await beat('reviewer', 'review')).json()).toEqual({ items: [] })
  expect((await beat('approver', 'review')).json()).toEqual({
    items: [{ place: 'review', post: 'reviewer', editing: false }],
  })
  expect(await look('clerk')).toEqual([])
})

test('signs of life keep no session alive', async () => {
  expect((await city.ask('outsider', '/api/me')).statusCode).toBe(200)
  for (let minute = 0; minute < 30; minute++) {
    city.clock.advance(60_000)
    await beat('second', 'needs', true)
  }
  expect((await beat('second', 'needs')).statusCode).toBe(401)
})
