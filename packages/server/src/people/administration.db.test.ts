import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { office } from '../testing/test-people.ts'
import { createAccount } from './create-account.ts'
import { SESSION_COOKIE, startSession } from './sessions.ts'

let city: TestApp
let target: string
const cookies = new Map<string, string>()
const ids = new Map<string, string>()

beforeAll(async () => {
  city = await testApp()
  for (const role of ['admin.system', 'admin.security', 'admin.audit'] as const) {
    const made = await createAccount(city.house, { login: role, postTitle: role, roles: [role] })
    if (made.kind === 'refused') throw new Error(made.reason.en)
    ids.set(role, made.accountId)
    const token = await startSession(city.house, { id: made.accountId, roles: [role] }, office)
    cookies.set(role, `${SESSION_COOKIE}=${token}`)
  }
  const clerk = await city.house.db
    .selectFrom('account')
    .where('login', '=', 'clerk')
    .select('id')
    .executeTakeFirstOrThrow()
  target = clerk.id
})
afterAll(() => city.close())

type Method = 'GET' | 'POST'
const send = (who: string, method: Method, url: string, body?: unknown) =>
  city.ask(cookies.has(who) ? undefined : (who as 'clerk'), url, {
    method,
    ...(body !== undefined && { body }),
    ...(cookies.has(who) && { headers: { cookie: cookies.get(who) ?? '' } }),
  })
const ask = (who: string, method: Method, url: string) => send(who, method, `/api/administration${url}`)
let requests = 0
/** An act on what is at this version. */
const act = (who: string, on: string, name: string, input: unknown = {}, seenVersion = 0) =>
  send(who, 'POST', `/api/${on}/actions/administration.${name}`, {
    ...{ input, seenVersion },
    requestId: `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`,
  })
const unit = { name: '市档案馆', kind: 'publicInstitution' }
const account = { login: 'fresh', postTitle: '经办人', unit: 'water', roles: ['owner.clerk'] }

const administrators = ['admin.system', 'admin.security', 'admin.audit']
const read: readonly (readonly [string, readonly string[]])[] = [
  ['/waiting', administrators],
  ['/units', administrators],
  ['/unit-id?name=x', administrators],
  ['/accounts', administrators],
  ['/log', ['admin.audit']],
]
/** Every act, and the one administrator it is for. */
const acts = (id: string): readonly (readonly [string, string, unknown, string | undefined])[] => [
  ['units/archive', 'addUnit', unit, 'admin.system'],
  ['units/water', 'changeUnit', { ...unit, name: '市水务局' }, 'admin.system'],
  ['units/water', 'closeUnit', {}, 'admin.system'],
  ['units/water', 'reopenUnit', {}, 'admin.system'],
  ['accounts/new', 'proposeAccount', account, 'admin.system'],
  [`accounts/${id}`, 'proposeChange', { postTitle: '岗', unit: 'water', roles: ['owner.leader'] }, 'admin.system'],
  [`accounts/${id}`, 'proposePasswordReset', {}, 'admin.system'],
  [`accounts/${id}`, 'proposeEnabling', {}, 'admin.system'],
  [`accounts/${id}`, 'disableAccount', {}, 'admin.system'],
  [`accounts/${id}`, 'endSessions', {}, 'admin.system'],
  [`accounts/${id}`, 'withdrawProposal', {}, 'admin.system'],
  [`accounts/${id}`, 'declineProposal', { reason: '不' }, 'admin.security'],
  [`accounts/${id}`, 'confirmProposals', { at: '2026-11-23T01:00:00.000Z' }, 'admin.security'],
  ['accounts/new', 'createAccount', account, undefined],
  [`accounts/${id}`, 'resetOnServer', {}, undefined],
]
const business = ['clerk', 'leader', 'planner', 'approver']

test('to everybody but the administrators nothing of it is there, and the answer is that for what is absent', async () => {
  const plain = (answer: { statusCode: number; json(): object }) => ({
    code: answer.statusCode,
    ...answer.json(),
    reference: '',
  })
  const nothing = plain(await send('clerk', 'GET', '/api/projects/WH-1999-0001'))
  expect(nothing.code).toBe(404)
  for (const [url, allowed] of read)
    for (const who of [...business, ...administrators].filter(one => !allowed.includes(one)))
      expect(plain(await ask(who, 'GET', url)), `${who} ${url}`).toEqual(nothing)
  for (const [on, name, input] of acts(target))
    for (const who of business) expect(plain(await act(who, on, name, input, 1)), `${who} ${name}`).toEqual(nothing)
  for (const id of ['Water', 'a_b'])
    expect((await act('admin.system', `units/${id}`, 'closeUnit')).statusCode).toBe(404)
  expect((await act('admin.system', 'accounts/x', 'disableAccount')).statusCode).toBe(404)
  expect(await city.house.db.selectFrom('account_proposal').selectAll().execute()).toEqual([])
})

