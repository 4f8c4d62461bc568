import type pg from 'pg'
import type { Settings } from '../settings.ts'
import { releaseBallastWhenFull } from './ballast.ts'
import { becomeServiceUser } from './embedded/become-service-user.ts'
import { DATABASE } from './embedded/catalog.ts'
import { type DataFolder, prepareDataFolder } from './embedded/data-folder.ts'
import { connection, openEmbedded } from './embedded/open-embedded.ts'
import { startedByRoot } from './embedded/service-user.ts'
import { useExternalDatabase } from './external-database.ts'
import { requireWhole } from './restoring-mark.ts'

export interface Database {
  /** Owns every table: for migrations only. */
  readonly owner: pg.PoolConfig
  /** Owns nothing: for everything at run time. */
  readonly app: pg.PoolConfig
  readonly describe: string
  /** where it lives, where that is ours to watch */
  readonly folder?: string
  stop(): Promise<void>
}

export interface OpenOptions {
  /** 'own' refuses when another product uses the data; 'share' joins it. */
  readonly access?: 'own' | 'share'
  /** Give up root's rights for good where possible; only for a process that does nothing else. */
  readonly dropRights?: boolean
  /** Folders the process also writes to, to be handed to the service user where they are empty. */
  readonly alsoWrites?: readonly string[]
  /** By whoever makes the data folder whole; everybody else stays away from one that is being restored. */
  readonly restoring?: boolean
  readonly name?: string
  readonly say?: (line: string) => void
}

/** The one place that knows whether the database is ours to run or somebody else's. */
export async function openDatabase(settings: Settings, options: OpenOptions = {}): Promise<Database> {
  const say = options.say ?? (() => undefined)
  const folder = prepareDataFolder(settings.dataDir, say)
  if (!options.restoring) requireWhole(folder)
  if (options.dropRights) dropRights(folder, settings, options.alsoWrites ?? [], say)
  if (settings.databaseUrl) {
    return {
      ...(await useExternalDatabase(settings.databaseUrl, settings.databaseAppUrl)),
      stop: async () => undefined,
    }
  }
  if (releaseBallastWhenFull(folder.home))
    say('磁盘已满，已放出预留空间，请尽快清理 / The disk is full: the ballast was given up; free space soon')
  const embedded = await openEmbedded({
    folder: startedByRoot() ? folder : { ...folder, user: undefined },
    access: options.access ?? 'own',
    name: options.name ?? 'zhengheng',
    say,
  })
  return {
    owner: connection(embedded.socketFolder, 'zhengheng_owner', DATABASE),
    app: connection(embedded.socketFolder, 'zhengheng_app', DATABASE),
    describe: embedded.describe,
    folder: folder.home,
    stop: embedded.stop,
  }
}

function dropRights(
  folder: DataFolder,
  { fileStore }: Settings,
  alsoWrites: readonly string[],
  say: (line: string) => void,
): void {
  const closed = becomeServiceUser(folder, [...(fileStore.kind === 'folder' ? [fileStore.path] : []), ...alsoWrites])
  if (!closed) return
  say(
    `服务继续以 root 运行：用户 ${folder.user?.name} 无权使用 ${closed} / The server keeps root: ${closed} is private`,
  )
}
