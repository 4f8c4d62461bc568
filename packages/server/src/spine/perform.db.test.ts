import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemIds } from '../ports/ids.ts'
import { done, lineInput, type TestCity, testCity } from '../testing/test-city.ts'
import { isAnyoneWaiting } from '../testing/test-database.ts'
import { findSubject } from './subject.ts'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.database.drop())

const count = async (table: string, subject: string) =>
  Number(
    (await city.database.ownerPool.query(`select count(*) as n from ${table} where subject_id = $1`, [subject])).rows[0]
      .n,
  )

test('an allowed act is in the log, the state, the read tables and the receipt together', async () => {
  const id = await city.newProject('智慧排水二期')
  expect(await count('entry', id)).toBe(1)
  expect((await findSubject(city.shell.pool, 'project', id))?.state).toMatchObject({
    status: 'plan.drafting',
    name: '智慧排水二期',
  })
  const { rows } = await city.database.ownerPool.query(
    'select code, planned, status from project_row where project_id = $1',
    [id],
  )
  expect(rows).toEqual([
    { code: expect.stringMatching(/^WH-2026-\d{4}$/), planned: 1_300_000_000, status: 'plan.drafting' },
  ])
})

test('W-7.4 an application without a place in the plan is refused with its reasons, and the refusal is on record', async () => {
  const id = await city.newProject()
  const outcome = await city.act(city.clerk, id, 'approval.startApplication', { stage: 'implementationPlan' }, 1)
  expect(outcome.kind).toBe('refused')
  expect(await count('entry', id)).toBe(1)
  expect(await count('refusal', id)).toBe(1)
})

test('the same request twice has one effect and one receipt', async () => {
  const requestId = systemIds.uuid()
  const first = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('一次'), 0, requestId))
  const second = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('一次'), 0, requestId))
  expect(second).toEqual({ ...first, repeated: true })
  expect(await count('entry', first.subject)).toBe(1)
})

test('a request id used again for anything else is refused, and what it stands for is told', async () => {
  const requestId = systemIds.uuid()
  const first = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('七十七', 77), 0, requestId))
  const other = await city.newProject('别的')
  const { year: _, ...revised } = lineInput('七十七', 777)
  for (const [id, action, input, seen] of [
    ['new', 'plan.putLine', lineInput('七十七', 777), 0],
    ['new', 'plan.putLine', { ...lineInput('七十七', 77), nature: 'upgrade' }, 0],
    [first.subject, 'plan.reviseLine', revised, 1],
    [other, 'plan.reviseLine', revised, 1],
  ] as const)
    expect(await city.act(city.clerk, id, action, input, seen, requestId)).toEqual({ kind: 'reused', earlier: first })
  expect(await count('entry', first.subject)).toBe(1)
  expect(await count('entry', other)).toBe(1)
  // The order of members and the version seen are no part of what was asked.
  const { amount, ...rest } = lineInput('七十七', 77)
  const again = await done(city.act(city.clerk, 'new', 'plan.putLine', { amount, ...rest }, 3, requestId))
  expect(again).toEqual({ ...first, repeated: true })
})

test('an id somebody else used on the subject tells nothing of it, and to who may not see it not even that', async () => {
  const requestId = systemIds.uuid()
  const { subject } = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('他人'), 0, requestId))
  const colleague = { ...city.clerk, account: systemIds.uuid() }
  const input = { reason: '不办了' }
  expect(await city.act(colleague, subject, 'approval.withdraw', input, 1, requestId)).toEqual({ kind: 'reused' })
  expect(await city.act(city.outsider, subject, 'approval.withdraw', input, 1, requestId)).toEqual({ kind: 'absent' })
})

test('a receipt whose entry is not in the log confirms nothing', async () => {
  const requestId = systemIds.uuid()
  const { subject } = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('抹去'), 0, requestId))
  await city.database.ownerPool.query(`update entry set hash = reverse(hash) where subject_id = $1`, [subject])
  const again = city.act(city.clerk, 'new', 'plan.putLine', lineInput('抹去'), 0, requestId)
  await expect(again).rejects.toThrow('zhengheng verify')
})

test('64 clients pressing the same button have one effect', async () => {
  const requestId = systemIds.uuid()
  const outcomes = await Promise.all(
    Array.from({ length: 64 }, () =>
      done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('六十四'), 0, requestId)),
    ),
  )
  expect(new Set(outcomes.map(receipt => receipt.hash)).size).toBe(1)
  expect(outcomes.filter(receipt => !receipt.repeated)).toHaveLength(1)
  expect(await count('entry', outcomes[0]?.subject ?? '')).toBe(1)
})

