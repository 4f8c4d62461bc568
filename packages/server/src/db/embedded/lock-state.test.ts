import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isOrphan, lockState, OWNER, readPostmaster, removeLeftoverLock } from './lock-state.ts'

let data: string
const started: ChildProcess[] = []
beforeEach(() => {
  data = realpathSync(mkdtempSync(join(tmpdir(), 'zh-lock-')))
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(data, { recursive: true })
})

function lock(pid: number, status = 'ready   ') {
  writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1700000000\n5432\n/tmp/run\n\n  5432001\n${status}\n`)
}

async function program(script: string, cwd: string): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn('sh', ['-c', script], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
  started.push(child)
  const [text] = await once(child.stdout, 'data')
  return { child, printed: String(text).trim() }
}

test('the lock file tells process, socket folder and whether it is ready', () => {
  lock(4711)
  expect(readPostmaster(data)).toEqual({ pid: 4711, startedAt: '1700000000', socketFolder: '/tmp/run', ready: true })
  lock(4711, 'starting')
  expect(readPostmaster(data)?.ready).toBe(false)
})

test('without a lock, or with one of a dead process, nothing runs', () => {
  expect(lockState(data).state).toBe('none')
  lock(2 ** 22 + 1)
  expect(lockState(data).state).toBe('none')
})

describe.skipIf(process.platform !== 'linux')('on Linux', () => {
  test('a process working in the data folder is a live database', async () => {
    const { child } = await program('echo up; exec sleep 60', data)
    lock(child.pid ?? 0)
    expect(lockState(data).state).toBe('live')
  })

  test('a process working elsewhere only got the same number', async () => {
    const { child } = await program('echo up; exec sleep 60', '/')
    lock(child.pid ?? 0)
    expect(lockState(data).state).toBe('foreign')
  })

  test('a dead process not yet collected by its parent is a zombie', async () => {
    const { printed } = await program('sleep 0.2 & echo $!; exec sleep 60', '/')
    lock(Number(printed))
    await expect.poll(() => lockState(data).state, { timeout: 5000 }).toBe('zombie')
  })

  test('a left-over lock stays while any process works in the folder', async () => {
    const { child } = await program('echo up; exec sleep 60', data)
    lock(2 ** 22 + 1)
    const leftover = readPostmaster(data) ?? { pid: 0, startedAt: '', socketFolder: '', ready: false }
    expect(removeLeftoverLock(data, leftover)).toBe(false)
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(removeLeftoverLock(data, leftover)).toBe(true)
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
  })

  test('a database is an orphan when its parent is no longer the process that started it, and only in its own folder', async () => {
    const { child } = await program('echo up; exec sleep 60', data)
    const started = { pid: child.pid ?? 0, startedAt: '', socketFolder: '', ready: true }
    expect(isOrphan(data, started)).toBe(false)
    const startedBy = (owner: number) =>
      writeFileSync(join(data, 'postmaster.opts'), `/bin/postgres "-D" "${data}" "-c" "${OWNER}=${owner}"\n`)
    startedBy(process.pid)
    expect(isOrphan(data, started)).toBe(false)
    startedBy(2 ** 22 + 1)
    expect(isOrphan(data, started)).toBe(true)
    const { child: elsewhere } = await program('echo up; exec sleep 60', '/')
    expect(isOrphan(data, { ...started, pid: elsewhere.pid ?? 0 })).toBe(false)
    expect(isOrphan(data, { ...started, pid: 2 ** 22 + 1 })).toBe(false)
  })
})
