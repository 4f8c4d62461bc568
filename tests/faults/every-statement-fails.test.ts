import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemIds } from '../../packages/server/src/ports/ids.ts'
import { perform } from '../../packages/server/src/spine/perform.ts'
import { rebuild } from '../../packages/server/src/spine/rebuild.ts'
import { inTransaction } from '../../packages/server/src/spine/transaction.ts'
import { verifyAll } from '../../packages/server/src/spine/verify.ts'
import { done, lineInput, type TestCity, testCity } from '../../packages/server/src/testing/test-city.ts'
import { type Failure, failingPool, failures, Injected } from './failing-pool.ts'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.database.drop())

async function expectWhole() {
  expect((await verifyAll(city.shell.pool, city.shell.crypto)).bad).toEqual([])
  expect(
    (await inTransaction(city.shell.pool, tx => rebuild(tx, city.shell.crypto, { check: true }))).differences,
  ).toEqual([])
}

const countOf = async (table: string, subject: string) =>
  Number((await city.shell.pool.query(`select count(*) as n from ${table} where subject_id = $1`, [subject])).rows[0].n)

const { year: _, ...revised } = lineInput('改名')

/** Acts to sweep: each prepared anew for every point of failure. */
const acts = {
  'a new project': async () => ({
    actor: city.clerk,
    kind: 'project',
    id: 'new',
    action: 'plan.putLine',
    input: lineInput('新'),
    seenVersion: 0,
    entriesBefore: 0,
  }),
  'a revision': async () => ({
    actor: city.clerk,
    kind: 'project',
    id: await city.newProject(),
    action: 'plan.reviseLine',
    input: revised,
    seenVersion: 1,
    entriesBefore: 1,
  }),
  'a refusal': async () => ({
    actor: city.clerk,
    kind: 'project',
    id: await city.newProject(),
    action: 'approval.startApplication',
    input: { stage: 'implementationPlan' },
    seenVersion: 1,
    entriesBefore: 1,
  }),
  'an act over many projects': async () => {
    await city.newProject()
    const { rows } = await city.shell.pool.query(`select version from subject where id = 'plan-2027'`)
    return {
      actor: city.leader,
      kind: 'plan',
      id: 'plan-2027',
      action: 'plan.submitUnitPlan',
      input: {},
      seenVersion: rows[0].version as number,
      entriesBefore: rows[0].version as number,
    }
  },
} as const

/** Fails the n-th statement once, looks, then sends the same request again as a client would. */
async function failOnce(
  prepare: () => Promise<{
    actor: TestCity['clerk']
    kind: 'project' | 'plan'
    id: string
    action: string
    input: unknown
    seenVersion: number
    entriesBefore: number
  }>,
  n: number,
  failure: Failure,
) {
  const wanted = await prepare()
  const requestId = systemIds.uuid()
  const request = {
    subject: { kind: wanted.kind, id: wanted.id },
    action: wanted.action,
    input: wanted.input,
    seenVersion: wanted.seenVersion,
    requestId,
    actor: wanted.actor,
  }
  const subject = wanted.id === 'new' ? requestId : wanted.id
  const { pool, reached } = failingPool(city.shell.pool, n, failure)
  const first = await perform({ ...city.shell, pool }, request).catch((error: unknown) => error)
  if (!reached()) return false
  expect(first).toBeInstanceOf(Injected)
  const between = await countOf('entry', subject)
  expect(between - wanted.entriesBefore).toBeOneOf([0, 1])
  await expectWhole()
  const again = await perform(city.shell, request)
  if (again.kind === 'refused') {
    expect(await countOf('entry', subject)).toBe(wanted.entriesBefore)
  } else {
    expect(again).toMatchObject({ kind: 'done', receipt: { repeated: between > wanted.entriesBefore } })
    expect(await countOf('entry', subject)).toBe(wanted.entriesBefore + 1)
    expect(await countOf('receipt', subject)).toBe(wanted.entriesBefore + 1)
  }
  return true
}

test.each(Object.keys(acts).flatMap(name => failures.map(failure => [name as keyof typeof acts, failure] as const)))(
  '%s, every statement failing in turn (%s): nothing half-written, nothing twice',
  async (name, failure) => {
    let n = 1
    while (await failOnce(acts[name] as never, n, failure)) n += 1
    expect(n).toBeGreaterThan(4)
    await expectWhole()
  },
)

test('numbers drawn by acts that failed are not lost', async () => {
  const before = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('前'), 0))
  const { pool } = failingPool(city.shell.pool, 7, 'before')
  const request = {
    subject: { kind: 'project', id: 'new' },
    action: 'plan.putLine',
    input: lineInput('败'),
    seenVersion: 0,
    requestId: systemIds.uuid(),
    actor: city.clerk,
  } as const
  await expect(perform({ ...city.shell, pool }, request)).rejects.toBeInstanceOf(Injected)
  const after = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('后'), 0))
  expect(Number(after.number.slice(-4))).toBe(Number(before.number.slice(-4)) + 1)
})
