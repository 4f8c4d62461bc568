import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, cityLogId } from '@zhengheng/policy'
import type pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemIds } from '../ports/ids.ts'
import { type SealPlace, sealFolder } from '../ports/seal-place.ts'
import { projectRoot } from '../settings.ts'
import { tamperedBy } from '../testing/tampered-by.ts'
import { done, lineInput, type TestCity, testCity } from '../testing/test-city.ts'
import { compareWithin, compareWithPlace, compareWithSeal } from './compare-seals.ts'
import { NotNow } from './condition.ts'
import { exportLog } from './export-log.ts'
import { sealKeeper, sealWhatIsNew } from './keep-seals.ts'
import { registerStatement } from './register.ts'
import { parseSeal, readLastSeal, type Seal } from './seal.ts'
import { readSealHealth } from './seal-health.ts'
import { verifyAll } from './verify.ts'

const { year: _, ...revised } = lineInput('改一次')

let city: TestCity
let folder: string
let place: SealPlace
let id: string
beforeEach(async () => {
  city = await testCity()
  folder = mkdtempSync(join(tmpdir(), 'zhengheng-seals-'))
  place = sealFolder(folder, systemIds)
  id = await city.newProject('甲')
})
afterEach(async () => {
  await city.database.drop()
  rmSync(folder, { recursive: true })
})

const troubles: string[] = []
/** A server that has just started. */
const keeper = (places: readonly SealPlace[] = [place]) =>
  sealKeeper(city.shell, places, error => troubles.push(error.message))
const revise = (version: number, name = '改一次') =>
  done(city.act(city.clerk, id, 'plan.reviseLine', { ...revised, name }, version))
const last = async (): Promise<Seal> => parseSeal((await readLastSeal(city.shell.pool))?.text ?? '', city.shell.crypto)
const standing = async () => (await readSealHealth(city.shell.pool)).standstill?.missing

/** What makes a subject what it was, with the signature it had. */
async function kept(): Promise<string> {
  const { rows } = await city.shell.pool.query('select *, state::text as text from subject where id = $1', [id])
  const [row] = rows
  return `delete from entry where subject_id = '${id}' and no > ${row.version};
    update subject set version = ${row.version}, head_hash = '${row.head_hash}', head_signature = '${row.head_signature}',
      state = '${row.text}', state_digest = '${row.state_digest}' where id = '${id}';`
}

test('each seal names what came about since the one before, and stands upon it', async () => {
  await keeper().round()
  const first = await last()
  expect(first.body.heads.map(line => line.split(' ')[0]).sort()).toEqual([id, 'plan-2027'].sort())
  expect(first.body.series).toContain('project 2026 1')
  await revise(1)
  await keeper().round()
  const second = await last()
  expect(second.body).toMatchObject({ no: 2, previous: first.hash })
  expect(second.body.heads).toEqual([expect.stringMatching(`^${id} 2 `)])
  await keeper().round()
  expect((await last()).hash).toBe(second.hash)
  expect(readdirSync(folder)).toEqual(['seal-00000001.txt', 'seal-00000002.txt'])
  expect(await place.read(2)).toBe(second.text)
})

test('a day without an act is sealed too, so that the age of the last seal tells whether sealing works', async () => {
  await keeper().round()
  city.clock.advance(86_400_000)
  await keeper().round()
  expect((await last()).body).toMatchObject({ no: 2, heads: [] })
})

test('an entry deleted, the old row put back with its own old signature: verify sees it against the seal', async () => {
  const older = await kept()
  await revise(1)
  await keeper().round()
  const seal = await last()
  const seen = await tamperedBy(city, older, async (tx: pg.ClientBase) => ({
    verified: (await verifyAll(tx, city.shell.crypto)).bad,
    within: (await compareWithin(tx, city.shell.crypto))?.examples,
    without: await (async () => {
      await tx.query('delete from sealed_head; delete from seal')
      return (await verifyAll(tx, city.shell.crypto)).bad
    })(),
    againstKept: (await compareWithSeal(tx, seal))?.examples,
  }))
  const behind = { fault: 'behindSeal', subject: id, no: 2 }
  expect(seen).toEqual({ verified: [behind], within: [behind], without: [], againstKept: [behind] })
})

