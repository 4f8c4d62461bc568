import type { ObligationRow, ProjectRow } from '@zhengheng/contract'
import { administrationUnit, calendarId, type Entry } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '../spine/perform.ts'
import { rebuild } from '../spine/rebuild.ts'
import { inTransaction } from '../spine/transaction.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'
import { isAnyoneWaiting } from '../testing/test-database.ts'
import { effectOf } from './holidays.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  city.clock.advance(17 * 86_400_000)
  await city.signInAgain()
  code = await accepted('智慧排水监测平台')
})
afterAll(() => city.close())

async function accepted(name: string) {
  const made = await city.project('applying', name)
  await fillAndSubmit(city, made)
  await city.done('leader', made, 'approval.confirmApplication', { agrees: true })
  await city.done('acceptor', made, 'approval.acceptApplication', {})
  return made
}

/** An example, not a notice that was published. */
const notice = {
  year: 2027,
  number: '例〔2026〕1号',
  date: '2026-11-30',
  off: [
    { from: '2027-01-01', to: '2027-01-03' },
    { from: '2027-05-01', to: '2027-05-05' },
    { from: '2027-10-01', to: '2027-10-07' },
  ],
  work: [],
  to: null,
}
const change = { kind: 'notice', notice } as const

const act = (role: 'admin.system' | 'admin.security', no: number, action: string, input: unknown) =>
  perform(city.house, {
    subject: { kind: 'rules', id: calendarId },
    action: `supervision.${action}`,
    input,
    seenVersion: no,
    requestId: city.house.ids.uuid(),
    actor: {
      account: `00000000-0000-4000-8000-00000000000${role === 'admin.system' ? 1 : 2}`,
      post: '管理员',
      unit: administrationUnit,
      roles: [role],
    },
  })

const rowOf = async (of = code) =>
  (await city.ask('acceptor', '/api/projects')).json<{ items: ProjectRow[] }>().items.find(row => row.code === of)
const duties = async (post: Post = 'acceptor') =>
  (await city.ask(post, '/api/obligations')).json<{ items: ObligationRow[] }>().items
const differences = async () =>
  (await inTransaction(city.house.pool, tx => rebuild(tx, city.house.crypto, { check: true }))).differences
const recordedYears = async () => {
  const { rows } = await city.ownerPool.query<{ body: Entry }>(
    'select entry.body from entry join project_row on project_id = subject_id where code = $1 order by no',
    [code],
  )
  return rows.map(({ body }) => Object.keys(body.pack.holidays ?? {}).join())
}
const administrator = { roles: ['admin.system'] } as unknown as Parameters<typeof effectOf>[1]

test('without the notice of the next year the last day is not settled, and nothing hides it', async () => {
  expect(await rowOf()).toMatchObject({ due: '2026-12-30', clock: { light: 'uncertain', due: '2026-12-30' } })
  expect((await rowOf())?.clock?.dueLatest).toMatch(/^2027-0[23]/)
  expect(await duties()).toMatchObject([{ status: 'uncertain', due: '2026-12-30', unpublishedYear: 2027 }])
  const { items } = (await city.ask('reviewer', '/api/tasks')).json()
  expect(items).toMatchObject([{ clock: { light: 'uncertain', daysLeft: null, due: '2026-12-30' } }])
  const feed = (await city.ask('acceptor', '/api/calendar-feed', { method: 'POST' })).json<{ address: string }>()
  const { body } = await city.ask(undefined, new URL(feed.address).pathname)
  const event = body.replaceAll('\r\n ', '')
  for (const told of ['DTSTART;VALUE=DATE:20261230', 'STATUS:TENTATIVE', '（未定）', '2027 年放假安排尚未录入'])
    expect(event).toContain(told)
  expect((await city.ask('acceptor', '/api/holidays')).json()).toMatchObject({ missingYear: 2027, offers: [] })
})

test('what a notice would do is told before, to administrators alone; it happens with the second confirming', async () => {
  expect(await effectOf(city.house, administrator, change)).toEqual({ settled: 1, moved: 0, unsettled: 0 })
  const asked = await city.ask('acceptor', '/api/holidays/effect', { method: 'POST', body: { change } })
  expect(asked.statusCode).toBe(404)
  expect(await act('admin.system', 0, 'proposeNotice', { change, reason: '' })).toMatchObject({ kind: 'done' })
  expect((await rowOf())?.clock?.light).toBe('uncertain')
  expect(await act('admin.security', 1, 'confirmAmendment', {})).toMatchObject({ kind: 'done' })
  expect(await rowOf()).toMatchObject({ due: '2027-01-08', clock: { due: '2027-01-08', dueLatest: null } })
  expect(await duties()).toMatchObject([{ status: 'open', due: '2027-01-08', dueLatest: null, daysLeft: 20 }])
  expect(await differences()).toEqual([])
  expect((await city.ask('acceptor', '/api/holidays')).json()).toMatchObject({ missingYear: null })
})

test('what was entered before names no notice; what comes after names the year', async () => {
  await city.done('acceptor', code, 'approval.returnForCorrection', {
    items: [{ section: 'sharing', place: '提供目录', text: '补充数据项', rule: 'W-13.1' }],
    dueDays: 20,
    secondTimeReason: '',
  })
  expect(new Set(await recordedYears())).toEqual(new Set(['', '2027']))
  expect((await recordedYears()).at(-1)).toBe('2027')
  expect((await duties('clerk')).map(({ kind, due }) => [kind, due])).toEqual([['correction', '2027-01-08']])
})

test('an extension moves what is open in its own transaction, and one taken back moves it again', async () => {
  const extension = { ...notice, number: '例〔2026〕2号', off: [{ from: '2027-01-04', to: '2027-01-05' }] }
  const extends_ = { kind: 'notice', notice: extension } as const
  expect(await effectOf(city.house, administrator, extends_)).toEqual({ settled: 0, moved: 1, unsettled: 0 })
  await act('admin.system', 2, 'proposeNotice', { change: extends_, reason: '' })
  await act('admin.security', 3, 'confirmAmendment', {})
  expect(await rowOf()).toMatchObject({ due: '2027-01-12' })
  await act('admin.system', 4, 'proposeNotice', { change: { kind: 'withdrawal', of: 2 }, reason: '录入有误' })
  await act('admin.security', 5, 'confirmAmendment', {})
  expect(await rowOf()).toMatchObject({ due: '2027-01-08' })
  expect(await differences()).toEqual([])
})

test('nobody counts by the old calendar while it changes: a confirmation waits for acts under way', async () => {
  await act('admin.system', 6, 'proposeNotice', { change: { kind: 'withdrawal', of: 1 }, reason: '演练' })
  const underWay = await city.house.pool.connect()
  await underWay.query('begin')
  await underWay.query('select pg_advisory_xact_lock_shared(91, 365)')
  let isOver = false
  const confirming = act('admin.security', 7, 'confirmAmendment', {}).finally(() => {
    isOver = true
  })
  try {
    while (!isOver && !(await isAnyoneWaiting(city.ownerPool))) await new Promise(resolve => setTimeout(resolve, 10))
    expect(isOver).toBe(false)
    expect(await rowOf()).toMatchObject({ due: '2027-01-08' })
  } finally {
    await underWay.query('commit')
    underWay.release()
  }
  expect(await confirming).toMatchObject({ kind: 'done' })
  expect(await rowOf()).toMatchObject({ due: '2026-12-30' })
  expect(await differences()).toEqual([])
})
