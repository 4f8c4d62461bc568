import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes into postmaster.pid about itself. */
export interface Postmaster {
  readonly pid: number
  /** as it wrote it: a later one may get the same number, not the same moment */
  readonly startedAt: string
  readonly socketFolder: string
  readonly ready: boolean
}

export type LockState =
  | { state: 'none' }
  /** Dead, but not yet collected by its parent: soon gone. */
  | { state: 'zombie'; postmaster: Postmaster }
  /** The number now belongs to another program: the file is left over. */
  | { state: 'foreign'; postmaster: Postmaster }
  | { state: 'live'; postmaster: Postmaster }

export function lockState(data: string): LockState {
  const postmaster = readPostmaster(data)
  if (!postmaster) return { state: 'none' }
  if (!existsSync('/proc/self')) return isAlive(postmaster.pid) ? { state: 'live', postmaster } : { state: 'none' }
  const [status] = statOf(postmaster.pid)
  if (!status) return { state: 'none' }
  if (status === 'Z') return { state: 'zombie', postmaster }
  return { state: runsIn(postmaster.pid, data) ? 'live' : 'foreign', postmaster }
}

export function readPostmaster(data: string): Postmaster | undefined {
  const lines = read(join(data, 'postmaster.pid'))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, startedAt: lines[2] ?? '', socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/** The setting by which a database says who started it; PostgreSQL keeps its command line beside the data. */
export const OWNER = 'zhengheng.owner'

/**
 * Whether this is the database of this folder and whoever started it is gone: then it is somebody else's child, or
 * nobody's. Only Linux tells; elsewhere, and of what an earlier version started, nothing is claimed.
 */
export function isOrphan(data: string, { pid }: Postmaster): boolean {
  const owner = new RegExp(`"${OWNER}=(\\d+)"`).exec(read(join(data, 'postmaster.opts')) ?? '')?.[1]
  const [, parent] = statOf(pid)
  return owner !== undefined && parent !== undefined && parent !== owner && folderOf(String(pid)) === realpathSync(data)
}

/** Whether any process works in the folder, as every process of its database does. Only Linux tells. */
export function isWorkedIn(data: string): boolean {
  if (!existsSync('/proc/self')) return false
  return readdirSync('/proc').some(entry => /^\d+$/.test(entry) && folderOf(entry) === realpathSync(data))
}

/** State and parent of a process; nothing when there is none. */
function statOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`)
  return stat ? stat.slice(stat.lastIndexOf(')') + 2).split(' ', 2) : []
}

/** Only for a lock of a dead or foreign process, and only when no process at all still works in the folder. */
export function removeLeftoverLock(data: string, { socketFolder }: Postmaster): boolean {
  if (isWorkedIn(data)) return false
  rmSync(join(data, 'postmaster.pid'), { force: true })
  if (socketFolder) rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
  return true
}

/** PostgreSQL always works inside its data folder. Of another user's process the folder is hidden, but not the user. */
function runsIn(pid: number, data: string): boolean {
  const folder = folderOf(String(pid))
  if (folder !== undefined) return folder === realpathSync(data)
  try {
    return statSync(`/proc/${pid}`).uid === statSync(data).uid
  } catch {
    return false
  }
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