test('what was rewritten with the key itself is not what was sealed', async () => {
  await keeper().round()
  const { rows } = await city.shell.pool.query('select hash from entry where subject_id = $1', [id])
  const sql = `update entry set hash = repeat('b', 64) where subject_id = '${id}'; update subject set head_hash = repeat('b', 64) where id = '${id}'`
  const found = await tamperedBy(city, sql, tx => compareWithin(tx, city.shell.crypto))
  expect(rows[0].hash).not.toBe('b'.repeat(64))
  expect(found).toMatchObject({ subjects: 1, acts: 1, examples: [{ fault: 'otherThanSealed', subject: id, no: 1 }] })
})

test.each([
  ['a deleted seal', 'delete from seal where no = 2', [{ fault: 'sealUnlinked', seal: 3 }]],
  [
    'a changed seal',
    `update seal set text = replace(text, 'project 2026 1', 'project 2026 0') where no = 3`,
    [{ fault: 'sealChanged', seal: 3 }],
  ],
  [
    'a seal with another digest',
    `update seal set hash = repeat('c', 64) where no = 1`,
    [
      { fault: 'sealChanged', seal: 1 },
      { fault: 'sealUnlinked', seal: 2 },
    ],
  ],
])('%s is found', async (_, sql, faults) => {
  for (const version of [1, 2, 3]) {
    await keeper().round()
    await revise(version)
  }
  const { bad } = await tamperedBy(city, sql, tx => verifyAll(tx, city.shell.crypto))
  expect(bad).toEqual(faults)
})

test('a seal reads back as it was written, and not otherwise', async () => {
  const { crypto } = city.shell
  await sealWhatIsNew(city.shell)
  const seal = await last()
  expect(parseSeal(seal.text, crypto)).toEqual(seal)
  expect(() => parseSeal('{}', crypto)).toThrow(/not a seal/)
  const [body = '', hash = '', signature = ''] = seal.text.split('\n')
  for (const text of [
    `${body.replace('"no":1', '"no":2')}\n${hash}\n${signature}\n`,
    `${body}\n${hash}\n${signature.replace(/.$/, 'A')}x\n`,
    `${body}\n${'0'.repeat(64)}\n${signature}\n`,
  ])
    expect(() => parseSeal(text, crypto)).toThrow(/was altered/)
})

/** Acts are done and sealed, and then the database is as a dump of before has it. Answers the codes that were given. */
async function setBack(): Promise<readonly string[]> {
  const older = await kept()
  await keeper().round()
  city.clock.advance(60_000)
  await revise(1)
  await revise(2)
  const { code } = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('乙'), 0))
  await keeper().round()
  await city.database.ownerPool.query(
    `${older} delete from entry where subject_id in (select subject_id from register where place > 2);
     delete from subject where id in (select subject_id from register where place > 2);
     delete from register where place > 2; delete from project_row where code = '${code}';
     update register_head set (place, hash) = (select place, hash from register where place = 2);
     delete from seal where no > 1; update number_series set last = 1 where series = 'project';
     delete from sealed_head; insert into sealed_head select id, 1, version, head_hash, state_digest from subject;
     delete from unsealed; delete from outbox`,
  )
  const { rows } = await city.database.ownerPool.query('select place, hash from register where place = 2')
  await city.database.ownerPool.query('update register_head set signature = $1', [
    city.shell.crypto.sign(registerStatement(rows[0].place, rows[0].hash)),
  ])
  return ['WH-2026-0001', code]
}

/** What the witness’s own program says of the seals and the log. */
async function witnessed(): Promise<readonly string[]> {
  const [key, log] = [join(folder, 'key.pem'), join(folder, 'log.txt')]
  const lines: string[] = []
  for await (const line of exportLog(city.shell.pool, city.clock.now())) lines.push(line)
  writeFileSync(key, city.shell.crypto.publicKeys())
  writeFileSync(log, `${lines.join('\n')}\n`)
  const program = join(projectRoot, 'docs/witness/check-seals.mjs')
  return execFileSync(process.execPath, [program, '--key', key, '--log', log, folder], { encoding: 'utf8' })
    .trim()
    .split('\n')
}

