import { spawn } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { choosePrograms } from './choice.ts'
import { prepareDataFolder } from './data-folder.ts'
import { isOrphan, lockState } from './lock-state.ts'
import { makeRunnable } from './package-programs.ts'
import { startPostmaster } from './postmaster-process.ts'
import { ask, closeAll, newDataDir, openElsewhere, openHere, pidOf } from './product-for-tests.ts'

afterEach(closeAll)

const data = (dataDir: string) => join(dataDir, 'database', 'data')

test('after kill -9 of the product the next one opens with everything acknowledged', async () => {
  const dataDir = newDataDir()
  const first = await openElsewhere(dataDir)
  await ask(first.socketFolder, 'create table note (n int); insert into note select generate_series(1, 500)')
  first.child.kill('SIGKILL')
  await first.ended
  const { socketFolder } = await openHere(dataDir)
  expect(await ask(socketFolder, 'select count(*)::int as n from note')).toEqual([{ n: 500 }])
})

test('a second product on the same folder is refused by the name of the first', async () => {
  const dataDir = newDataDir()
  const { child } = await openElsewhere(dataDir)
  await expect(openHere(dataDir)).rejects.toThrow(new RegExp(`in use .* product elsewhere \\(${child.pid}\\)`))
})

test('a command shares the database of the running product, and leaves it running', async () => {
  const dataDir = newDataDir()
  await openElsewhere(dataDir)
  const before = pidOf(dataDir)
  const shared = await openHere(dataDir, { access: 'share' })
  expect(await ask(shared.socketFolder, 'select 1 as n')).toEqual([{ n: 1 }])
  await shared.stop()
  expect(pidOf(dataDir)).toBe(before)
})

test('of two products starting at the same moment on a new folder, one wins', async () => {
  const dataDir = newDataDir()
  const outcomes = await Promise.allSettled([openHere(dataDir), openHere(dataDir)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a database left running by a killed product is closed in order and started again', async () => {
  const dataDir = newDataDir()
  await (await openHere(dataDir)).stop()
  const { home, user } = prepareDataFolder(dataDir, () => undefined)
  const programs = makeRunnable(choosePrograms(home), home, user)
  const orphan = await startPostmaster({ home, user, programs, durable: true })
  expect(lockState(data(dataDir)).state).toBe('live')
  const { socketFolder } = await openHere(dataDir)
  await orphan?.ended
  expect(pidOf(dataDir)).not.toBe(orphan?.pid)
  expect(await ask(socketFolder, 'select 1 as n')).toEqual([{ n: 1 }])
})

test.skipIf(process.platform !== 'linux')(
  'a database left behind that neither answers nor quits is ended, and the next one opens',
  async () => {
    const dataDir = newDataDir()
    const { child, ended } = await openElsewhere(dataDir)
    const hung = pidOf(dataDir)
    const orphaned = () => isOrphan(data(dataDir), { pid: hung, startedAt: '', socketFolder: '', ready: true })
    process.kill(hung, 'SIGSTOP')
    expect(orphaned()).toBe(false)
    child.kill('SIGKILL')
    await ended
    expect(orphaned()).toBe(true)
    const said: string[] = []
    const { socketFolder } = await openHere(dataDir, { say: line => said.push(line) })
    expect(pidOf(dataDir)).not.toBe(hung)
    expect(await ask(socketFolder, 'select 1 as n')).toEqual([{ n: 1 }])
    expect(said).toEqual([expect.stringContaining(`${hung}`), expect.stringContaining('it is killed')])
  },
)

test('a lock whose number now belongs to another program does not stop the start', async () => {
  const dataDir = newDataDir()
  await (await openHere(dataDir)).stop()
  const { uid, gid } = statSync(data(dataDir))
  const other = spawn('sleep', ['60'], { uid, gid, cwd: '/', stdio: 'ignore' })
  const lock = join(data(dataDir), 'postmaster.pid')
  writeFileSync(lock, `${other.pid}\n${data(dataDir)}\n1700000000\n5432\n\n\n0\nready\n`)
  await openHere(dataDir)
  expect(pidOf(dataDir)).not.toBe(other.pid)
  expect(other.exitCode).toBe(null)
  other.kill()
})

test('a database that dies is started again, and still belongs to the product', async () => {
  const dataDir = newDataDir()
  const { socketFolder } = await openHere(dataDir)
  await ask(socketFolder, 'create table note as select 1 as n')
  const before = pidOf(dataDir)
  process.kill(before, 'SIGKILL')
  await expect
    .poll(() => ask(socketFolder, 'select n from note').catch(() => 'down'), { timeout: 30_000 })
    .toEqual([{ n: 1 }])
  expect(pidOf(dataDir)).not.toBe(before)
  await delay(1000)
  await expect(openHere(dataDir)).rejects.toThrow(/in use/)
})
