import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { compareWith, parseCheckpoint, takeCheckpoint } from '../spine/checkpoint.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { verifyAll } from '../spine/verify.ts'
import { command, jsonOption, WrongUsage } from './command.ts'
import { resultLines } from './verify-lines.ts'
import { withDatabase } from './with-database.ts'

export const verifyCommand = command({
  name: 'verify',
  summary: {
    zh: '重算全部记录链、主体登记簿和已提交材料的校验值',
    en: 'Recompute every chain of the log, the register of subjects and the digests of what was submitted',
  },
  options: {
    ...jsonOption,
    checkpoint: {
      type: 'boolean',
      describe: {
        zh: '完好时输出检查点，请存放到数据库之外',
        en: 'if all is well, print a checkpoint to keep elsewhere',
      },
    },
    deep: {
      type: 'boolean',
      describe: {
        zh: '并按记录中的事实重新作出本版本的每一个决定',
        en: 'and make every decision of this build again, on the facts recorded with it',
      },
    },
    against: { type: 'string', describe: { zh: '与保存的检查点文件比较', en: 'compare with a checkpoint you kept' } },
  },
  notes: [
    {
      zh: '能发现：记录被改动、删除、调换或截断；整个主体被删除；登记簿被改动；已提交的申报材料被改动或删除。',
      en: 'It finds: an entry changed, deleted, moved or cut off; a whole subject deleted; a register tampered with; a submitted application changed or deleted.',
    },
    {
      zh: '只有与数据库之外保存的检查点比较才能发现：旧的末条连同它当时的签名一起被放回、末尾被剪掉；整个数据库被换成从前的或空的；登记簿启用前已有的主体被删除、登记簿随之清空重建。检查点只管到取它的那一刻。',
      en: 'It finds only against a checkpoint kept outside the database: an old head put back with the signature it had then, its tail cut; the whole database replaced by an older or an empty one; a subject older than the register deleted and the register emptied and begun again. A checkpoint reaches as far as the moment it was taken.',
    },
    {
      zh: '不能发现：掌握签名密钥的人伪造的内容；登记簿启用之前就已整个删除的主体。不检查：上传的文件（每次读取时核对）、草稿、账号和查询表（查询表用 rebuild --check）。',
      en: 'It cannot find what somebody forged who holds the signing key, nor a subject deleted whole before the register began. It does not look at uploaded files (checked at every reading), drafts, accounts and the read tables (“rebuild --check” does).',
    },
  ],
  async run({ values, settings, print, printJson, say }) {
    if (values.json && values.checkpoint)
      throw new WrongUsage('--json 与 --checkpoint 请分开使用 / Use either --json or --checkpoint')
    const current = settings()
    const kept = values.against === undefined ? undefined : readKept(values.against)
    const caller = { name: 'zhengheng verify', say }
    const { checkpoint, ...result } = await withDatabase(current, caller, database => {
      const crypto = openCrypto(join(current.dataDir, 'keys'))
      const earlier = kept === undefined ? undefined : parseCheckpoint(kept, crypto)
      return inSnapshot(database.app, async tx => {
        const found = await verifyAll(tx, crypto, { deep: values.deep ?? false })
        const bad = [...found.bad, ...(earlier ? await compareWith(tx, earlier) : [])]
        const taken = await takeCheckpoint(tx, crypto, systemClock)
        return { ...found, bad, heads: taken.heads, checkpoint: taken }
      })
    })
    const good = result.bad.length === 0
    if (values.checkpoint && good) printJson(checkpoint)
    else if (values.json) printJson(result)
    else for (const line of resultLines(result, kept !== undefined)) (values.checkpoint ? say : print)(line)
    return good ? 0 : 1
  },
})

/** Read before the database is opened, which may give up the right to read it. npm runs elsewhere than where one typed. */
function readKept(path: string): string {
  const typedIn = process.env.INIT_CWD ?? ''
  try {
    return readFileSync(resolve(typedIn, path), 'utf8')
  } catch {
    throw new WrongUsage(`读不到检查点文件 ${path} / The checkpoint ${path} cannot be read`)
  }
}
