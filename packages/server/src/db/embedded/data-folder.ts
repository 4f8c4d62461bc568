import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Obstacle } from '../../obstacle.ts'
import { canReach, ensureServiceUser, findUser, type ServiceUser, startedByRoot } from './service-user.ts'

const MARKER = 'zhengheng.json'
const SYSTEM_FOLDER = '/var/lib/zhengheng'

export interface DataFolder {
  readonly dataDir: string
  /** Where the embedded database lives; usually inside dataDir. */
  readonly home: string
  /** Absent when started by an ordinary user. */
  readonly user: ServiceUser | undefined
}

/** Makes the data folder, or recognises one made earlier; never touches a folder that holds something else. */
export function prepareDataFolder(dataDir: string, say: (line: string) => void): DataFolder {
  try {
    return prepared(dataDir, say)
  } catch (error) {
    if (error instanceof Obstacle) throw error
    throw unusable(dataDir, error)
  }
}

function prepared(dataDir: string, say: (line: string) => void): DataFolder {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const marker = join(dataDir, MARKER)
  if (!existsSync(marker) && readdirSync(dataDir).some(name => name !== 'lost+found')) throw occupied(dataDir)
  const user = startedByRoot() ? ownerOf(dataDir) : undefined
  if (user) chownSync(dataDir, user.uid, user.gid)
  const home = existsSync(marker) ? recordedHome(marker, dataDir) : newHome(dataDir, user, say)
  if (!existsSync(home)) mkdirSync(home, { mode: 0o700 })
  if (user) chownSync(home, user.uid, user.gid)
  if (!existsSync(marker)) {
    const database = home === join(dataDir, 'database') ? 'database' : home
    writeFileSync(marker, `${JSON.stringify({ product: 'zhengheng', database }, null, 2)}\n`)
    if (user) chownSync(marker, user.uid, user.gid)
  }
  return { dataDir, home, user }
}

/** Data made by an ordinary user stays theirs, also when root starts the product later. */
function ownerOf(dataDir: string): ServiceUser {
  const { uid } = statSync(dataDir)
  return (uid === 0 ? undefined : findUser(uid)) ?? ensureServiceUser()
}

function recordedHome(marker: string, dataDir: string): string {
  const { database } = JSON.parse(readFileSync(marker, 'utf8')) as { database: string }
  return resolve(dataDir, database)
}

/** Below a private folder such as root's home the service user cannot work; the database then gets a place of its own. */
function newHome(dataDir: string, user: ServiceUser | undefined, say: (line: string) => void): string {
  if (!user || canReach(user, [dataDir], 'write')) return join(dataDir, 'database')
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
  const home = join(SYSTEM_FOLDER, randomBytes(4).toString('hex'))
  say(
    `数据库放在 ${home}：用户 ${user.name} 无权进入 ${dataDir} / The database lives in ${home}: ${dataDir} is private`,
  )
  return home
}

function occupied(dataDir: string): Obstacle {
  return new Obstacle({
    zh: `数据文件夹 ${dataDir} 里已有别的内容，不是政衡的数据文件夹。请用 DATA_DIR 指定一个空文件夹。`,
    en: `The data folder ${dataDir} already holds something that is not Zhengheng data. Point DATA_DIR to an empty folder.`,
  })
}

function unusable(dataDir: string, error: unknown): Obstacle {
  const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
  return new Obstacle({
    zh: `无法使用数据文件夹 ${dataDir}（${code}）。请检查该文件夹的所有者和权限、磁盘空间，或用 DATA_DIR 指定另一个文件夹。`,
    en: `The data folder ${dataDir} cannot be used (${code}). Check its owner, its permissions and the free disk space, or point DATA_DIR to another folder.`,
  })
}
