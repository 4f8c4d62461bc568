import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { identitiesIn } from '../backup/age.ts'
import { type BackupStore, openBackupStore, type StoredBackup } from '../backup/backup-store.ts'
import type { Proof } from '../backup/manifest.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { prepareDataFolder } from '../db/embedded/data-folder.ts'
import { giveTo } from '../db/embedded/give-to.ts'
import { findUser, startedByRoot } from '../db/embedded/service-user.ts'
import { openDatabase } from '../db/open-database.ts'
import { restoringFolder } from '../db/restoring-mark.ts'
import { Obstacle } from '../obstacle.ts'
import { systemClock } from '../ports/clock.ts'
import { digests } from '../ports/crypto.ts'
import { openFileStore } from '../ports/file-store.ts'
import { systemIds } from '../ports/ids.ts'
import type { Settings } from '../settings.ts'
import { command, jsonOption, WrongUsage } from './command.ts'

export const restoreCommand = command({
  name: 'restore',
  summary: {
    zh: '把备份恢复到空的 DATA_DIR 和空的数据库，核对无误后才算完成',
    en: 'Restore a backup into an empty DATA_DIR and an empty database; done only once everything is proven',
  },
  options: {
    ...jsonOption,
    backup: { type: 'string', describe: { zh: '备份编号，默认最新的一份', en: 'its id; by default the newest' } },
    identity: {
      type: 'string',
      multiple: true,
      describe: { zh: 'age 私钥文件', en: 'file with the age identity' },
    },
  },
  notes: [
    {
      zh: '恢复回到备份的那一刻：此后办理的事项不在其中。启动时与 SEAL_TO 存放的封印核对，缺少的逐项列出，经两名管理员在系统中确认后才继续办理，已发出的编号和文号不再使用；没有封印则无从得知，编号会再次发出。请收回其后签发的公文。登录会话不恢复，所有人需重新登录。',
      en: 'It leads back to the moment of the backup: acts after it are not there. At start the server compares itself with the seals kept at SEAL_TO and says what is missing; it acts again once two administrators have confirmed that, and skips the codes and numbers given out since. Without seals nobody can know, and they are given out again. Call back the papers issued since. Sessions are not restored: everybody signs in again.',
    },
  ],
  async run({ values, settings, print, printJson, say }) {
    const current = settings()
    const { store } = backupStoreOf(current)
    const identities = readIdentities(values.identity)
    const backups = await store.list()
    const backup = values.backup ? backups.find(({ manifest }) => manifest.id === values.backup) : backups[0]
    if (!backup) throw noBackup()
    const proof = await restoreInto(current, { store, backup, identities, say }, { keepFiles: true })
    if (values.json) printJson(proof)
    else for (const line of told(proof, backup)) print(line)
    return 0
  },
})

const told = ({ entries, files, milliseconds }: Proof, { manifest }: StoredBackup): readonly string[] => [
  `已恢复到 ${manifest.at} 并核对无误：记录 ${entries} 条，文件 ${files} 个，用时 ${milliseconds} 毫秒`,
  `Restored as of ${manifest.at}, and proven: ${entries} entries, ${files} files, ${milliseconds} ms`,
  `签名密钥 / Signing key: ${manifest.keys.ids[0]}。请与托管单上的编号核对 / compare it with the one on the escrow slip`,
  ...manifest.files.missing.map(digest => `备份时已缺失的文件 / File missing since before the backup: ${digest}`),
]

/** @throws Obstacle when no folder is set */
export function backupStoreOf({ backup }: Settings): { readonly folder: string; readonly store: BackupStore } {
  if (backup.store === undefined)
    throw new Obstacle({
      zh: '没有设置备份文件夹。请设置环境变量 BACKUP_STORE，应在另一台机器或另一块磁盘上。',
      en: 'There is no folder for backups. Set the environment variable BACKUP_STORE, on another machine or disk.',
    })
  return { folder: backup.store, store: openBackupStore(backup.store) }
}

/** npm runs elsewhere than where one typed. */
export const typedPath = (path: string): string => resolve(process.env.INIT_CWD ?? '', path)

/** Read before the database is opened, which may give up the right to read them. */
export function readIdentities(paths: readonly string[] = []): readonly string[] {
  if (paths.length === 0)
    throw new WrongUsage('请用 --identity 指明 age 私钥文件 / Name the file with the age identity: --identity')
  return paths.flatMap(path => {
    try {
      return identitiesIn(readFileSync(typedPath(path), 'utf8'))
    } catch (error) {
      if (error instanceof Obstacle) throw error
      throw new WrongUsage(`读不到私钥文件 ${path} / The identity file ${path} cannot be read`)
    }
  })
}

interface Chosen {
  readonly store: BackupStore
  readonly backup: StoredBackup
  readonly identities: readonly string[]
  readonly say: (line: string) => void
}

/**
 * Into an empty data folder. Until all is proven the keys are not where they belong and the folder is marked, so that an
 * interrupted restore is never taken for a whole one.
 */
export async function restoreInto(
  settings: Settings,
  chosen: Chosen,
  { keepFiles, alsoWrites }: { readonly keepFiles: boolean; readonly alsoWrites?: readonly string[] },
): Promise<Proof> {
  const { dataDir, fileStore } = settings
  requireEmpty(dataDir)
  const folder = prepareDataFolder(dataDir, chosen.say)
  const mark = restoringFolder(dataDir)
  mkdirSync(mark, { mode: 0o700 })
  if (folder.user) giveTo(folder.user, mark)
  const database = await openDatabase(settings, {
    access: 'own',
    restoring: true,
    // A restore reads what only root may, and hands over what it made; a drill reads what the service wrote.
    ...(alsoWrites && { dropRights: true, alsoWrites }),
    name: 'zhengheng restore',
    say: chosen.say,
  })
  try {
    const keyFolder = join(mark, 'keys')
    const around = { dataDir, crypto: digests, ids: systemIds, env: process.env }
    const files = keepFiles ? openFileStore(fileStore, around) : undefined
    const proof = await restoreBackup({ ...chosen, database, keyFolder, files, clock: systemClock })
    renameSync(keyFolder, join(dataDir, 'keys'))
    rmSync(mark, { recursive: true })
    handOver(settings)
    return proof
  } finally {
    await database.stop()
  }
}

/** What root restored belongs to the user who owns the data folder, as if the product itself had written it. */
function handOver({ dataDir, fileStore }: Settings): void {
  const user = startedByRoot() ? findUser(statSync(dataDir).uid) : undefined
  if (!user) return
  const made = [join(dataDir, 'keys'), ...(fileStore.kind === 'folder' ? [fileStore.path] : [])]
  for (const path of made) if (existsSync(path)) giveTo(user, path)
}

function requireEmpty(dataDir: string): void {
  if (!existsSync(dataDir) || readdirSync(dataDir).every(name => name === 'lost+found')) return
  throw new Obstacle({
    zh: `数据文件夹 ${dataDir} 不是空的。恢复不覆盖任何内容：请用 DATA_DIR 指定一个空文件夹。`,
    en: `The data folder ${dataDir} is not empty. A restore overwrites nothing: point DATA_DIR to an empty folder.`,
  })
}

export const noBackup = (): Obstacle =>
  new Obstacle({
    zh: 'BACKUP_STORE 中没有这份备份，或没有一份完整的备份。zhengheng backup --list 列出已有的备份。',
    en: 'There is no such backup in BACKUP_STORE, or none that is whole. “zhengheng backup --list” tells which there are.',
  })