const administrator = (...roles: Actor['roles']): Actor => ({
  account: systemIds.uuid(),
  post: roles.join(),
  unit: { id: 'administration', name: '平台管理', kind: 'partyGovOrgan' },
  roles,
})
const system = administrator('admin.system')
const security = administrator('admin.security')
const both = administrator('admin.system', 'admin.security')
const report = (who: Actor, version = 0) =>
  city.act(who, cityLogId, 'supervision.reportLoss', { reason: '只有昨日的备份' }, version)
const confirm = (who: Actor, version = 1) => city.act(who, cityLogId, 'supervision.confirmLoss', {}, version)

test('a database that is behind the second place stands still, and says what is missing', async () => {
  const given = await setBack()
  expect(given).toEqual(['WH-2026-0001', 'WH-2026-0002'])
  await keeper().round()
  const missing = await standing()
  expect(missing).toMatchObject({ seal: { no: 2 }, since: '2026-11-23T01:00:00.000Z', subjects: 2, acts: 3 })
  expect(missing?.examples.map(({ fault }) => fault).sort()).toEqual(['behindSeal', 'goneSince'])
  expect(missing?.series).toContainEqual({ series: 'project', year: 2026, last: 2 })
  expect((await last()).body.no).toBe(1)
  await expect(city.newProject('丙')).rejects.toThrow(/3 acts on 2 subjects are missing/)
  await expect(revise(1)).rejects.toThrow(NotNow)
})

test('it goes on once two administrators have confirmed the loss, and gives no number twice', async () => {
  const given = await setBack()
  const server = keeper()
  await server.round()
  expect((await report(city.clerk)).kind).toBe('absent')
  await done(report(both))
  expect(await confirm(both)).toMatchObject({ kind: 'refused', reasons: [{ rule: 'M-four-eyes' }] })
  await server.round()
  await expect(city.newProject('丙')).rejects.toThrow(NotNow)

  await done(report(system, 1))
  await done(confirm(security, 2))
  await server.round()
  expect(await standing()).toBeUndefined()
  const { body } = await last()
  const { rows } = await city.shell.pool.query('select head_hash from subject where id = $1', [cityLogId])
  expect(body).toMatchObject({ no: 3, lost: { seal: { no: 2 }, subjects: 2, acts: 3, entry: rows[0].head_hash } })
  expect(body.heads.map(line => line.split(' ')[0]).sort()).toEqual([id, cityLogId, 'plan-2027'].sort())

  const { code } = await done(city.act(city.clerk, 'new', 'plan.putLine', lineInput('丙'), 0))
  expect(given).not.toContain(code)
  expect(code).toBe('WH-2026-0103')
  await revise(1)
  await keeper().round()
  expect(readdirSync(folder)).toHaveLength(4)
  expect((await verifyAll(city.shell.pool, city.shell.crypto)).bad).toEqual([])
  expect(city.shell.condition.concerns).toEqual([])
  expect(await witnessed()).toEqual([
    'seal 3: two administrators confirmed that 3 acts on 2 subjects are lost',
    '7 entries of 4 subjects',
    expect.stringContaining('seal 4'),
  ])
})

test('where nothing is missing there is no loss to report', async () => {
  await keeper().round()
  expect(await report(system)).toMatchObject({ kind: 'refused', reasons: [{ rule: 'M-loss' }] })
})

