import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { Obstacle } from '../../obstacle.ts'
import { prepareCatalog } from './catalog.ts'
import { choosePrograms, recordChoice } from './choice.ts'
import { createCluster, writeAccessRules } from './create-cluster.ts'
import type { DataFolder } from './data-folder.ts'
import { type LockState, lockState, type Postmaster, readPostmaster, removeLeftoverLock } from './lock-state.ts'
import { makeRunnable } from './package-programs.ts'
import { send, startFailed, startPostmaster } from './postmaster-process.ts'
import { type LockAnswer, takeProductLock } from './product-lock.ts'
import { superviseCluster } from './supervise.ts'

const OPEN_LIMIT_MS = 60_000
/** PostgreSQL that ends at once will not do better the tenth time. */
const STARTS = 3
const ZOMBIE_LIMIT_MS = 15_000
const ORPHAN_LIMIT_MS = 30_000
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
  throw startFailed(options.folder.home)
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
  if (lock.kind === 'unreachable') return undefined
  if (lock.kind === 'taken') {
    await lock.client.end()
    await stopOrphan(options, postmaster)
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

async function stopOrphan(options: EmbeddedOptions, { pid }: Postmaster): Promise<void> {
  options.say?.('发现上次未正常关闭的数据库，正在收尾 / Closing a database left running by a killed process')
  const data = dataOf(options)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) return
    const deadline = Date.now() + ORPHAN_LIMIT_MS
    while (Date.now() < deadline) {
      if (lockState(data).state !== 'live' || readPostmaster(data)?.pid !== pid) return
      await delay(50)
    }
  }
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
