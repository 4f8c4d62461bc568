import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isProven } from '../backup/clear-old.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { Obstacle } from '../obstacle.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { openFileStore } from '../ports/file-store.ts'
import { systemIds } from '../ports/ids.ts'
import { command, type ExitCode, type Input, jsonOption, WrongUsage } from './command.ts'
import { backupStoreOf, noBackup, readIdentities, restoreInto } from './restore.ts'
import { withDatabase } from './with-database.ts'

const options = {
  ...jsonOption,
  list: { type: 'boolean', describe: { zh: '列出已有的备份', en: 'list the backups there are' } },
  drill: {
    type: 'boolean',
    describe: {
      zh: '演练：把最新的备份恢复到临时文件夹，逐项核对，记入备份，然后删除',
      en: 'restore the newest backup into a temporary folder, prove it, put that on record, and remove it',
    },
  },
  identity: {
    type: 'string',
    multiple: true,
    describe: { zh: '演练用的 age 私钥文件', en: 'file with the age identity, for the drill' },
  },
  keep: {
    type: 'string',
    describe: { zh: '保留最新的几份，默认 14', en: 'how many of the newest stay, by default 14' },
  },
  'keep-days': {
    type: 'string',
    describe: { zh: '并保留几天之内的全部备份，默认 35', en: 'and all of so many days, by default 35' },
  },
} as const

type BackupInput = Input<typeof options>

export const backupCommand = command({
  name: 'backup',
  summary: {
    zh: '备份数据库、签名密钥和文件（加密，可在服务运行时执行）',
    en: 'Back up database, signing keys and files, sealed, while the product goes on',
  },
  options,
  notes: [
    {
      zh: '需要设置 BACKUP_STORE（备份文件夹）和 BACKUP_RECIPIENTS（age 公钥）。服务器上不放私钥：打开备份要用 zhengheng keys identity 生成的私钥文件，请存放在别处。',
      en: 'Needs BACKUP_STORE (a folder) and BACKUP_RECIPIENTS (age recipients). No identity is on the server: a backup opens with the file that “zhengheng keys identity” made, which is kept elsewhere.',
    },
    {
      zh: '旧备份按 --keep 和 --keep-days 删除；最新的一份、最近一次演练通过的一份从不删除。',
      en: 'Old backups go by --keep and --keep-days; the newest, and the newest that a drill has proven, never do.',
    },
  ],
  async run(input) {
    if (input.values.list) return listed(input)
    if (input.values.drill) return drilled(input)
    return made(input)
  },
})

async function made({ values, settings, print, printJson, say }: BackupInput): Promise<ExitCode> {
  const current = settings()
  const { dataDir, backup, fileStore } = current
  const { folder, store } = backupStoreOf(current)
  const { recipients } = backup
  if (recipients.length === 0) throw noRecipients()
  const retention = { newest: wholeNumber(values, 'keep', 14), days: wholeNumber(values, 'keep-days', 35) }
  const caller = { name: 'zhengheng backup', say, alsoWrites: [folder] }
  const { manifest, removed } = await withDatabase(current, caller, ({ owner }) => {
    const keyFolder = join(dataDir, 'keys')
    const crypto = openCrypto(keyFolder)
    const files = openFileStore(fileStore, { dataDir, crypto, ids: systemIds, env: process.env })
    return makeBackup({ owner, files, keyFolder, crypto, clock: systemClock, store, recipients, retention, say })
  })
  const { missing } = manifest.files
  if (values.json) printJson({ ...manifest, removed })
  else print(`${manifest.id}\t${manifest.at}`)
  for (const digest of missing) say(`文件缺失或损坏，未能备份 / File missing or damaged, not saved: ${digest}`)
  return missing.length === 0 ? 0 : 1
}

async function listed({ values, settings, print, printJson, say }: BackupInput): Promise<ExitCode> {
  const current = settings()
  const backups = await backupStoreOf(current).store.list()
  const crypto = openCrypto(join(current.dataDir, 'keys'))
  const lines = backups.map(backup => {
    const { id, at, log, files } = backup.manifest
    return {
      id,
      at,
      entries: log.entries,
      files: files.count,
      proven: isProven(backup, crypto) ? backup.proof?.at : null,
    }
  })
  if (values.json) printJson(lines)
  else
    for (const { id, at, entries, files, proven } of lines)
      print(
        `${id}\t${at}\t记录 ${entries}，文件 ${files}\t${proven ? `演练通过 / proven ${proven}` : '未演练 / not proven'}`,
      )
  if (lines.length === 0) say('还没有备份 / There is no backup yet')
  return lines.length === 0 ? 1 : 0
}

/** In a folder and a database of its own, with the rights of the service: nothing of the product at work is touched. */
async function drilled({ values, settings, print, printJson, say }: BackupInput): Promise<ExitCode> {
  const current = settings()
  const { folder, store } = backupStoreOf(current)
  const identities = readIdentities(values.identity)
  const [backup] = await store.list()
  if (!backup) throw noBackup()
  const dataDir = await mkdtemp(join(tmpdir(), 'zhengheng-drill-'))
  try {
    const place = {
      ...current,
      dataDir,
      databaseUrl: undefined,
      fileStore: { kind: 'folder', path: join(dataDir, 'files') },
    } as const
    const proof = await restoreInto(
      place,
      { store, backup, identities, say },
      { keepFiles: false, alsoWrites: [folder] },
    )
    await backup.writeProof(proof)
    if (values.json) printJson(proof)
    else
      print(
        `演练通过 / Proven: ${proof.backup}, ${proof.entries} 条记录 / entries, ${proof.files} 个文件 / files, ${proof.milliseconds} ms`,
      )
    return 0
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function wholeNumber(values: BackupInput['values'], name: 'keep' | 'keep-days', otherwise: number): number {
  const given = values[name]
  if (given === undefined) return otherwise
  if (/^\d{1,5}$/.test(given)) return Number(given)
  throw new WrongUsage(`--${name} 请填整数 / --${name} takes a whole number`)
}

const noRecipients = (): Obstacle =>
  new Obstacle({
    zh: '没有设置备份的公钥，备份不会以明文保存。请在另一台机器上执行 zhengheng keys identity 生成私钥文件，再把它显示的公钥（age1…）填入环境变量 BACKUP_RECIPIENTS；建议填两个人的公钥。',
    en: 'There is no recipient, and a backup is never kept unsealed. On another machine run “zhengheng keys identity”, which writes an identity file, and set BACKUP_RECIPIENTS to the recipient it shows (age1…); better to those of two people.',
  })
