import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '../../packages/server/src/people/create-account.ts'
import { SESSION_COOKIE, startSession } from '../../packages/server/src/people/sessions.ts'
import { ensureUnit } from '../../packages/server/src/people/units.ts'
import { lineOf, type TestApp, testApp } from '../../packages/server/src/testing/test-app.ts'
import { office } from '../../packages/server/src/testing/test-people.ts'

/** The sign with one of the longest readings (chuang1), so that the place of a page is as long as it can be. */
const longest = (signs: number, n: number) => `${'窗'.repeat(signs - 3)}${String(n).padStart(3, '0')}`

let city: TestApp
const administrators: Record<string, string> = {}
beforeAll(async () => {
  city = await testApp()
  for (let n = 0; n < 7; n++) {
    // Equal amounts and days, so that only the id settles the place.
    await city.done('clerk', 'new', 'plan.putLine', lineOf(longest(100, n % 3), 100 + (n % 2)))
    if (n % 2) city.clock.advance(60_000)
  }
  for (const role of ['admin.system', 'admin.audit'] as const) {
    const made = await createAccount(city.house, { login: role, postTitle: role, roles: [role] })
    if (made.kind === 'refused') throw new Error(made.reason.en)
    const token = await startSession(city.house, { id: made.accountId, roles: [role] }, office)
    administrators[role] = `${SESSION_COOKIE}=${token}`
  }
  for (let n = 0; n < 103; n++) {
    await ensureUnit(city.house, { id: `unit-${n}`, name: longest(60, n), kind: 'partyGovOrgan' })
    const account = { login: longest(40, n), postTitle: '岗', unitId: `unit-${n}`, roles: ['owner.clerk' as const] }
    await createAccount(city.house, account)
  }
})
afterAll(() => city.close())

type Line = Readonly<Record<string, unknown>>
interface Page {
  readonly items: readonly Line[]
  readonly next: string | number | null
}

/** Every line of a list, page by page, as the page reads it on. */
async function toItsEnd(who: string, address: string, word: 'after' | 'before'): Promise<Line[]> {
  const found: Line[] = []
  const cookie = administrators[who]
  for (let next: Page['next'] = null, pages = 0; pages < 120; pages++) {
    const on = next === null ? '' : `${address.includes('?') ? '&' : '?'}${word}=${encodeURIComponent(String(next))}`
    const answer = await city.ask(cookie ? undefined : (who as 'clerk'), `/api${address}${on}`, {
      ...(cookie && { headers: { cookie } }),
    })
    expect(answer.statusCode, `${address} after ${found.length}: ${answer.body.slice(0, 300)}`).toBe(200)
    const page: Page = answer.json()
    found.push(...page.items)
    next = page.next
    if (next === null) return found
  }
  throw new Error(`${address} never ends`)
}

const ids = (lines: readonly Line[]) => lines.map(({ id }) => id)
const sorts = ['changed', 'name', 'amount', 'due', 'code'] as const
const filters = ['', 'phase=plan', 'status=plan.drafting', 'unit=water', 'year=2027', `q=${encodeURIComponent('窗窗')}`]

describe('projects, each once and in their order', () => {
  beforeAll(async () => {
    const due = `update project_row set due = '2026-12-01' where right(code, 1) in ('2', '3', '5')`
    await city.ownerPool.query(due)
  })
  test.each(sorts.flatMap(sort => ['asc', 'desc'].map(way => [sort, way] as const)))('by %s, %s', async (sort, way) => {
    for (const filter of filters) {
      const address = `/projects?sort=${sort}&direction=${way}${filter && `&${filter}`}`
      const whole = await toItsEnd('clerk', `${address}&limit=100`, 'after')
      expect(new Set(ids(whole)).size).toBe(7)
      expect(ids(await toItsEnd('clerk', `${address}&limit=2`, 'after'))).toEqual(ids(whole))
    }
  })
})

test.each(['', '&scope=mine', '&unit=water', '&kind=unitPlan', '&status=open', '&from=2026-01-01&to=2099-12-31'])(
  'duties%s',
  async filter => {
    const whole = await toItsEnd('clerk', `/obligations?limit=100${filter}`, 'after')
    expect(ids(await toItsEnd('clerk', `/obligations?limit=1${filter}`, 'after'))).toEqual(ids(whole))
  },
)

test.each([
  ['units', '', 'select id from unit order by name_sort, id'],
  ['units', `?q=${encodeURIComponent('窗窗')}`, `select id from unit where name like '窗%' order by name_sort, id`],
  ['accounts', '', 'select id from account order by login'],
  ['accounts', `?q=${encodeURIComponent('窗')}`, `select id from account where login like '窗%' order by login`],
  ['accounts', '?status=active', `select id from account where status = 'active' order by login`],
])('%s of the administrators%s', async (list, filter, truth) => {
  const { rows } = await city.ownerPool.query<{ id: string }>(truth)
  expect(rows.length).toBeGreaterThan(100)
  expect(ids(await toItsEnd('admin.system', `/administration/${list}${filter}`, 'after'))).toEqual(ids(rows))
})

