import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tamperedBy } from '../testing/tampered-by.ts'
import { done, lineInput, type TestCity, testCity } from '../testing/test-city.ts'
import { rebuild } from './rebuild.ts'
import { inTransaction } from './transaction.ts'
import { verifyAll, verifySubject } from './verify.ts'

let city: TestCity
let id: string
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.database.drop())
beforeEach(async () => {
  id = await city.newProject()
  const { year: _, ...revised } = lineInput('改一次')
  await done(city.act(city.clerk, id, 'plan.reviseLine', revised, 1))
  await done(city.act(city.clerk, id, 'plan.reviseLine', { ...revised, name: '改两次' }, 2))
})

/** Does something only the owner of the tables could do, looks, and takes it back. */
const tampered = <T>(sql: string, look: (tx: pg.ClientBase) => Promise<T>) =>
  tamperedBy(city, sql.replaceAll('$id', `'${id}'`), look)

const verify = (tx: Pick<pg.Pool, 'query'> = city.shell.pool) => verifySubject(tx, city.shell.crypto, id)

test('an untouched log verifies, and says how much it read', async () => {
  const result = await verifyAll(city.shell.pool, city.shell.crypto)
  expect(result.bad).toEqual([])
  expect(result.entries).toBeGreaterThanOrEqual(4)
})

test.each([
  [
    'a changed input',
    `update entry set body = jsonb_set(body, '{input,name}', '"别的"') where subject_id = $id and no = 2`,
    2,
    'changed',
  ],
  [
    'a changed fact of who',
    `update entry set account_id = gen_random_uuid() where subject_id = $id and no = 2`,
    2,
    'moved',
  ],
  ['a changed time', `update entry set at = at + interval '1 day' where subject_id = $id and no = 3`, 3, 'moved'],
  ['a deleted entry', 'delete from entry where subject_id = $id and no = 2', 2, 'missing'],
  [
    'a recomputed link',
    `update entry set previous_hash = repeat('a', 64) where subject_id = $id and no = 3`,
    3,
    'unlinked',
  ],
  [
    'a reordered pair',
    `update entry set no = case no when 2 then 3 else 2 end + 100 where subject_id = $id and no > 1; update entry set no = no - 100 where subject_id = $id and no > 100`,
    2,
    'moved',
  ],
  ['an end cut off', 'delete from entry where subject_id = $id and no = 3', 3, 'cutOff'],
  [
    'an end cut off together with the version',
    'delete from entry where subject_id = $id and no = 3; update subject set version = 2 where id = $id',
    3,
    'badSignature',
  ],
  ['a foreign signature', `update subject set head_signature = 'ed25519:x:y' where id = $id`, 4, 'badSignature'],
])('%s is found and named', async (_, sql, no, fault) => {
  expect(await tampered(sql, tx => verify(tx))).toEqual({ subject: id, no, fault })
  expect(await verify()).toBeUndefined()
})

test('entries whose subject was deleted are found', async () => {
  const { bad } = await tampered('delete from subject where id = $id', tx => verifyAll(tx, city.shell.crypto))
  expect(bad).toContainEqual({ subject: id, no: 1, fault: 'withoutEntries' })
})

test('nothing is done behind a head that is not ours: that would sign away what was done to the chain', async () => {
  const { year: _, ...revised } = lineInput('接着办')
  const sign = (signature: string) =>
    city.database.ownerPool.query('update subject set head_signature = $1 where id = $2', [signature, id])
  const { rows } = await city.shell.pool.query('select head_signature from subject where id = $1', [id])
  await sign('ed25519:x:y')
  await expect(city.act(city.clerk, id, 'plan.reviseLine', revised, 3)).rejects.toThrow(
    /not signed by this installation/,
  )
  await sign(rows[0].head_signature)
  await done(city.act(city.clerk, id, 'plan.reviseLine', revised, 3))
})

const check = () => inTransaction(city.shell.pool, rebuiltOnlyToCheck)
const rebuiltOnlyToCheck = (tx: pg.ClientBase) => rebuild(tx, { check: true })

test('read tables rebuilt from the log are the ones perform wrote', async () => {
  expect((await check()).differences).toEqual([])
})

test('every kind of wrong row is found and repaired', async () => {
  const owner = city.database.ownerPool
  await owner.query(`update project_row set planned = 1 where project_id = '${id}'`)
  await owner.query(`delete from access where project_id = '${id}'`)
  await owner.query(
    `insert into task (project_id, role, action, since, paused) values ('nowhere', 'x', 'y', now(), false)`,
  )
  expect((await check()).differences.map(difference => difference.table).sort()).toEqual([
    'access',
    'project_row',
    'task',
  ])
  await inTransaction(city.shell.pool, tx => rebuild(tx, { check: false }))
  expect((await check()).differences).toEqual([])
})

test('a state that is not the fold of its entries is found', async () => {
  const differences = await tampered(
    `update subject set state = jsonb_set(state, '{name}', '"假"') where id = $id`,
    async tx => (await rebuiltOnlyToCheck(tx)).differences,
  )
  expect(differences).toContainEqual(expect.objectContaining({ table: 'subject', key: id }))
})
