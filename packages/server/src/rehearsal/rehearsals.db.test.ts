import { randomUUID } from 'node:crypto'
import type { RehearsalRow } from '@zhengheng/contract'
import { wan } from '@zhengheng/policy'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { unzipped } from '../documents/layout/unzipped.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { openRehearsals, rehearseNext } from './rehearsal-worker.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
  await city.project('listed')
  await city.project('drafting', '尚未报送的项目')
})
afterAll(() => city.close())
beforeEach(() => city.ownerPool.query('delete from rehearsal'))

const to = (value: unknown, parameter = 'approvalThreshold', pack = 'wuhan-2021') => ({
  changes: [{ pack, parameter, value }],
  under: null,
  since: null,
})
const TWO_THOUSAND = to(wan(2000))

const post = (as: Post, wanted: unknown, id = randomUUID()) =>
  city.ask(as, '/api/rehearsals', { method: 'POST', body: { id, wanted } })
const asked = async (as: Post, wanted: unknown): Promise<string> => {
  const answer = await post(as, wanted)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<RehearsalRow>().id
}
const get = async <T>(as: Post, url: string): Promise<T> => {
  const answer = await city.ask(as, `/api/rehearsals${url}`)
  expect([url, answer.statusCode]).toEqual([url, 200])
  return answer.json<T>()
}
const cancel = (as: Post, id: string) => city.ask(as, `/api/rehearsals/${id}/cancel`, { method: 'POST' })
const house = () => ({ pool: city.house.pool, clock: city.clock })

test('what is asked for waits, is replayed, and then says what would change', async () => {
  const id = await asked('planner', TWO_THOUSAND)
  expect(await get<RehearsalRow>('planner', `/${id}`)).toMatchObject({ status: 'waiting', mine: true, figures: null })
  expect(await rehearseNext(house())).toBe(true)
  const done = await get<RehearsalRow>('approver', `/${id}`)
  expect(done).toMatchObject({ status: 'done', mine: false, changes: TWO_THOUSAND.changes })
  expect(done.replayed).toBe(done.of)
  expect(done.figures).toMatchObject({ projects: 1, affected: 1, unreproduced: [], central: { after: 0 } })
  const { items } = await get<{ items: { name: string; after: { route: string } }[] }>('planner', `/${id}/changed`)
  expect(items).toMatchObject([{ name: '智慧排水信息系统（二期）', after: { route: 'filing' } }])
  expect(await rehearseNext(house())).toBe(false)
})

test('everything judged by another pack, and only what began in a later year', async () => {
  const under = await asked('planner', { changes: [], under: 'national-2019', since: null })
  await rehearseNext(house())
  expect((await get<RehearsalRow>('planner', `/${under}`)).figures).toMatchObject({ projects: 1, unreproduced: [] })
  const later = await asked('planner', { ...TWO_THOUSAND, since: 2100 })
  await rehearseNext(house())
  expect((await get<RehearsalRow>('planner', `/${later}`)).figures).toMatchObject({ projects: 0, affected: 0 })
})

test('the list of what changes is narrowed by what changes, and read page by page', async () => {
  const id = await asked('planner', TWO_THOUSAND)
  await rehearseNext(house())
  const count = async (query: string) =>
    (await get<{ items: unknown[] }>('planner', `/${id}/changed?${query}`)).items.length
  expect(await count('aspect=route')).toBe(1)
  expect(await count('aspect=correctionDue')).toBe(0)
  expect(await count('aspect=refused')).toBe(0)
  expect(await count('after=1')).toBe(0)
})

test.each(['clerk', 'leader', 'member', 'government'] as const)('%s sees no rehearsals and asks for none', async as => {
  const id = await asked('planner', TWO_THOUSAND)
  for (const url of ['', `/${id}`, `/${id}/changed`, `/${id}/edges`, `/${id}/workbook.xlsx`])
    expect([url, (await city.ask(as, `/api/rehearsals${url}`)).statusCode]).toEqual([url, 404])
  expect((await post(as, TWO_THOUSAND)).statusCode).toBe(404)
  expect((await cancel(as, id)).statusCode).toBe(404)
})

test.each([
  [{ changes: [], under: null, since: null }, 'body.wanted.changes'],
  [to(wan(100), 'approvalThreshold', 'uk-spend-controls'), 'body.wanted.changes.0.pack'],
  [to(wan(100), 'nonsense'), 'body.wanted.changes.0.parameter'],
  [to(0), 'body.wanted.changes.0.value'],
  [to(true), 'body.wanted.changes.0.value'],
  [to(36, 'selfEvaluationFromMonths'), 'body.wanted.changes.0.value'],
  [{ ...TWO_THOUSAND, changes: [...TWO_THOUSAND.changes, ...TWO_THOUSAND.changes] }, 'body.wanted.changes.1.parameter'],
  [{ ...TWO_THOUSAND, under: 'atlantis' }, 'body.wanted.under'],
  [{ ...TWO_THOUSAND, since: 12 }, 'body.wanted.since'],
])('%j is refused at its place', async (wanted, path) => {
  const answer = await post('planner', wanted)
  expect(answer.statusCode).toBe(400)
  expect(answer.json().fields.map((each: { path: string }) => each.path)).toEqual([path])
})

