import { cityLogId } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../people/create-account.ts'
import { SESSION_COOKIE, startSession } from '../people/sessions.ts'
import type { SealPlace } from '../ports/seal-place.ts'
import { sealKeeper } from '../spine/keep-seals.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { office } from '../testing/test-people.ts'

const roles = ['admin.system', 'admin.security', 'admin.audit'] as const
type Administrator = (typeof roles)[number]

let city: TestApp
const cookies = new Map<string, string>()
beforeAll(async () => {
  city = await testApp()
  for (const role of roles) {
    const made = await createAccount(city.house, { login: role, postTitle: role, roles: [role] })
    if (made.kind === 'refused') throw new Error(made.reason.en)
    const token = await startSession(city.house, { id: made.accountId, roles: [role] }, office)
    cookies.set(role, `${SESSION_COOKIE}=${token}`)
  }
})
afterAll(() => city.close())

const cookieOf = (who: Administrator) => ({ cookie: cookies.get(who) ?? '' })
const read = async (who: Administrator) =>
  (await city.ask(undefined, '/api/condition/seals', { headers: cookieOf(who) })).json()
const offered = async (who: Administrator) =>
  (await read(who)).offers.map(({ action, decision }: { action: string; decision: { allowed: boolean } }) => [
    action,
    decision.allowed,
  ])
const act = (who: Administrator, action: string, input: unknown, seenVersion: number) =>
  city.ask(undefined, `/api/logs/city/actions/supervision.${action}`, {
    method: 'POST',
    headers: cookieOf(who),
    body: { input, seenVersion, requestId: city.house.ids.uuid() },
  })

/** A second place in memory. */
const kept = new Map<number, string>()
const place: SealPlace = {
  name: 'far',
  read: async no => kept.get(no),
  write: async (no, text) => void kept.set(no, text),
}
const round = () =>
  sealKeeper(city.house, [place], error => {
    throw error
  }).round()

test('to everybody but the administrators it is not there', async () => {
  expect((await city.ask('clerk', '/api/condition/seals')).statusCode).toBe(404)
  expect((await city.ask('approver', '/api/condition/seals')).statusCode).toBe(404)
  expect((await city.ask(undefined, '/api/condition/seals')).statusCode).toBe(401)
})

test('a database that has all its seals cover says which is the newest, and where it is kept', async () => {
  expect(await read('admin.audit')).toMatchObject({ last: null, places: [], missing: null, offers: [] })
  await round()
  for (const who of roles)
    expect(await read(who)).toMatchObject({
      last: { no: 1, at: '2026-11-23T01:00:00.000Z' },
      places: ['far'],
      missing: null,
    })
  expect(await offered('admin.system')).toEqual([['supervision.reportLoss', false]])
})

test('what is missing is named, reported by one administrator, confirmed by the other, and work goes on', async () => {
  const { pool } = city.house
  const code = await city.project()
  await round()
  const { rows } = await pool.query('select project_id as id from project_row where code = $1', [code])
  const [{ id }] = rows
  // Taken back by hand: an act of the project, and a whole subject.
  await city.ownerPool.query(
    `update subject set head_hash = repeat('b', 64) where id = '${id}'; update entry set hash = repeat('b', 64) where subject_id = '${id}';
     delete from entry where subject_id = 'unit/finance'; delete from subject where id = 'unit/finance'`,
  )
  await round()
  const { last, missing, log } = await read('admin.audit')
  expect([last.no, log.status]).toEqual([2, 'new'])
  expect(missing).toMatchObject({ seal: { no: 2 }, subjects: 2, confirmed: false })
  expect(missing.examples).toEqual([
    { id, kind: 'project', code, name: '智慧排水信息系统（二期）', fault: 'otherThanSealed', no: 1 },
    { id: 'unit/finance', kind: null, code: null, name: null, fault: 'goneSince', no: expect.any(Number) },
  ])
  expect([await offered('admin.system'), await offered('admin.security'), await offered('admin.audit')]).toEqual([
    [['supervision.reportLoss', true]],
    [['supervision.confirmLoss', false]],
    [],
  ])

  expect((await act('admin.system', 'reportLoss', { reason: '只有昨日的备份' }, 0)).statusCode).toBe(200)
  expect(await read('admin.security')).toMatchObject({
    version: 1,
    log: { reported: { acts: missing.acts, reason: '只有昨日的备份' } },
    offers: [{ action: 'supervision.confirmLoss', decision: { allowed: true } }],
  })
  expect((await act('admin.security', 'confirmLoss', {}, 1)).statusCode).toBe(200)
  expect((await read('admin.system')).missing).toMatchObject({ confirmed: true })
  await round()
  await city.ownerPool.query("insert into seal_place (name, no, at) values ('a place of earlier settings', 2, now())")
  expect(await read('admin.audit')).toMatchObject({
    last: { no: 3 },
    places: ['far'],
    missing: null,
    log: { id: cityLogId, losses: [{ acts: missing.acts }] },
  })
  expect((await city.act('planner', 2027, 'plan.submitToCityGovernment', {})).statusCode).not.toBe(503)
})