test.each(['', '?what=administration', '?what=signIn', '?account=clerk'])('the log of accounts%s', async filter => {
  await city.ownerPool.query(`
    insert into sign_in_event (id, at, kind, account_id, user_agent, address)
    select gen_random_uuid(), now(), case when n % 2 = 0 then 'accountCreated' else 'signedIn' end,
      (select id from account where login = 'clerk'), '', '' from generate_series(1, 130) n`)
  const found = ids(await toItsEnd('admin.audit', `/administration/log${filter}`, 'before'))
  const truth = async (statement: string) =>
    (await city.ownerPool.query<{ id: string; login: string | null }>(statement)).rows
      .filter(({ login }) => !filter.includes('account') || login === 'clerk')
      .map(({ id }) => id)
  const events = await truth(
    'select event.id, login from sign_in_event event left join account on account.id = account_id order by id desc',
  )
  const acts = await truth(`select subject_id || ' ' || no as id, login from entry
    left join account on account.id::text = subject_id where body ->> 'action' like 'administration.%'
    order by at desc, subject_id desc, no desc`)
  const all = new Set(found)
  expect(all.size).toBe(found.length)
  const told = (of: readonly string[]) => found.filter(id => of.includes(String(id)))
  expect(told(events)).toEqual(events.filter(id => all.has(id)))
  expect(told(acts)).toEqual(filter.includes('signIn') ? [] : acts)
  if (!filter.includes('what')) expect(found.length).toBe(events.length + acts.length)
  expect(found.length).toBeGreaterThan(60)
})

describe('lists by time, equal times among them', () => {
  beforeAll(async () => {
    const clerk = `(select id from account where login = 'clerk')`
    // What the clerk did and was refused, told again and again within two seconds.
    await city.ownerPool.query(`
      insert into entry (subject_id, no, account_id, at, body, previous_hash, hash)
      select subject_id, n, account_id, at + n % 2 * interval '1 second', jsonb_set(jsonb_set(body, '{no}', to_jsonb(n)),
        '{at}', to_jsonb(to_char((at + n % 2 * interval '1 second') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))),
        previous_hash, hash from entry, generate_series(2, 60) n where account_id = ${clerk} and no = 1`)
    await city.ownerPool.query(`
      insert into notice (account_id, subject_id, no, at, code, text)
      select ${clerk}, subject_id, no, at, 'x', '{"zh": "甲", "en": "a"}' from entry where account_id = ${clerk}`)
    await city.ownerPool.query(`
      insert into refusal (subject_id, id, account_id, at, action, input_digest, reasons)
      select project_id, gen_random_uuid(), ${clerk}, now(), 'approval.startApplication', '', '[]'
      from project_row, generate_series(1, 45)`)
    await city.ownerPool.query(`
      insert into issued_document (project_id, verification_code, kind, number, issued_at, copies)
      select subject_id, subject_id || no, 'filingReceipt', 'n' || subject_id || no, at, '{}' from entry where account_id = ${clerk}`)
    await city.ownerPool.query(
      `update entry set body = jsonb_set(body, '{allocated,verificationCode}', to_jsonb(subject_id || no)) where account_id = ${clerk}`,
    )
    await city.ownerPool.query(`
      insert into entry (subject_id, no, account_id, at, body, previous_hash, hash)
      select subject_id, 100, (select id from account where login = 'leader'), at, jsonb_set(body, '{no}', '100'), previous_hash, hash
      from entry where account_id = ${clerk} and no = 1`)
  })

  test.each([
    ['clerk', '/tasks/done', 420],
    ['clerk', '/notices', 420],
    ['leader', '/tasks/told', 420],
  ])('%s: %s', async (who, address, least) => {
    const found = await toItsEnd(who, address, 'before')
    expect(found.length).toBe(least)
    const places = found.map(({ at, subject, code, no, number }) => `${at} ${subject ?? ''}${code}${no ?? number}`)
    expect(new Set(places).size).toBe(least)
    const times = found.map(({ at }) => String(at))
    expect(times).toEqual(times.toSorted().reverse())
  })

  test('refusals, and the record of a project', async () => {
    const { rows } = await city.ownerPool.query<{ code: string }>('select code from project_row order by code limit 1')
    const code = rows[0]?.code
    for (const filter of ['', '?who=own', '?action=approval.startApplication'])
      expect(new Set(ids(await toItsEnd('clerk', `/projects/${code}/refusals${filter}`, 'before'))).size).toBe(45)
    const seen: unknown[] = []
    for (let before = ''; ; before = `?before=${seen.at(-1)}`) {
      const { items } = (await city.ask('clerk', `/api/projects/${code}/timeline${before}`)).json() as Page
      if (items.length === 0) break
      seen.push(...items.map(({ no }) => no))
    }
    expect(seen).toEqual([100, ...Array.from({ length: 60 }, (_, n) => 60 - n)])
  })

  test('projects that a rehearsal touches', async () => {
    const id = '00000000-0000-4000-8000-00000000000a'
    await city.ownerPool.query(`
      insert into rehearsal (id, account_id, asked_by, asked_at, wanted, status, figures)
      select '${id}', id, '', now(), '{"changes": [], "under": null, "since": null}', 'done', '{}' from account where login = 'planner'`)
    await city.ownerPool.query(`
      insert into access (project_id, subject, relation, why) select project_id, 'body:bureau', 'bureau', '{}' from project_row
      on conflict do nothing`)
    await city.ownerPool.query(`
      insert into rehearsal_line (rehearsal_id, kind, no, project_id, body)
      select '${id}', 'changed', row_number() over (order by project_id), project_id,
        jsonb_build_object('id', project_id, 'differs', '["route"]'::jsonb, 'refused', null) from project_row`)
    for (const filter of ['', '&aspect=route']) {
      const found = await toItsEnd('planner', `/rehearsals/${id}/changed?limit=2${filter}`, 'after')
      expect(new Set(ids(found)).size).toBe(7)
    }
  })
})
