import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemIds } from '../../packages/server/src/ports/ids.ts'
import { sealFolder } from '../../packages/server/src/ports/seal-place.ts'
import { exportLog } from '../../packages/server/src/spine/export-log.ts'
import { sealKeeper } from '../../packages/server/src/spine/keep-seals.ts'
import { verifyAll } from '../../packages/server/src/spine/verify.ts'
import { done, type TestCity, testCity } from '../../packages/server/src/testing/test-city.ts'

const program = join(import.meta.dirname, '../../docs/witness/check-seals.mjs')
const folder = mkdtempSync(join(tmpdir(), 'zhengheng-witness-'))
const [seals, key, log, seen] = ['seals', 'key.pem', 'log.txt', 'seen.json'].map(name => join(folder, name)) as [
  string,
  string,
  string,
  string,
]

let city: TestCity
let id: string
beforeAll(async () => {
  city = await testCity()
  const place = sealFolder(seals, systemIds)
  const seal = () => sealKeeper(city.shell, [place], error => expect.unreachable(error.message)).round()
  id = await city.newProject('渠道监测〔一期〕𰻞')
  await seal()
  await done(city.act(city.leader, 'plan-2027', 'plan.submitUnitPlan', {}, 1))
  await city.newProject('乙')
  await seal()
  // Newer than the last seal, and as good.
  await city.newProject('丙')
  const lines: string[] = []
  for await (const line of exportLog(city.shell.pool, city.clock.now())) lines.push(line)
  writeFileSync(log, `${lines.join('\n')}\n`)
  writeFileSync(key, city.shell.crypto.publicKeys())
})
afterAll(async () => {
  await city.database.drop()
  rmSync(folder, { recursive: true })
})

/** Far from the product: in a folder of its own, without its libraries. */
const check = (...args: string[]) =>
  new Promise<{ readonly code: number; readonly out: string }>(resolve =>
    execFile(process.execPath, [program, '--key', key, ...args, seals], { cwd: folder, env: {} }, (error, out) =>
      resolve({ code: Number(error?.code ?? 0), out }),
    ),
  )

test('it agrees with the product about an untouched city', async () => {
  const { entries, subjects, seals: ours, bad } = await verifyAll(city.shell.pool, city.shell.crypto)
  const { code, out } = await check('--log', log, '--seen', seen)
  expect([bad, code]).toEqual([[], 0])
  expect(out).toContain(`${entries} entries of ${subjects} subjects`)
  expect(out).toContain(`seal ${ours.last?.no} ${ours.last?.hash}`)
})

const without = (beginning: string) => (text: string) =>
  text
    .split('\n')
    .filter(line => !line.startsWith(beginning))
    .join('\n')
const sealedFile = join(seals, 'seal-00000002.txt')

test.each([
  ['a changed word', log, (text: string) => text.replace('渠道监测', '渠道检测'), /entry 1: was changed/],
  ['a changed amount', log, (text: string) => text.replace('1300', '1800'), /entry 1: was changed/],
  ['a register without its last place', log, without('place'), /register: ends at place 0/],
  ['a log without its heads and entries', log, without('e'), /and 2 were sealed/],
  ['a seal with another digest', sealedFile, (text: string) => text.replace('"no":2', '"no":3'), /digest does not fit/],
  [
    'a seal signed by nobody',
    sealedFile,
    (text: string) => text.replace(/ed25519:.*/, 'ed25519:x:y'),
    /not of these keys/,
  ],
])('%s is found', async (_, file, planted, told) => {
  const text = readFileSync(file, 'utf8')
  expect(planted(text)).not.toBe(text)
  try {
    writeFileSync(file, planted(text))
    const { code, out } = await check('--log', log)
    expect([code, out]).toEqual([1, expect.stringMatching(told)])
  } finally {
    writeFileSync(file, text)
  }
})

test('the last entry taken back with the old head: only the seals tell, and they do', async () => {
  const text = readFileSync(log, 'utf8')
  const entries = text.split('\n').filter(line => line.startsWith('entry') && line.includes(`"subject":"${id}"`))
  expect(entries).toHaveLength(2)
  const { crypto } = city.shell
  const first = entries[0]?.split(' ')[1] ?? ''
  const statement = JSON.stringify({ hash: first, kind: 'project', no: 1, state: '0'.repeat(64), subject: id })
  const older = text
    .split('\n')
    .filter(line => line !== entries[1])
    .map(line => (line.startsWith('head') && line.includes(id) ? `head ${crypto.sign(statement)} ${statement}` : line))
  try {
    writeFileSync(log, older.join('\n'))
    const { code, out } = await check('--log', log)
    expect(code).toBe(1)
    expect(out.match(/FAULT.*/g)).toEqual([`FAULT ${id}: ends at entry 1, and 2 were sealed`])
  } finally {
    writeFileSync(log, text)
  }
})

test('a witness that saw another seal says so, and does not go on', async () => {
  const before = readFileSync(seen, 'utf8')
  writeFileSync(seen, JSON.stringify({ no: 1, hash: 'a'.repeat(64) }))
  const { code, out } = await check('--seen', seen)
  expect([code, out]).toEqual([1, expect.stringContaining('seal 1: is not the one that was seen here before')])
  writeFileSync(seen, before)
})
