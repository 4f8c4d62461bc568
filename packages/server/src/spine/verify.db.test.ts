import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tamperedBy } from '../testing/tampered-by.ts'
import { done, lineInput, type TestCity, testCity } from '../testing/test-city.ts'
import { thisBuild } from './build.ts'
import type { StoredHead } from './chains.ts'
import { chainHash, headStatement } from './log.ts'
import { rebuild } from './rebuild.ts'
import { FalseState } from './subject.ts'
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
const rebuiltOnlyToCheck = (tx: pg.ClientBase) => rebuild(tx, city.shell.crypto, { check: true })

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
  await inTransaction(city.shell.pool, tx => rebuild(tx, city.shell.crypto, { check: false }))
  expect((await check()).differences).toEqual([])
})

test('a state that is not the fold of its entries is found', async () => {
  const differences = await tampered(PLANTED, async tx => (await rebuiltOnlyToCheck(tx)).differences)
  expect(differences).toContainEqual(expect.objectContaining({ table: 'subject', key: id }))
})

/** Another unit owns the project, as far as its state says. */
const PLANTED = `update subject set state = jsonb_set(state::jsonb, '{unit,id}', '"education-bureau"') where id = $id`

test('a planted state does not act: it is named, left out of every act, and made again from the log', async () => {
  const { year: _, ...revised } = lineInput('别的单位来改')
  const owner = city.database.ownerPool
  await owner.query(PLANTED.replace('$id', `'${id}'`))
  await owner.query(`insert into access values ('${id}', 'unit:education-bureau', 'owner', '{}')`)
  expect(await verify()).toEqual({ fault: 'stateChanged', subject: id })
  for (const who of [city.outsider, city.clerk])
    await expect(city.act(who, id, 'plan.reviseLine', revised, 3)).rejects.toThrow(FalseState)
  await expect(city.act(city.leader, 'plan-2027', 'plan.submitUnitPlan', {}, 1)).rejects.toThrow(id)

  const { signed, bad } = await inTransaction(city.shell.pool, tx => rebuild(tx, city.shell.crypto, { check: false }))
  expect([signed, bad]).toEqual([1, []])
  expect([await verify(), (await check()).differences]).toEqual([undefined, []])
  expect(await city.act(city.outsider, id, 'plan.reviseLine', revised, 3)).toEqual({ kind: 'absent' })
  await done(city.act(city.clerk, id, 'plan.reviseLine', revised, 3))
})

test('a state planted with a digest that fits is not ours either, and what does not verify is not signed again', async () => {
  const { crypto } = city.shell
  const { rows } = await city.shell.pool.query('select state from subject where id = $1', [id])
  const text = JSON.stringify({ ...rows[0].state, name: '假' })
  const sql = `update subject set state = '${text}', state_digest = '${crypto.sm3(text)}' where id = $id`
  const seen = await tampered(sql, async tx => [await verify(tx), (await rebuild(tx, crypto, { check: false })).bad])
  const fault = { fault: 'badSignature', subject: id, no: 4 }
  expect(seen).toEqual([fault, [fault]])
})

test('decisions are made again, and an act that false state had let through is told; acts of other builds are told apart', async () => {
  const { crypto, pool } = city.shell
  const sound = await verifyAll(pool, crypto, { deep: true })
  expect([sound.bad, sound.decisions?.again, sound.decisions?.byOthers]).toEqual([[], sound.entries, 0])

  const { rows } = await pool.query<{ head: StoredHead; body: Entry }>(
    `select to_jsonb(subject) || jsonb_build_object('state', state::text) as head, body from subject join entry on subject_id = id and no = version where id = $1`,
    [id],
  )
  const [{ head, body: last } = { head: undefined, body: undefined }] = rows
  if (!head || !last) throw new Error('the project is not there')
  /** what a server of that build would have appended, believing that the outsider may act */
  const appended = (build: string) => {
    const body = { ...last, no: 4, actor: city.outsider, build }
    const hash = chainHash(head.head_hash, body, crypto)
    const state = crypto.sm3(head.state)
    const signature = crypto.sign(headStatement({ subject: id, kind: head.kind, no: 4, hash, state }))
    return `insert into entry values ($id, 4, '${city.outsider.account}', '${body.at}', '${JSON.stringify(body)}', '${head.head_hash}', '${hash}');
      update subject set version = 4, head_hash = '${hash}', head_signature = '${signature}' where id = $id`
  }
  const deep = (build: string) =>
    tampered(appended(build), async tx => {
      const { bad, decisions } = await verifyAll(tx, crypto, { deep: true })
      return [bad.filter(({ fault }) => fault === 'unlawful'), decisions?.byOthers]
    })
  expect(await deep(thisBuild())).toEqual([[{ fault: 'unlawful', subject: id, no: 4 }], 0])
  expect(await deep('another build')).toEqual([[], 1])
})

test('false rules judge nothing', async () => {
  const owner = city.database.ownerPool
  await owner.query(
    `insert into register (place, subject_id, kind, at, previous_hash, hash)
     select 999, 'rules-wuhan-2021', 'rules', now(), repeat('0', 64), repeat('0', 64)`,
  )
  await owner.query(
    `insert into subject (id, kind, version, state, state_digest, head_hash, head_signature)
     values ('rules-wuhan-2021', 'rules', 1, '{"amendments": []}', '', repeat('0', 64), '')`,
  )
  await expect(city.newProject()).rejects.toThrow(/rules-wuhan-2021/)
  await owner.query(`delete from subject where id = 'rules-wuhan-2021'; delete from register where place = 999`)
  await city.newProject()
})
