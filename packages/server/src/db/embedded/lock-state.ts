import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes into postmaster.pid about itself. */
export interface Postmaster {
  readonly pid: number
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
  const status = read(`/proc/${postmaster.pid}/stat`)
  if (!status) return { state: 'none' }
  if (status.slice(status.lastIndexOf(')') + 2).startsWith('Z')) return { state: 'zombie', postmaster }
  return { state: runsIn(postmaster.pid, data) ? 'live' : 'foreign', postmaster }
}

export function readPostmaster(data: string): Postmaster | undefined {
  const lines = read(join(data, 'postmaster.pid'))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/** Only for a lock of a dead or foreign process, and only when no process at all still works in the folder. */
export function removeLeftoverLock(data: string, { socketFolder }: Postmaster): boolean {
  if (readdirSync('/proc').some(entry => /^\d+$/.test(entry) && folderOf(entry) === realpathSync(data))) return false
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
