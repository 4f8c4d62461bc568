import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type FileStoreSetting, projectRoot } from '../../settings.ts'
import type { DataFolder } from './data-folder.ts'
import { giveTo } from './give-to.ts'
import { canReach, type ServiceUser } from './service-user.ts'

const PROGRAM_FILES = ['packages/server/src/main.ts', 'packages/web/dist/index.html', 'node_modules/pg/package.json']

/**
 * Started by root, the whole server gives up its rights for good, provided it can still read its program and write
 * its files. Otherwise it stays root and only the database runs without rights. Gives the reason for staying.
 */
export function becomeServiceUser({ dataDir, user }: DataFolder, fileStore: FileStoreSetting): string | undefined {
  if (!user) return undefined
  const program = PROGRAM_FILES.map(file => join(projectRoot, file)).filter(file => existsSync(file))
  if (!canReach(user, [process.execPath, ...program], 'read')) return projectRoot
  if (!canReach(user, [dataDir], 'write')) return dataDir
  if (fileStore.kind === 'folder' && !offerFileStore(fileStore.path, user)) return fileStore.path
  process.setgroups?.([user.gid])
  process.setgid?.(user.gid)
  process.setuid?.(user.uid)
  process.env.HOME = dataDir
  return undefined
}

/** An empty folder is handed over; one that holds files is left as its owner arranged it. */
function offerFileStore(path: string, user: ServiceUser): boolean {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (readdirSync(path).length === 0) giveTo(user, path)
  return canReach(user, [path], 'write')
}
