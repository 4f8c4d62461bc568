import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { Obstacle } from '../../obstacle.ts'
import { prepareCatalog } from './catalog.ts'
import { choosePrograms, recordChoice } from './choice.ts'
import { createCluster, writeAccessRules } from './create-cluster.ts'
import type { DataFolder } from './data-folder.ts'
import { isOrphan, isWorkedIn, type LockState, lockState, type Postmaster, removeLeftoverLock } from './lock-state.ts'
import { makeRunnable } from './package-programs.ts'
import { send, startFailed, startPostmaster } from './postmaster-process.ts'
import { type LockAnswer, takeProductLock } from './product-lock.ts'
import { superviseCluster } from './supervise.ts'

const OPEN_LIMIT_MS = 60_000
/** PostgreSQL that ends at once will not do better the tenth time. */
const STARTS = 3
const ZOMBIE_LIMIT_MS = 15_000
/** Long enough for a stop in good order; quitting, PostgreSQL itself ends its processes after five seconds. */
const ORPHAN_LIMIT_MS = 7000
/** Of a database nobody owns that takes no connections: it is stopping, or recovering, or does neither any more. */
const HUNG_AFTER_MS = 3000
const OWNER_RETURN_MS = 1000
/** Long enough for a product that is just stopping. */
const IN_USE_PATIENCE_MS = 5000

export interface EmbeddedOptions {
  readonly folder: DataFolder
  /** 'own': be the only product on this data. 'share': use the database of a running product, else be its owner. */
  readonly access: 'own' | 'share'
  /** Named to whoever is refused because of us. */
  readonly name: string
  readonly durable?: boolean
  readonly say?: (line: string) => void
}

export interface Embedded {
  readonly socketFolder: string
  readonly describe: string
  stop(): Promise<void>
}

/** Starts the database of a data folder, or takes over what an earlier, killed process left running or lying about. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const began = Date.now()
  let failures = 0
  while (Date.now() - began < OPEN_LIMIT_MS && failures < STARTS) {
    const lock = lockState(dataOf(options))
    const opened = await attempt(options, lock, Date.now() - began)
    if (opened) return opened
    if (lock.state === 'none' && lockState(dataOf(options)).state === 'none') failures += 1
    await delay(100)
  }
  const lock = lockState(dataOf(options))
  throw lock.state === 'live' ? notAnswering(options, lock.postmaster) : startFailed(options.folder.home)
}

async function attempt(options: EmbeddedOptions, lock: LockState, waited: number): Promise<Embedded | undefined> {
  if (lock.state === 'none') return startOwn(options)
  if (lock.state === 'live') return meetRunning(options, lock.postmaster, waited)
  if (lock.state === 'foreign' || waited > ZOMBIE_LIMIT_MS) removeLeftoverLock(dataOf(options), lock.postmaster)
  return undefined
}

function dataOf({ folder }: EmbeddedOptions): string {
  return join(folder.home, 'data')
}

export function connection(socketFolder: string, user: string, database: string): pg.ClientConfig {
  return { host: socketFolder, port: 5432, user, database, ssl: false }
}

async function startOwn(options: EmbeddedOptions): Promise<Embedded | undefined> {
  const { home, user } = options.folder
  const chosen = choosePrograms(home)
  const programs = makeRunnable(chosen, home, user)
  if (!existsSync(join(home, 'data'))) {
    options.say?.('首次启动，正在新建数据库 / First start: creating the database')
    await createCluster(programs, home, user)
  }
  recordChoice(home, chosen, user)
  writeAccessRules(join(home, 'data'), user)
  const place = { home, user, programs, durable: options.durable ?? true }
  const running = await startPostmaster(place)
  if (!running) return undefined
  const lockConfig = lockConnection(running.socketFolder, options.name)
  const lock = await takeProductLock(lockConfig)
  if (lock.kind !== 'taken') throw inUse(options, lock.kind === 'held' ? lock.by : 'zhengheng')
  const supervisor = superviseCluster({ place, running, lock: lock.client, lockConfig, say: options.say })
  try {
    await prepareCatalog(connection(running.socketFolder, 'postgres', 'postgres'))
  } catch (error) {
    await supervisor.stop()
    throw error
  }
  const source = programs.source === 'system' ? programs.bin : 'npm'
  const describe = `PostgreSQL ${programs.version} (${source}), ${home}`
  return { socketFolder: running.socketFolder, describe, stop: supervisor.stop }
}

/** A database is running already: of a product at work, or left behind by one that was killed. */
async function meetRunning(options: EmbeddedOptions, postmaster: Postmaster, waited: number) {
  const { socketFolder } = postmaster
  const lock = await takeLockOfAbsentOwner(lockConnection(socketFolder, options.name))
  if (lock.kind === 'unreachable') {
    if (waited > HUNG_AFTER_MS && isOrphan(dataOf(options), postmaster)) await endOrphan(options, postmaster, BY_FORCE)
    return undefined
  }
  if (lock.kind === 'taken') {
    await lock.client.end()
    await endOrphan(options, postmaster, ['SIGINT', ...BY_FORCE])
    return undefined
  }
  if (options.access === 'own' && waited < IN_USE_PATIENCE_MS) return undefined
  if (options.access === 'own') throw inUse(options, lock.by)
  return { socketFolder, describe: `PostgreSQL, ${options.folder.home}`, stop: async () => undefined }
}

