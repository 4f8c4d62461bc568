import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCity, testCity } from '../testing/test-city.ts'
import { digestOfJudgingCode } from './build.ts'
import { headStatement } from './log.ts'
import { rebuild } from './rebuild.ts'
import { refreshViews } from './refresh-views.ts'
import { inSnapshot } from './snapshot.ts'
import { verifyAll } from './verify.ts'

let city: TestCity
let id: string
const said: string[] = []
const refresh = (code?: string) => refreshViews(city.shell, line => said.push(line), code)
beforeAll(async () => {
  city = await testCity()
  id = await city.newProject('智慧排水二期')
  await refresh()
})
afterAll(() => city.database.drop())

const nameShown = async () =>
  (await city.shell.pool.query('select name from project_row where project_id = $1', [id])).rows[0]?.name
const stateName = async () =>
  (await city.shell.pool.query(`select state ->> 'name' as name from subject where id = $1`, [id])).rows[0]?.name
const differences = async () =>
  (await inSnapshot(city.database.config.app, tx => rebuild(tx, city.shell.crypto, { check: true }))).differences.length

/** As a product of earlier days would have left it. */
const madeOtherwise = () =>
  city.database.ownerPool.query("update project_row set name = '旧版本的写法' where project_id = $1", [id])

test('after an update of the product what people look at is made again from the log', async () => {
  await madeOtherwise()
  expect(await refresh('the code of the next version')).toBe(true)
  expect([await nameShown(), await differences()]).toEqual(['智慧排水二期', 0])
})

test('the same product leaves them alone at its next start', async () => {
  await refresh()
  await madeOtherwise()
  expect(await refresh()).toBe(false)
  expect(await nameShown()).toBe('旧版本的写法')
})

test('a state that is not what the code of today makes of the log is made again, and told', async () => {
  await city.database.ownerPool.query(`update subject set state = state::jsonb || '{"name": "改过"}' where id = $1`, [
    id,
  ])
  said.length = 0
  await refresh('yet another version')
  expect(said.join()).toContain('1 states were made again')
  expect([await stateName(), await differences()]).toEqual(['智慧排水二期', 0])
})

test('heads signed before states were covered are taken over once, after their log was verified', async () => {
  const { crypto } = city.shell
  const owner = city.database.ownerPool
  const other = await city.newProject('被改动的项目')
  const { rows } = await owner.query('select id, version as no, head_hash as hash from subject')
  for (const { id: subject, no, hash } of rows)
    await owner.query(`update subject set state_digest = '', head_signature = $2 where id = $1`, [
      subject,
      crypto.sign(headStatement({ subject, kind: '', no, hash, state: '' })),
    ])
  await owner.query(`update entry set hash = repeat('a', 64) where subject_id = $1`, [other])
  said.length = 0
  await refresh('the first version that covers states')
  expect(said.join()).toContain(`${rows.length - 1} states that no signature covered were signed`)
  expect(said.join()).toContain('The log of 1 subjects does not verify')
  const { bad } = await verifyAll(city.shell.pool, crypto)
  expect(bad).toEqual([{ subject: other, no: 1, fault: 'changed' }])

  // The same once more, by somebody who kept an old signature.
  await owner.query(`update subject set state_digest = '', head_signature = $2 where id = $1`, [
    id,
    crypto.sign(
      headStatement({ subject: id, kind: '', no: 1, hash: rows.find(row => row.id === id)?.hash, state: '' }),
    ),
  ])
  await refresh('the second version')
  expect((await verifyAll(city.shell.pool, crypto)).bad).toContainEqual({ subject: id, no: 2, fault: 'badSignature' })
})

test('a build is named by all code that judges, and that a view is made of', () => {
  const texts: string[] = []
  const noting = { sm3: (text: Uint8Array | string) => `${texts.push(String(text))}` }
  digestOfJudgingCode(noting)
  for (const told of [
    'export function projectViews',
    'export function decide(',
    'export function tasksOf',
    'export const readTables',
  ])
    expect(texts.join()).toContain(told)
  expect(texts.join()).not.toContain("from 'vitest'")
})
