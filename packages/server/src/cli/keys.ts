import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { openEscrow, sealEscrow } from '../backup/escrow.ts'
import { Obstacle } from '../obstacle.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { readKeyFiles, rotateKey, writeKeyFiles } from '../ports/key-folder.ts'
import { command, type ExitCode, type Input, jsonOption, WrongUsage } from './command.ts'
import { readIdentities, typedPath } from './restore.ts'

const options = {
  ...jsonOption,
  holder: {
    type: 'string',
    multiple: true,
    describe: {
      zh: 'escrow：两名保管人各自的 age 公钥，写两次',
      en: 'escrow: the recipients of the two holders, given twice',
    },
  },
  identity: {
    type: 'string',
    multiple: true,
    describe: {
      zh: 'recover：两名保管人的私钥文件，写两次',
      en: 'recover: the identity files of both holders, given twice',
    },
  },
  out: {
    type: 'string',
    describe: { zh: 'escrow、identity：写入这个新文件', en: 'escrow, identity: the new file to write' },
  },
  from: { type: 'string', describe: { zh: 'recover：封存文件', en: 'recover: the sealed file' } },
} as const

type KeysInput = Input<typeof options>

export const keysCommand = command({
  name: 'keys',
  summary: {
    zh: '签名密钥：列出、更换、封存托管、从托管恢复；并生成备份用的 age 密钥',
    en: 'Signing keys: list, rotate, seal for escrow, recover from it; and make an age identity for backups',
  },
  operands: [
    {
      name: 'what',
      describe: { zh: 'list、rotate、escrow、recover 或 identity', en: 'list, rotate, escrow, recover or identity' },
    },
  ],
  options,
  notes: [
    {
      zh: 'rotate：此后用新密钥签名；旧签名仍可核验，旧私钥随即删除。运行中的服务一秒内改用新密钥；多台服务器须共用或同步 DATA_DIR/keys。更换后请立即备份并重新封存。',
      en: 'rotate: a new key signs from now on; old signatures stay verifiable, the old private key is gone. A running server takes the new key within a second; several servers share or copy DATA_DIR/keys. Make a backup and a new escrow right after it.',
    },
    {
      zh: 'escrow：封存的密钥须两名保管人同时在场才能打开，任何一人单独打不开；也可以不用本程序，先后用两把私钥执行 age -d 打开。',
      en: 'escrow: the sealed keys open only when both holders are there; neither can alone. Without this program: age -d with one identity after the other.',
    },
  ],
  async run(input) {
    const [what = ''] = input.operands
    const work = works[what]
    if (!work) throw new WrongUsage(`没有 ${what} 这项 / There is no ${what}: ${Object.keys(works).join(', ')}`)
    return work(input)
  },
})

const keyFolderOf = ({ settings }: KeysInput): string => join(settings().dataDir, 'keys')

const works: Readonly<Record<string, (input: KeysInput) => Promise<ExitCode>>> = {
  async list(input) {
    const [current, ...retired] = openCrypto(keyFolderOf(input)).keyIds()
    if (input.values.json) input.printJson({ current, retired })
    else {
      input.print(`${current}\t在用 / signs`)
      for (const id of retired) input.print(`${id}\t已更换，仍可核验 / retired, still verifies`)
    }
    return 0
  },

  async rotate(input) {
    const folder = keyFolderOf(input)
    openCrypto(folder)
    const { retired, current } = rotateKey(folder, systemClock.now())
    if (input.values.json) input.printJson({ current, retired })
    else
      input.print(
        `已更换：${retired} → ${current}。请立即备份，并重新封存（keys escrow） / Rotated. Make a backup and a new escrow now`,
      )
    return 0
  },

  async escrow(input) {
    const { holder = [], out } = input.values
    if (holder.length !== 2 || holder[0] === holder[1] || out === undefined)
      throw new WrongUsage(
        '请写两个不同的 --holder 和 --out 文件 / Give two different --holder recipients and a file for --out',
      )
    const folder = keyFolderOf(input)
    const ids = openCrypto(folder).keyIds()
    writeNew(typedPath(out), await sealEscrow(readKeyFiles(folder), holder))
    for (const line of slip(ids[0] ?? '', out)) input.print(line)
    return 0
  },

  async recover(input) {
    const { from } = input.values
    if (from === undefined) throw new WrongUsage('请用 --from 指明封存文件 / Name the sealed file: --from')
    const sealed = readSealed(from)
    const folder = keyFolderOf(input)
    writeKeyFiles(folder, await openEscrow(sealed, readIdentities(input.values.identity)))
    input.print(`密钥已恢复 / Keys recovered: ${openCrypto(folder).keyIds().join(', ')}`)
    return 0
  },

  async identity(input) {
    const { out } = input.values
    if (out === undefined) throw new WrongUsage('请用 --out 指明新文件 / Name the new file: --out')
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    writeNew(typedPath(out), Buffer.from(`# public key: ${recipient}\n${identity}\n`))
    input.print(recipient)
    input.say(
      `私钥在 ${out}，请离线保存两份；遗失后用它加密的备份都无法打开 / The identity is in ${out}: keep two copies off line; without it no backup sealed for it opens`,
    )
    return 0
  },
}

const slip = (id: string, out: string): readonly string[] => [
  `签名密钥 ${id} 已封存到 ${out}。请复制给两名保管人，各自签收；打开须两人同时在场。`,
  `The signing key ${id} is sealed in ${out}. Give a copy to both holders against signature; it opens only with both.`,
]

/** For its owner alone, and never over a file that is there. */
function writeNew(path: string, content: Uint8Array): void {
  let file: number
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (error) {
    throw cannotWrite(path, (error as NodeJS.ErrnoException).code ?? '')
  }
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function readSealed(path: string): Buffer {
  try {
    return readFileSync(typedPath(path))
  } catch {
    throw new WrongUsage(`读不到封存文件 ${path} / The sealed file ${path} cannot be read`)
  }
}

const cannotWrite = (path: string, code: string): Obstacle =>
  new Obstacle({
    zh: `不能新建文件 ${path}（${code}）。请换一个尚不存在的文件名，并确认文件夹可写。`,
    en: `The file ${path} cannot be made (${code}). Choose a name that is not taken, in a folder that can be written.`,
  })
