import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { openSealPlaces } from '../ports/seal-place.ts'
import { compareWithPlace, compareWithSeal, findingsOf } from '../spine/compare-seals.ts'
import { parseSeal } from '../spine/seal.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { verifyAll } from '../spine/verify.ts'
import { command, jsonOption, WrongUsage } from './command.ts'
import { resultLines } from './verify-lines.ts'
import { withDatabase } from './with-database.ts'

export const verifyCommand = command({
  name: 'verify',
  summary: {
    zh: '重算全部记录链、封印、主体登记簿和已提交材料的校验值',
    en: 'Recompute every chain of the log, the seals over them, the register of subjects and the digests of what was submitted',
  },
  options: {
    ...jsonOption,
    deep: {
      type: 'boolean',
      describe: {
        zh: '并按记录中的事实重新作出本版本的每一个决定',
        en: 'and make every decision of this build again, on the facts recorded with it',
      },
    },
    seal: {
      type: 'string',
      multiple: true,
      describe: {
        zh: '与另存的封印文件比较；不写则与 SEAL_TO 所指各处的比较',
        en: 'compare with a seal you kept; without, with those at the places SEAL_TO names',
      },
    },
  },
  notes: [
    {
      zh: '能发现：记录被改动、删除、调换或截断；整个主体被删除；登记簿被改动；已提交的申报材料被改动或删除。',
      en: 'It finds: an entry changed, deleted, moved or cut off; a whole subject deleted; a register tampered with; a submitted application changed or deleted.',
    },
    {
      zh: '与数据库之外的封印比较才能发现：旧的末条连同它当时的签名一起被放回、末尾被剪掉；整个数据库被换成从前的或空的。最近一份封印之后的办理不在其内。',
      en: 'Against seals kept outside the database it finds: an old head put back with the signature it had then, its tail cut; the whole database replaced by an older or an empty one. What was done after the newest seal is not covered.',
    },
    {
      zh: '不能发现：掌握签名密钥的人伪造的内容；登记簿启用之前就已整个删除的主体。不检查：上传的文件（每次读取时核对）、草稿、账号和查询表（查询表用 rebuild --check）。',
      en: 'It cannot find what somebody forged who holds the signing key, nor a subject deleted whole before the register began. It does not look at uploaded files (checked at every reading), drafts, accounts and the read tables (“rebuild --check” does).',
    },
  ],
  async run({ values, settings, print, printJson, say }) {
    const current = settings()
    const kept = values.seal?.map(readKept)
    const caller = { name: 'zhengheng verify', say }
    const result = await withDatabase(current, caller, database => {
      const crypto = openCrypto(join(current.dataDir, 'keys'))
      const seals = kept?.map(text => parseSeal(text, crypto))
      const places = openSealPlaces(current.sealTo, { ids: systemIds, clock: systemClock, env: process.env })
      return inSnapshot(database.app, async tx => {
        const found = await verifyAll(tx, crypto, { deep: values.deep ?? false })
        const compared = await Promise.all(
          seals
            ? seals.map(seal => compareWithSeal(tx, seal))
            : places.map(place =>
                compareWithPlace(tx, crypto, place).catch(error => unreachable(place.name, error, say)),
              ),
        )
        return { ...found, bad: [...found.bad, ...compared.flatMap(missing => (missing ? findingsOf(missing) : []))] }
      })
    })
    if (values.json) printJson(result)
    else for (const line of resultLines(result)) print(line)
    return result.bad.length === 0 ? 0 : 1
  },
})

function unreachable(place: string, error: Error, say: (line: string) => void): undefined {
  say(`未能与 ${place} 比较 / Not compared with ${place}: ${error.message}`)
}

/** Read before the database is opened, which may give up the right to read it. npm runs elsewhere than where one typed. */
function readKept(path: string): string {
  const typedIn = process.env.INIT_CWD ?? ''
  try {
    return readFileSync(resolve(typedIn, path), 'utf8')
  } catch {
    throw new WrongUsage(`读不到封印文件 ${path} / The seal ${path} cannot be read`)
  }
}
