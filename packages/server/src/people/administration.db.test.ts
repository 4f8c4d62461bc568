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

type Method = 'GET' | 'POST' | 'PUT'
const ask = (who: string, method: Method, url: string, body?: unknown) =>
  city.ask(cookies.has(who) ? undefined : (who as 'clerk'), `/api/administration${url}`, {
    method,
    ...(body !== undefined && { body }),
    ...(cookies.has(who) && { headers: { cookie: cookies.get(who) ?? '' } }),
  })
const unit = { name: '市档案馆', kind: 'publicInstitution' }
const account = { login: 'fresh', postTitle: '经办人', unit: 'water', roles: ['owner.clerk'] }
const absent = '00000000-0000-4000-8000-000000000000'

/** Every endpoint, and the one administrator it is for. */
const endpoints = (id: string): readonly (readonly [Method, string, unknown, readonly string[]])[] => [
  ['GET', '/waiting', undefined, ['admin.system', 'admin.security', 'admin.audit']],
  ['GET', '/units', undefined, ['admin.system', 'admin.security', 'admin.audit']],
  ['GET', '/accounts', undefined, ['admin.system', 'admin.security', 'admin.audit']],
  ['GET', '/log', undefined, ['admin.audit']],
  ['POST', '/units', unit, ['admin.system']],
  ['PUT', '/units/water', { ...unit, name: '市水务局' }, ['admin.system']],
  ['PUT', '/units/water/closed', { closed: false }, ['admin.system']],
  ['POST', '/accounts', account, ['admin.system']],
  ['POST', `/accounts/${id}/post`, { postTitle: '岗', unit: 'water', roles: ['owner.leader'] }, ['admin.system']],
  ['POST', `/accounts/${id}/password`, undefined, ['admin.system']],
  ['POST', `/accounts/${id}/enabling`, undefined, ['admin.system']],
  ['POST', `/accounts/${id}/disabling`, undefined, ['admin.system']],
  ['POST', `/accounts/${id}/sign-out`, undefined, ['admin.system']],
  ['POST', `/accounts/${id}/withdrawal`, undefined, ['admin.system']],
  ['POST', `/accounts/${id}/declining`, { reason: '不' }, ['admin.security']],
  ['POST', '/confirmations', { proposals: [{ account: id, at: '2026-11-23T01:00:00.000Z' }] }, ['admin.security']],
]
const everybody = ['clerk', 'leader', 'planner', 'approver', 'admin.system', 'admin.security', 'admin.audit']

test('to everybody but the right administrator nothing of it is there, and the answer is that for what is absent', async () => {
  const plain = (answer: { statusCode: number; json(): object }) => ({
    code: answer.statusCode,
    ...answer.json(),
    reference: '',
  })
  const nothing = plain(await ask('admin.system', 'POST', `/accounts/${absent}/disabling`))
  expect(nothing.code).toBe(404)
  for (const [method, url, body, allowed] of endpoints(target))
    for (const who of everybody.filter(one => !allowed.includes(one)))
      expect(plain(await ask(who, method, url, body)), `${who} ${method} ${url}`).toEqual(nothing)
  expect(await city.house.db.selectFrom('account_proposal').selectAll().execute()).toEqual([])
})

test('the right administrator is let in everywhere', async () => {
  for (const [method, url, body, allowed] of endpoints(target))
    for (const who of allowed) expect((await ask(who, method, url, body)).statusCode, `${who} ${url}`).not.toBe(404)
})

test('nobody deals with their own account, over HTTP as anywhere', async () => {
  const own = ids.get('admin.system') ?? ''
  for (const [method, url, body, allowed] of endpoints(own))
    if (url.includes(own) && allowed.includes('admin.system'))
      expect((await ask('admin.system', method, url, body)).statusCode, url).toBe(422)
  expect(
    (
      await ask('admin.system', 'POST', '/accounts', { ...account, login: 'x2', roles: ['admin.audit', 'owner.clerk'] })
    ).json(),
  ).toMatchObject({
    status: 400,
    fields: [{ path: 'body.roles' }, { path: 'body.unit' }],
  })
})

test('audit reads who did what to whom, from where, and no secret', async () => {
  const made = (await ask('admin.system', 'POST', '/accounts', { ...account, login: 'told' })).json()
  const { items } = (await ask('admin.audit', 'GET', '/log?what=administration&account=told')).json()
  expect(items).toMatchObject([
    {
      kind: 'accountProposed',
      account: 'told',
      by: 'admin.system',
      details: { after: { roles: ['owner.clerk'], unit: 'water' } },
    },
  ])
  expect(made.slip).toMatchObject({ login: 'told', unit: '市水务局', half: expect.stringMatching(/^[A-Z2-9-]{14}$/) })
  expect(JSON.stringify(items)).not.toContain(made.slip.half)
  const listed = (await ask('admin.security', 'GET', '/accounts?waiting=yes&q=told')).json()
  expect(listed.items).toMatchObject([
    { login: 'told', status: 'proposed', roles: [], proposal: { roles: ['owner.clerk'], by: 'admin.system' } },
  ])
  expect(listed.items[0].acts.map(({ act }: { act: string }) => act)).toEqual(['confirm', 'decline'])
})

test('what waits for the second administrator is counted: accounts, and amendments of rules', async () => {
  const waiting = async () => (await ask('admin.security', 'GET', '/waiting')).json()
  const before = await waiting()
  await ask('admin.system', 'POST', '/accounts', { ...account, login: 'counted' })
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
  await ask('admin.security', 'POST', '/confirmations', {
    proposals: [{ account: counted.id, at: counted.proposal.at }],
  })
  await amend('admin.security', 'confirmAmendment', {}, 1)
  expect(await waiting()).toEqual(before)
})

/** Everything that looks like half of an activation in what one person was answered. */
const halvesIn = (bodies: readonly string[]) => [...new Set(bodies.join(' ').match(/[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}/g))]

test('nothing one administrator is ever told opens an account; both together open it once, for the person', async () => {
  const seen: Record<string, string[]> = { 'admin.system': [], 'admin.security': [], 'admin.audit': [] }
  const note = async (who: string, method: Method, url: string, body?: unknown) => {
    const answer = await ask(who, method, url, body)
    seen[who]?.push(answer.body)
    return answer
  }
  const look = async () => {
    for (const who of Object.keys(seen))
      for (const url of ['/accounts?q=sealed', '/log?account=sealed', '/waiting', '/units']) await note(who, 'GET', url)
  }
  await note('admin.system', 'POST', '/accounts', { ...account, login: 'sealed' })
  await look()
  const [row] = (await ask('admin.security', 'GET', '/accounts?q=sealed')).json().items
  await note('admin.security', 'POST', '/confirmations', { proposals: [{ account: row.id, at: row.proposal.at }] })
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