test('M-post an act belongs to one of the administrators, and some to the server alone', async () => {
  for (const [on, name, input, allowed] of acts(target))
    for (const who of administrators.filter(one => one !== allowed)) {
      const begins = on.endsWith('/new') || on.endsWith('/archive')
      const answer = await act(who, on, name, input, begins ? 0 : 1)
      expect(answer.statusCode, `${who} ${name}`).toBe(422)
      expect(answer.json().reasons.map(({ rule }: { rule: string }) => rule)).toContain('M-post')
    }
  for (const [url, allowed] of read)
    for (const who of allowed) expect((await ask(who, 'GET', url)).statusCode, `${who} ${url}`).toBe(200)
})

test('M-four-eyes nobody deals with their own account, over HTTP as anywhere', async () => {
  const own = ids.get('admin.system') ?? ''
  for (const [on, name, input, allowed] of acts(own))
    if (on.includes(own) && allowed === 'admin.system')
      expect((await act('admin.system', on, name, input, 1)).statusCode, name).toBe(422)
  const wrong = { ...account, login: 'x2', roles: ['admin.audit', 'owner.clerk'] }
  const { status, reasons } = (await act('admin.system', 'accounts/new', 'proposeAccount', wrong)).json()
  expect([status, ...reasons.map(({ rule }: { rule: string }) => rule)]).toEqual([422, 'M-unit', 'M-duties'])
})

test('audit reads who did what to whom, and no secret', async () => {
  const made = (await act('admin.system', 'accounts/new', 'proposeAccount', { ...account, login: 'told' })).json()
  const { items } = (await ask('admin.audit', 'GET', '/log?what=administration&account=told')).json()
  expect(items).toMatchObject([
    {
      kind: 'administration.proposeAccount',
      account: 'told',
      by: 'admin.system',
      details: { proposal: 'new', after: { roles: ['owner.clerk'], unit: 'water' } },
    },
  ])
  const [slip] = made.slips
  expect(slip).toMatchObject({ login: 'told', unit: '市水务局', half: expect.stringMatching(/^[A-Z2-9-]{14}$/) })
  expect(JSON.stringify(items)).not.toContain(slip.half)
  const listed = (await ask('admin.security', 'GET', '/accounts?waiting=yes&q=told')).json()
  expect(listed.items).toMatchObject([
    {
      ...{ login: 'told', status: 'proposed', roles: [], version: 1 },
      proposal: { roles: ['owner.clerk'], by: 'admin.system' },
    },
  ])
  expect(offered(listed.items[0])).toEqual(['confirmProposals', 'declineProposal'])
})

interface Offered {
  readonly offers: readonly { readonly action: string; readonly decision: { readonly allowed: boolean } }[]
}
const offered = ({ offers }: Offered) =>
  offers.filter(({ decision }) => decision.allowed).map(({ action }) => action.replace('administration.', ''))

test('a list offers what its reader may do, with the reason where it is not possible', async () => {
  const listOf = async (who: string, url: string) => (await ask(who, 'GET', url)).json().items
  const [own] = await listOf('admin.system', '/accounts?q=admin.system')
  expect(offered(own)).toEqual([])
  const [clerk] = await listOf('admin.system', '/accounts?q=clerk')
  expect(offered(clerk)).toEqual(['proposeChange', 'proposePasswordReset', 'disableAccount', 'endSessions'])
  expect(await listOf('admin.audit', '/accounts?q=clerk')).toMatchObject([{ offers: [] }])
  const [water] = await listOf('admin.system', `/units?q=${encodeURIComponent('市水务局')}`)
  expect(offered(water)).toEqual(['changeUnit'])
})

