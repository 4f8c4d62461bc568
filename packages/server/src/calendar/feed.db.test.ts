import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmRule } from '../testing/test-amendment.ts'
import { lineOf, type Post, SITE, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
  await city.act('clerk', 'new', 'plan.putLine', lineOf('智慧排水'))
})
afterAll(() => city.close())

const ask = (post: Post | undefined, method: 'GET' | 'POST' | 'DELETE', url = '/api/calendar-feed') =>
  city.ask(post, url, { method })
interface Made {
  readonly address: string
  readonly madeAt: string
}
const made = async (post: Post) => {
  const { address, madeAt } = (await ask(post, 'POST')).json<Made>()
  return { path: address.replace(SITE, ''), madeAt }
}
const fetched = (path: string) => city.ask(undefined, path)
/** What is answered where there never was anything, but for the reference of the answer. */
async function looksAbsent(path: string) {
  const [answer, absent] = await Promise.all([fetched(path), fetched('/api/nothing-here')])
  const bare = (body: string) => ({ ...JSON.parse(body), reference: '' })
  expect([answer.statusCode, bare(answer.body)]).toEqual([404, bare(absent.body)])
  expect(answer.headers['cache-control']).toBe('no-store')
}

test('an address is made, read without a session, and told only once', async () => {
  expect((await ask('leader', 'GET')).json()).toEqual({ madeAt: null })
  const { path, madeAt } = await made('leader')
  expect(path).toMatch(/^\/api\/calendar\/[\w-]{43}\.ics$/)
  expect((await ask('leader', 'GET')).json()).toEqual({ madeAt })
  const feed = await fetched(path)
  expect(feed.statusCode).toBe(200)
  expect(feed.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, max-age=900',
  })
  const body = feed.body.replaceAll('\r\n ', '')
  expect(body).toContain('UID:plan-2027.unitPlan.water@zhengheng')
  expect(body).toContain('DTSTART;VALUE=DATE:20261231')
  expect(body).toContain('第六条')
  expect((await fetched(`${path}?lang=en`)).body).toContain('Submit the unit’s yearly plan')
  expect(body).toContain(`URL;VALUE=URI:${SITE}/plans/2027`)
})

test('only a digest of the secret is stored', async () => {
  const { path } = await made('clerk')
  const token = /calendar\/(.+)\.ics$/.exec(path)?.[1] ?? ''
  const { rows } = await city.ownerPool.query('select t::text as row from calendar_feed t')
  expect(rows).toHaveLength(2)
  expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
})

test('a feed holds what its own person owes and nothing of another unit', async () => {
  await city.act('outsider', 'new', 'plan.putLine', lineOf('教育项目'))
  const own = (await fetched((await made('outsideLeader')).path)).body
  expect(own).toContain('education')
  expect(own).not.toContain('water')
  expect(own).not.toContain('市水务局')
})

test('a renewed address replaces the old one, a revoked one is not there', async () => {
  const first = await made('member')
  const second = await made('member')
  await looksAbsent(first.path)
  expect((await fetched(second.path)).statusCode).toBe(200)
  expect((await ask('member', 'DELETE')).json()).toEqual({ done: true })
  await looksAbsent(second.path)
  expect((await ask('member', 'GET')).json()).toEqual({ madeAt: null })
})

test.each([
  `/api/calendar/${'A'.repeat(43)}.ics`,
  `/api/calendar/${'A'.repeat(43)}`,
  '/api/calendar/x.ics',
  '/api/calendar/%2e%2e.ics',
  `/api/calendar/${'A'.repeat(90)}.ics`,
])('nobody’s address looks like any other that is absent: %s', looksAbsent)

test('the address of an account that may not act any more is not there', async () => {
  const { path } = await made('reviewer')
  const close = (status: string) =>
    city.ownerPool.query("update account set status = $1 where login = 'reviewer'", [status])
  await close('disabled')
  await looksAbsent(path)
  await close('active')
  expect((await fetched(path)).statusCode).toBe(200)
})

test('addresses are made and revoked by people signed in, and both are on record', async () => {
  expect((await ask(undefined, 'POST')).statusCode).toBe(401)
  expect((await ask(undefined, 'DELETE')).statusCode).toBe(401)
  const { rows } = await city.ownerPool.query(
    "select kind, count(*)::int as count from sign_in_event where kind like 'calendarFeed%' group by kind order by kind",
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['calendarFeedMade', 'calendarFeedRevoked'])
})

test('a rule that two administrators confirmed is cited as confirmed from its day on', async () => {
  const clocked = await testApp()
  const code = await clocked.project('applying')
  await fillAndSubmit(clocked, code)
  await clocked.act('leader', code, 'approval.confirmApplication', { agrees: true })
  await clocked.act('acceptor', code, 'approval.acceptApplication', {})
  const made = await clocked.ask('acceptor', '/api/calendar-feed', { method: 'POST' })
  const grounds = async () => {
    const { body } = await clocked.ask(undefined, made.json<Made>().address.replace(SITE, ''))
    return /依据：(.*?)\\n/.exec(body.replaceAll('\r\n ', ''))?.[1]
  }
  expect(await grounds()).toMatch(/（待核）$/)
  await confirmRule(clocked.house, 'W-14+.clock', '2026-11-25')
  expect(await grounds()).toMatch(/（待核）$/)
  clocked.clock.advance(2 * 86_400_000)
  expect(await grounds()).toBe('W-14+.clock（本市已核）')
  await clocked.close()
})

test('whoever asks too often is asked to wait, as anywhere', async () => {
  const small = await testApp({ limits: { perAddress: 3, perAccount: 100, signInPerAddress: 100 } })
  const codes = []
  for (let turn = 0; turn < 5; turn += 1)
    codes.push((await small.ask(undefined, `/api/calendar/${'A'.repeat(43)}.ics`)).statusCode)
  expect([codes[0], codes.at(-1)]).toEqual([404, 429])
  await small.close()
})
