import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../settings.ts'
import type { DataFolder } from './data-folder.ts'
import { giveTo } from './give-to.ts'
import { canReach, type ServiceUser } from './service-user.ts'

const PROGRAM_FILES = ['packages/server/src/main.ts', 'packages/web/dist/index.html', 'node_modules/pg/package.json']

/**
 * Started by root, the whole server gives up its rights for good, provided it can still read its program and write
 * its folders. Otherwise it stays root and only the database runs without rights. Gives the reason for staying.
 */
export function becomeServiceUser({ dataDir, user }: DataFolder, folders: readonly string[]): string | undefined {
  if (!user) return undefined
  const program = PROGRAM_FILES.map(file => join(projectRoot, file)).filter(file => existsSync(file))
  if (!canReach(user, [process.execPath, ...program], 'read')) return projectRoot
  if (!canReach(user, [dataDir], 'write')) return dataDir
  const closed = folders.find(folder => !offer(folder, user))
  if (closed !== undefined) return closed
  process.setgroups?.([user.gid])
  process.setgid?.(user.gid)
  process.setuid?.(user.uid)
  process.env.HOME = dataDir
  return undefined
}

/** An empty folder is handed over; one that holds files is left as its owner arranged it. */
function offer(path: string, user: ServiceUser): boolean {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (readdirSync(path).length === 0) giveTo(user, path)
  return canReach(user, [path], 'write')
}
