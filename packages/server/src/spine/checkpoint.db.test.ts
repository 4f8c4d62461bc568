import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tamperedBy } from '../testing/tampered-by.ts'
import { done, lineInput, type TestCity, testCity } from '../testing/test-city.ts'
import { type Checkpoint, compareWith, parseCheckpoint, takeCheckpoint } from './checkpoint.ts'
import { chainHash, headStatement } from './log.ts'
import { placeHash, registerStatement } from './register.ts'
import { verifyAll } from './verify.ts'

const { year: _, ...revised } = lineInput('改一次')

let city: TestCity
let id: string
/** as they were before the last act, and before the last project */
let olderHead: { version: number; head_hash: string; head_signature: string; state: string; state_digest: string }
let olderRegister: { readonly place: number; readonly hash: string; readonly signature: string }
let checkpoint: Checkpoint
beforeAll(async () => {
  city = await testCity()
  await city.newProject('甲')
  olderRegister = (await city.shell.pool.query('select place, hash, signature from register_head')).rows[0]
  id = await city.newProject('乙')
  olderHead = (
    await city.shell.pool.query(
      'select version, head_hash, head_signature, state::text, state_digest from subject where id = $1',
      [id],
    )
  ).rows[0]
  await done(city.act(city.clerk, id, 'plan.reviseLine', revised, 1))
  checkpoint = await takeCheckpoint(city.shell.pool, city.shell.crypto, city.clock)
})
afterAll(() => city.database.drop())

/** What verify sees by itself, and what it sees against the checkpoint. */
const seen = (sql: string) =>
  tamperedBy(city, sql, async (tx: pg.ClientBase) => ({
    alone: (await verifyAll(tx, city.shell.crypto)).bad,
    against: await compareWith(tx, checkpoint),
  }))

const setHead = ({ version, head_hash, head_signature, state, state_digest }: typeof olderHead) =>
  `update subject set version = ${version}, head_hash = '${head_hash}', head_signature = '${head_signature}',
     state = '${state}', state_digest = '${state_digest}' where id = '${id}';`
const setRegister = ({ place, hash, signature }: typeof olderRegister) =>
  `update register_head set place = ${place}, hash = '${hash}', signature = '${signature}';`

test('an untouched city agrees with its checkpoint, and goes on agreeing while it grows', async () => {
  expect(await compareWith(city.shell.pool, checkpoint)).toEqual([])
  await city.newProject('丙')
  await done(city.act(city.clerk, id, 'plan.reviseLine', { ...revised, name: '改两次' }, 2))
  expect(await compareWith(city.shell.pool, checkpoint)).toEqual([])
})

test('an old head put back with its own signature, its tail cut: only the checkpoint sees it', async () => {
  const sql = `delete from entry where subject_id = '${id}' and no > 1; ${setHead(olderHead)}`
  expect(await seen(sql)).toEqual({ alone: [], against: [{ fault: 'behindCheckpoint', subject: id, no: 2 }] })
})

test('the register set back with its own signature, its last subjects deleted: only the checkpoint sees it', async () => {
  const sql = `delete from entry where subject_id in (select subject_id from register where place > 2);
    delete from subject where id in (select subject_id from register where place > 2);
    delete from register where place > 2; ${setRegister(olderRegister)}`
  expect(await seen(sql)).toEqual({
    alone: [],
    against: [
      { fault: 'registerBehind', place: 3 },
      { fault: 'goneSince', subject: id, no: 2 },
    ],
  })
})

test('what was rewritten with the key itself is not what the checkpoint has', async () => {
  const { crypto } = city.shell
  const { rows } = await city.shell.pool.query<{ body: Entry }>(
    'select body from entry where subject_id = $1 and no = 2',
    [id],
  )
  const body = { ...rows[0]?.body, input: { name: '另一件事' } } as Entry
  const hash = chainHash(olderHead.head_hash, body, crypto)
  const forged = `delete from entry where subject_id = '${id}' and no > 2;
    update entry set body = '${JSON.stringify(body)}', hash = '${hash}' where subject_id = '${id}' and no = 2;
    ${setHead({ ...olderHead, version: 2, head_hash: hash, head_signature: crypto.sign(headStatement({ subject: id, kind: 'project', no: 2, hash, state: olderHead.state_digest })) })}`
  expect(await seen(forged)).toEqual({ alone: [], against: [{ fault: 'otherThanCheckpoint', subject: id, no: 2 }] })

  const place = { place: 3, subject: id, kind: 'project', at: '2020-01-01T00:00:00.000Z' } as const
  const other = placeHash(olderRegister.hash, place, crypto)
  const signature = crypto.sign(registerStatement(3, other))
  const rewritten = `delete from entry where subject_id in (select subject_id from register where place > 3);
    delete from subject where id in (select subject_id from register where place > 3);
    delete from register where place > 3; update register set at = '${place.at}', hash = '${other}' where place = 3;
    ${setRegister({ place: 3, hash: other, signature })}`
  expect(await seen(rewritten)).toEqual({ alone: [], against: [{ fault: 'registerOther', place: 3 }] })
})

test('a checkpoint reads back as it was printed, and not otherwise', () => {
  const { crypto } = city.shell
  expect(parseCheckpoint(JSON.stringify(checkpoint, null, 2), crypto)).toEqual(checkpoint)
  expect(() => parseCheckpoint('{}', crypto)).toThrow(/not a checkpoint/)
  expect(() => parseCheckpoint('checkpoint', crypto)).toThrow(/not a checkpoint/)
  for (const change of [
    { subjects: checkpoint.subjects.slice(1) },
    { register: olderRegister },
    { at: '2020-01-01T00:00:00.000Z' },
    { signature: olderRegister.signature },
  ])
    expect(() => parseCheckpoint(JSON.stringify({ ...checkpoint, ...change }), crypto)).toThrow(/was altered/)
})