test('the same request twice asks once, and nobody has two under way', async () => {
  const id = randomUUID()
  const answers = await Promise.all([post('planner', TWO_THOUSAND, id), post('planner', TWO_THOUSAND, id)])
  expect(answers.map(answer => answer.statusCode)).toEqual([200, 200])
  const other = await post('planner', { ...TWO_THOUSAND, since: 2026 }, id)
  expect([other.statusCode, other.json().type]).toEqual([422, 'urn:zhengheng:request-reused'])
  expect((await post('planner', TWO_THOUSAND)).statusCode).toBe(409)
  expect((await post('approver', TWO_THOUSAND)).statusCode).toBe(200)
  expect((await get<{ items: unknown[] }>('planner', '')).items.length).toBe(2)
})

test('a cancelled one is not carried out, and only who asked cancels', async () => {
  const id = await asked('planner', TWO_THOUSAND)
  expect((await cancel('approver', id)).statusCode).toBe(403)
  expect((await cancel('planner', id)).json()).toMatchObject({ status: 'cancelled', figures: null })
  expect(await rehearseNext(house())).toBe(false)
  expect((await cancel('planner', id)).statusCode).toBe(200)
})

test('one under way ends where it is when it is cancelled', async () => {
  const id = await asked('planner', TWO_THOUSAND)
  const other = await city.ownerPool.connect()
  await other.query('begin; lock table access in access exclusive mode')
  const working = rehearseNext(house())
  await expect.poll(async () => (await get<RehearsalRow>('planner', `/${id}`)).status).toBe('running')
  await cancel('planner', id)
  await other.query('rollback')
  other.release()
  await working
  expect(await get<RehearsalRow>('planner', `/${id}`)).toMatchObject({ status: 'cancelled', figures: null })
})

test('one left behind by a server that died is taken up from the beginning; while a server works on it nobody else does', async () => {
  const id = await asked('planner', TWO_THOUSAND)
  await city.ownerPool.query(`update rehearsal set status = 'running', replayed = 1, of = 9 where id = $1`, [id])
  const other = await city.ownerPool.connect()
  await other.query('begin')
  await other.query(`select pg_advisory_xact_lock(hashtext('rehearsal'), hashtext($1))`, [id])
  expect(await rehearseNext(house())).toBe(false)
  await other.query('rollback')
  other.release()
  expect(await rehearseNext(house())).toBe(true)
  expect((await get<RehearsalRow>('planner', `/${id}`)).status).toBe('done')
})

test('one that fails is tried again, then given up, and the others go on', async () => {
  const broken = await asked('planner', TWO_THOUSAND)
  await city.ownerPool.query(`update rehearsal set wanted = '{"changes":[],"under":"atlantis","since":null}'`)
  const fine = await asked('approver', TWO_THOUSAND)
  const reported: string[] = []
  for (let round = 0; round < 4; round += 1)
    await rehearseNext(house(), new AbortController().signal, error => reported.push(error.message))
  expect(reported.length).toBe(3)
  expect((await get<RehearsalRow>('planner', `/${broken}`)).status).toBe('failed')
  expect((await get<RehearsalRow>('planner', `/${fine}`)).status).toBe('done')
})

test('a server that stops leaves what it had begun to the next', async () => {
  const id = await asked('planner', TWO_THOUSAND)
  await rehearseNext(house(), AbortSignal.abort())
  expect((await get<RehearsalRow>('planner', `/${id}`)).status).toBe('waiting')
  const worker = openRehearsals(house(), error => expect.fail(error.message))
  await expect.poll(async () => (await get<RehearsalRow>('planner', `/${id}`)).status, { timeout: 10_000 }).toBe('done')
  await worker.stop()
})

test('the workbook holds what the screen shows', async () => {
  const id = await asked('planner', TWO_THOUSAND)
  expect((await city.ask('planner', `/api/rehearsals/${id}/workbook.xlsx`)).statusCode).toBe(404)
  await rehearseNext(house())
  const answer = await city.ask('planner', `/api/rehearsals/${id}/workbook.xlsx`)
  expect(answer.statusCode).toBe(200)
  const text = (await unzipped(answer.rawPayload)).get('xl/sharedStrings.xml') ?? ''
  expect(text).toContain('智慧排水信息系统（二期）')
  expect(text).toContain('审批限额 → ')
  expect(text).not.toContain('尚未报送的项目')
})
