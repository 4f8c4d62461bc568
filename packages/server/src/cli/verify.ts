import { join } from 'node:path'
import { openCrypto } from '../ports/crypto.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { type BadEntry, verifyAll } from '../spine/verify.ts'
import { command, jsonOption } from './command.ts'
import { withDatabase } from './with-database.ts'

const faults: Record<BadEntry['fault'], string> = {
  changed: '内容与校验值不符 / changed',
  missing: '编号不连续，有记录被删除 / missing',
  unlinked: '与上一条记录不衔接 / unlinked',
  moved: '不在原来的位置 / moved',
  cutOff: '末尾被截断或伪造 / the end was cut off or forged',
  badSignature: '末条签名无效 / the signature of the head is not ours',
  withoutEntries: '有记录而无主体 / entries without their subject',
}

export const verifyCommand = command({
  name: 'verify',
  summary: { zh: '重算全部记录链', en: 'Recompute every chain of the log' },
  options: jsonOption,
  async run({ values, settings, print, printJson, say }) {
    const current = settings()
    const caller = { name: 'zhengheng verify', say }
    const result = await withDatabase(current, caller, database =>
      inSnapshot(database.app, tx => verifyAll(tx, openCrypto(join(current.dataDir, 'keys')))),
    )
    if (values.json) printJson(result)
    else {
      print(`记录 ${result.entries} 条，主体 ${result.subjects} 个，用时 ${result.milliseconds} 毫秒`)
      const [first] = result.bad
      if (first)
        print(
          `第一处问题：${first.subject} 第 ${first.no} 条，${faults[first.fault]}；有问题的主体共 ${result.bad.length} 个`,
        )
      else print('全部记录链完好 / Every chain is intact')
    }
    return result.bad.length === 0 ? 0 : 1
  },
})
