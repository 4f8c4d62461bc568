import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeNotices } from '../notices/write-notices.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('submitted')
})
afterAll(() => city.close())

const address = () => `/api/projects/${code}/following`
const set = (as: Post, method: 'PUT' | 'DELETE') => city.ask(as, address(), { method })
const followed = async (as: Post) =>
  (await city.ask(as, '/api/following')).json<{ items: { code: string }[] }>().items.map(each => each.code)
const noticed = async (as: Post) =>
  (await city.ask(as, '/api/notices')).json<{ items: { no: number }[] }>().items.map(each => each.no)

async function tellAll() {
  const { rows } = await city.ownerPool.query('select subject_id as subject, no from outbox')
  await writeNotices(city.house.pool, rows)
}

test('whoever may see a project may follow it, as often as they press', async () => {
  expect((await city.ask('approver', address())).json()).toEqual({ following: false })
  for (const _ of [1, 2]) expect((await set('approver', 'PUT')).json()).toEqual({ following: true })
  expect(await followed('approver')).toEqual([code])
  expect(await followed('planner')).toEqual([])
})

test('who may not see it gets the same answer as for what is not there', async () => {
  for (const method of ['PUT', 'DELETE'] as const) expect((await set('outsider', method)).statusCode).toBe(404)
  expect((await city.ask('outsider', address())).statusCode).toBe(404)
})

test('followers are told of what others do, also when it is not theirs to act on', async () => {
  await set('member', 'PUT')
  await city.act('member', code, 'plan.giveOpinion', { stance: 'agree', text: '' })
  await tellAll()
  expect(await noticed('approver')).toContain(3)
  expect(await noticed('member')).not.toContain(3)
})

test('who no longer follows is no longer told, and a project out of sight leaves the list', async () => {
  expect((await set('approver', 'DELETE')).json()).toEqual({ following: false })
  expect(await followed('approver')).toEqual([])
  await set('planner', 'PUT')
  await city.ownerPool.query(`delete from access where subject = 'body:bureau'`)
  expect(await followed('planner')).toEqual([])
})