test('a newer backup put in ends the standstill by itself', async () => {
  await keeper().round()
  const older = await kept()
  await revise(1)
  await keeper().round()
  const { rows: entries } = await city.shell.pool.query('select * from entry where subject_id = $1 and no = 2', [id])
  const newer = await kept()
  await city.database.ownerPool.query(older)
  await keeper().round()
  await expect(revise(1)).rejects.toThrow(/1 acts on 1 subjects are missing/)
  const { account_id, at, body, previous_hash, hash } = entries[0]
  await city.database.ownerPool.query(newer)
  await city.database.ownerPool.query('insert into entry values ($1, 2, $2, $3, $4, $5, $6)', [
    ...[id, account_id, at, JSON.stringify(body), previous_hash, hash],
  ])
  await keeper().round()
  await revise(2)
})

test('a place that cannot be asked is told, keeps nobody from acting, and gets what it lacks afterwards', async () => {
  const away = () => Promise.reject(new Error('the mount is gone'))
  const broken: SealPlace = { name: place.name, read: away, write: away }
  const server = keeper([broken])
  await server.round()
  const { last: none, places } = await readSealHealth(city.shell.pool)
  expect([none, places]).toEqual([null, [{ name: folder, no: 0, at: null, trouble: 'the mount is gone' }]])
  const { condition } = city.shell
  expect(condition.concerns).toMatchObject([{ about: 'seals', stops: 'nothing', figures: { places_in_trouble: 1 } }])
  await revise(1)
  const back = keeper()
  await back.round()
  expect(readdirSync(folder)).toHaveLength(1)
  expect((await readSealHealth(city.shell.pool)).places).toMatchObject([{ no: 1, trouble: null }])
  expect(condition.concerns).toEqual([])
  expect(condition.standings).toMatchObject([{ figures: { places_in_trouble: 0, unsealed_acts: 0 } }])
})

test('with two places one may be away: the other goes on', async () => {
  const away = () => Promise.reject(new Error('no route to host'))
  await keeper([{ name: 'far', read: away, write: away }, place]).round()
  expect(await place.read(1)).toBe((await last()).text)
  expect((await readSealHealth(city.shell.pool)).places.map(each => [each.name, each.trouble])).toEqual([
    [folder, null],
    ['far', 'no route to host'],
  ])
})

test('a place that can be read and not written is told too, and is not taken to have what it lacks', async () => {
  const full: SealPlace = { ...place, write: () => Promise.reject(new Error('no space left on device')) }
  await keeper([full]).round()
  expect((await readSealHealth(city.shell.pool)).places).toEqual([
    { name: folder, no: 0, at: null, trouble: 'no space left on device' },
  ])
  expect(city.shell.condition.concerns).toMatchObject([{ about: 'seals', figures: { places_in_trouble: 1 } }])
})

test('a place that lost its seals gets them again; nothing is ever written over', async () => {
  await keeper().round()
  await revise(1)
  await keeper().round()
  for (const file of readdirSync(folder)) rmSync(join(folder, file))
  await keeper().round()
  expect(readdirSync(folder)).toHaveLength(2)
  expect(await compareWithPlace(city.shell.pool, city.shell.crypto, place)).toBeUndefined()
  await expect(place.write(1, 'another')).rejects.toThrow(/holds another seal 1/)
})

test('many servers seal at once: every act is in one seal, and the seals are one chain', async () => {
  await Promise.all([1, 2, 3, 4].map(() => keeper().round()))
  await Promise.all([...Array(8).keys()].map(n => city.newProject(`并发 ${n}`)))
  await Promise.all([1, 2, 3, 4].map(() => sealWhatIsNew(city.shell)))
  const { bad, seals } = await verifyAll(city.shell.pool, city.shell.crypto)
  expect(bad).toEqual([])
  const { rows } = await city.shell.pool.query<{ text: string }>('select text from seal')
  const named = rows.flatMap(({ text }) => parseSeal(text, city.shell.crypto).body.heads)
  expect([new Set(named).size, named.length]).toEqual([10, 10])
  expect(seals.count).toBeGreaterThan(0)
})

test('the exported log has every place, entry and head', async () => {
  const lines: string[] = []
  for await (const line of exportLog(city.shell.pool, city.clock.now())) lines.push(line.split(' ')[0] ?? '')
  expect(lines).toEqual(['zhengheng-log', 'place', 'place', 'entry', 'head', 'entry', 'head'])
})