test('the log is read page by page to its end, acts among sign-ins, each once', async () => {
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const url = `/log${next && `?before=${encodeURIComponent(next)}`}`
    const page: { items: { id: string; at: string }[]; next: string | null } = (
      await ask('admin.audit', 'GET', url)
    ).json()
    seen.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  const { rows } = await city.ownerPool.query<{ n: number }>(
    `select (select count(*)::int from sign_in_event)
       + (select count(*)::int from entry where body ->> 'action' like 'administration.%') as n`,
  )
  expect(seen).toHaveLength(rows[0]?.n ?? 0)
  expect(new Set(seen).size).toBe(seen.length)
})

test('what waits for the second administrator is counted: accounts, and amendments of rules', async () => {
  const waiting = async () => (await ask('admin.security', 'GET', '/waiting')).json()
  const before = await waiting()
  await act('admin.system', 'accounts/new', 'proposeAccount', { ...account, login: 'counted' })
  const amend = (who: string, act: string, input: unknown, seenVersion: number) =>
    city.ask(undefined, `/api/rules/wuhan-2021/actions/supervision.${act}`, {
      method: 'POST',
      headers: { cookie: cookies.get(who) ?? '' },
      body: { input, seenVersion, requestId: `${seenVersion}1111111-1111-4111-8111-111111111111` },
    })
  const change = { kind: 'parameter', parameter: 'approvalThreshold', value: 100_000_000 }
  await amend('admin.system', 'proposeAmendment', { change, from: '2027-03-01', reason: '试' }, 0)
  expect(await waiting()).toEqual({ ...before, accounts: before.accounts + 1, rules: before.rules + 1 })
  const [counted] = (await ask('admin.security', 'GET', '/accounts?waiting=yes&q=counted')).json().items
  await act('admin.security', `accounts/${counted.id}`, 'confirmProposals', { at: counted.proposal.at }, 1)
  await amend('admin.security', 'confirmAmendment', {}, 1)
  expect(await waiting()).toEqual(before)
})

/** Everything that looks like half of an activation in what one person was answered. */
const halvesIn = (bodies: readonly string[]) => [...new Set(bodies.join(' ').match(/[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}/g))]

test('nothing one administrator is ever told opens an account; both together open it once, for the person', async () => {
  const seen: Record<string, string[]> = { 'admin.system': [], 'admin.security': [], 'admin.audit': [] }
  const note = async (who: string, asking: ReturnType<typeof ask>) => {
    const answer = await asking
    seen[who]?.push(answer.body)
    return answer
  }
  const look = async () => {
    for (const who of Object.keys(seen))
      for (const url of ['/accounts?q=sealed', '/log?account=sealed', '/waiting', '/units'])
        await note(who, ask(who, 'GET', url))
  }
  await note('admin.system', act('admin.system', 'accounts/new', 'proposeAccount', { ...account, login: 'sealed' }))
  await look()
  const [row] = (await ask('admin.security', 'GET', '/accounts?q=sealed')).json().items
  const confirming = act('admin.security', `accounts/${row.id}`, 'confirmProposals', { at: row.proposal.at }, 1)
  await note('admin.security', confirming)
  await look()

  const NEW = 'an osprey upon the river'
  const activate = (firstHalf: string, secondHalf: string) =>
    city.ask(undefined, '/api/activation', {
      method: 'POST',
      body: { login: 'sealed', firstHalf, secondHalf, password: NEW },
    })
  const signIn = (password: string) =>
    city.ask(undefined, '/api/session', { method: 'POST', body: { login: 'sealed', password } })
  const told = Object.values(seen).map(halvesIn)
  expect(told.map(halves => halves.length)).toEqual([1, 1, 0])
  for (const [half = ''] of told.slice(0, 2)) {
    expect((await activate(half, half)).statusCode).toBe(401)
    expect((await signIn(half)).statusCode).toBe(401)
  }
  const [[first = ''] = [], [second = ''] = []] = told
  const opened = await activate(first, second)
  expect(opened.statusCode).toBe(200)
  const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  const { opening } = (await city.ask(undefined, '/api/me/opening', { headers: { cookie } })).json()
  expect(opening).toMatchObject({ proposedBy: 'admin.system', confirmedBy: 'admin.security' })
  expect((await activate(first, second)).body).toContain('使用过')
  expect((await signIn(NEW)).statusCode).toBe(200)
})

test('an account that unites posts from before is marked, with the two posts', async () => {
  await city.ownerPool.query(`update account set roles = '{owner.clerk,owner.leader}' where login = 'told'`)
  const [row] = (await ask('admin.audit', 'GET', '/accounts?q=told')).json().items
  expect(row.conflict.zh).toContain('“申报单位经办人”不能兼任“申报单位审核人”')
})