/** An owner whose session broke takes its lock back within moments, so a free lock must be free twice. */
async function takeLockOfAbsentOwner(config: pg.ClientConfig): Promise<LockAnswer> {
  const first = await takeProductLock(config)
  if (first.kind !== 'taken') return first
  await first.client.end()
  await delay(OWNER_RETURN_MS)
  return takeProductLock(config)
}

const BY_FORCE = ['SIGQUIT', 'SIGKILL'] as const

/** One signal after the other, each only to the very process that was met. */
async function endOrphan(options: EmbeddedOptions, met: Postmaster, signals: readonly NodeJS.Signals[]) {
  const data = dataOf(options)
  const isHere = () => {
    const lock = lockState(data)
    return lock.state === 'live' && lock.postmaster.pid === met.pid && lock.postmaster.startedAt === met.startedAt
  }
  for (const signal of signals) {
    if (!isHere() || !send(met.pid, signal)) break
    options.say?.(endingOrphan[signal]?.(met.pid) ?? '')
    await whileTrue(isHere)
  }
  // Those it leaves behind end by themselves; until then they hold the memory the next one needs.
  await whileTrue(() => isWorkedIn(data))
}

const endingOrphan: Partial<Record<NodeJS.Signals, (pid: number) => string>> = {
  SIGINT: () => '发现上次未正常关闭的数据库，正在收尾 / Closing a database left running by a killed process',
  SIGQUIT: pid =>
    `遗留的数据库进程 ${pid} 没有应答，令其立即退出 / Database ${pid}, left behind, does not answer: it is told to quit`,
  SIGKILL: pid =>
    `遗留的数据库进程 ${pid} 没有退出，强行结束 / Database ${pid}, left behind, does not quit: it is killed`,
}

async function whileTrue(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + ORPHAN_LIMIT_MS
  while (holds() && Date.now() < deadline) await delay(50)
}

function lockConnection(socketFolder: string, name: string): pg.ClientConfig {
  return { ...connection(socketFolder, 'postgres', 'postgres'), application_name: `${name} (${process.pid})` }
}

function inUse({ folder }: EmbeddedOptions, by: string): Obstacle {
  return new Obstacle({
    zh: `数据文件夹 ${folder.dataDir} 正由另一个政衡进程使用：${by}。请先停止它（在其终端按 Ctrl-C），或用 DATA_DIR 指定另一个文件夹。`,
    en: `The data folder ${folder.dataDir} is in use by another Zhengheng process: ${by}. Stop that one first (Ctrl-C in its terminal), or point DATA_DIR to another folder.`,
  })
}

/** Only where it cannot be told whose it is, or its owner lives. */
function notAnswering({ folder }: EmbeddedOptions, { pid }: Postmaster): Obstacle {
  return new Obstacle({
    zh: `数据文件夹 ${folder.dataDir} 的数据库进程 ${pid} 在运行，却一直没有应答。请先停止使用它的政衡进程；如果没有，请执行 kill -QUIT ${pid} 后再启动，已提交的数据不会丢失。`,
    en: `The database of the data folder ${folder.dataDir}, process ${pid}, runs but does not answer. Stop the Zhengheng process that uses it; if there is none, run kill -QUIT ${pid} and start again. Nothing committed is lost.`,
  })
}
