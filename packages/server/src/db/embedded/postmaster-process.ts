import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Obstacle } from '../../obstacle.ts'
import { giveTo } from './give-to.ts'
import { OWNER, readPostmaster } from './lock-state.ts'
import type { Runnable } from './package-programs.ts'
import { runAs } from './run-as.ts'
import { serverLogOf } from './server-log.ts'
import type { ServiceUser } from './service-user.ts'
import { makeSocketFolder } from './socket-folder.ts'

const START_LIMIT_MS = 60_000
/** An orderly stop takes less than a second, and hangs for good when it meets a recovery from a crash. */
const FAST_STOP_LIMIT_MS = 10_000
const SMALL_SHARED_MEMORY = 256 * 1024 * 1024

export interface Place {
  readonly home: string
  readonly user: ServiceUser | undefined
  readonly programs: Runnable
  /** False only for throw-away test databases. */
  readonly durable: boolean
}

export interface PostmasterProcess {
  readonly pid: number
  readonly socketFolder: string
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
}

/** Gives undefined when it ended before it was ready, as happens when another process was faster. */
export async function startPostmaster(place: Place): Promise<PostmasterProcess | undefined> {
  const data = join(place.home, 'data')
  const socketFolder = makeSocketFolder(place.home, place.user)
  const child = spawnPostmaster(place, data, socketFolder)
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let over = false
  void ended.then(() => {
    over = true
  })
  const deadline = Date.now() + START_LIMIT_MS
  while (!over && Date.now() < deadline) {
    const written = readPostmaster(data)
    if (child.pid !== undefined && written?.pid === child.pid && written.ready) {
      return { pid: child.pid, socketFolder, ended }
    }
    await Promise.race([delay(20), ended])
  }
  if (over || child.pid === undefined) return undefined
  await stopPostmaster({ pid: child.pid, ended })
  throw startFailed(place.home)
}

/** Ends open transactions and closes files in order; never SIGKILL, which would leave shared memory behind. */
export async function stopPostmaster({ pid, ended }: { pid: number; ended: Promise<void> }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) return
    const stopped = await Promise.race([ended.then(() => true), delay(FAST_STOP_LIMIT_MS, false, { ref: false })])
    if (stopped) return
  }
}

export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

export function startFailed(home: string): Obstacle {
  const log = serverLogOf(home)
  const last = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join('\n  ') : ''
  return new Obstacle({
    zh: `内置数据库未能启动。日志 ${log} 的最后几行见下。`,
    en: `The built-in database did not start. The last lines of ${log}:\n  ${last}`,
  })
}

/**
 * A session of its own, so that Ctrl-C reaches only us; and a last wish, so that it never outlives us. The wish is to
 * quit at once: an orderly stop can hang when it meets a recovery, and nobody would be left to insist. What was
 * committed is in its log either way.
 */
function spawnPostmaster(place: Place, data: string, socketFolder: string): ChildProcess {
  const log = openLog(place)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    [OWNER]: String(process.pid),
    ...(smallSharedMemory() && { dynamic_shared_memory_type: 'mmap' }),
    ...(!place.durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [join(place.programs.bin, 'postgres'), '-D', data, ...options]
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find(isUtilLinux)
  const [program = '', ...rest] = setpriv ? [setpriv, '--pdeathsig', 'QUIT', ...command] : command
  const stdio: ['ignore', number, number] = ['ignore', log, log]
  try {
    return spawn(program, rest, { ...runAs(place.user, place.programs, place.home), detached: true, stdio })
  } finally {
    closeSync(log)
  }
}

/** BusyBox has a setpriv too, without this option. */
function isUtilLinux(path: string): boolean {
  return existsSync(path) && basename(realpathSync(path)) === 'setpriv'
}

function openLog({ home, user }: Place): number {
  const path = serverLogOf(home)
  const log = openSync(path, 'a', 0o600)
  if (user) giveTo(user, path)
  return log
}

/** Containers often have 64 MiB of it, too little for parallel queries. */
function smallSharedMemory(): boolean {
  if (!existsSync('/dev/shm')) return false
  const { bsize, blocks } = statfsSync('/dev/shm')
  return bsize * blocks < SMALL_SHARED_MEMORY
}