test('64 different requests on one version: one is done, the others hear what changed', async () => {
  const id = await city.newProject()
  const { year: _, ...revised } = lineInput('改名')
  const outcomes = await Promise.all(
    Array.from({ length: 64 }, () => city.act(city.clerk, id, 'plan.reviseLine', revised, 1)),
  )
  expect(outcomes.filter(outcome => outcome.kind === 'done')).toHaveLength(1)
  const stale = outcomes.filter(outcome => outcome.kind === 'stale')
  expect(stale).toHaveLength(63)
  expect(stale[0]).toMatchObject({ version: 2, since: [{ body: { action: 'plan.reviseLine' } }] })
})

test('what somebody else is just doing is waited for before the version is read', async () => {
  const id = await city.newProject()
  const other = await city.database.ownerPool.connect()
  const { year: _, ...revised } = lineInput('改名')
  const read = async () => (await other.query('select * from subject where id = $1', [id])).rows[0]
  const put = ({ version, state, state_digest, head_hash, head_signature }: Awaited<ReturnType<typeof read>>) =>
    other.query(
      `update subject set version = $2, state = $3, state_digest = $4, head_hash = $5, head_signature = $6 where id = $1`,
      [id, version, JSON.stringify(state), state_digest, head_hash, head_signature],
    )
  try {
    const before = await read()
    await done(city.act(city.clerk, id, 'plan.reviseLine', revised, 1))
    const after = await read()
    await put(before)
    await other.query('begin')
    await put(after)
    const outcome = city.act(city.clerk, id, 'plan.reviseLine', revised, 1)
    await expect.poll(() => isAnyoneWaiting(other), { timeout: 20_000 }).toBe(true)
    await other.query('commit')
    expect(await outcome).toMatchObject({ kind: 'stale', version: 2 })
  } finally {
    other.release()
  }
})

test('absent and forbidden look the same', async () => {
  const id = await city.newProject()
  const { year: _, ...revised } = lineInput('别人的')
  expect(await city.act(city.outsider, id, 'plan.reviseLine', revised, 1)).toEqual({ kind: 'absent' })
  expect(await city.act(city.outsider, systemIds.uuid(), 'plan.reviseLine', revised, 1)).toEqual({ kind: 'absent' })
  expect(await city.act(city.clerk, id, 'plan.noSuchAction', {}, 1)).toEqual({ kind: 'absent' })
})

test('what cannot be read is named by field, and nothing is written', async () => {
  const outcome = await city.act(city.clerk, 'new', 'plan.putLine', { ...lineInput('x'), amount: 1.5, extra: 1 }, 0)
  expect(outcome).toMatchObject({ kind: 'invalid' })
  expect(outcome.kind === 'invalid' && outcome.fields.map(field => field.path).sort()).toEqual(['', 'amount'])
})

test('text that cannot be stored is refused in words', async () => {
  for (const sign of ['\0', '\u0007', '\u001b', '\ufffd', '\ufffe', '\ud800'])
    expect(await city.act(city.clerk, 'new', 'plan.putLine', lineInput(`甲${sign}乙`), 0)).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'name', text: { zh: expect.stringContaining('“项目名称”含有乱码') } }],
    })
  const demo = { id: 'x\0', url: null }
  const outcome = await city.act(city.clerk, 'new', 'plan.putLine', { ...lineInput('甲'), demo }, 0)
  expect(outcome).toMatchObject({ kind: 'invalid', fields: [{ code: 'unstorable' }] })
})

test('an act over many projects is one transaction: one entry each and one on the plan', async () => {
  const ids = [await city.newProject('甲'), await city.newProject('乙')]
  const plan = (await city.database.ownerPool.query(`select version from subject where id = 'plan-2027'`)).rows[0]
    .version
  const receipt = await done(city.act(city.leader, 'plan-2027', 'plan.submitUnitPlan', {}, plan))
  for (const id of ids) {
    const { rows } = await city.database.ownerPool.query(
      'select body from entry where subject_id = $1 order by no desc limit 1',
      [id],
    )
    expect(rows[0].body).toMatchObject({
      action: 'plan.submitUnitPlan',
      within: { subject: 'plan-2027', no: receipt.no },
    })
  }
})
