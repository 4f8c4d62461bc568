import { join } from 'node:path'
import { openCrypto } from '../ports/crypto.ts'
import { type Rebuilding, rebuild } from '../spine/rebuild.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { command, jsonOption } from './command.ts'
import { faultLine } from './verify-lines.ts'
import { withDatabase } from './with-database.ts'

export const rebuildCommand = command({
  name: 'rebuild',
  summary: {
    zh: '由核对过的记录重算现状和所有查询表',
    en: 'Compute states and every read table again from the log, as far as it verifies',
  },
  options: {
    ...jsonOption,
    check: { type: 'boolean', describe: { zh: '只比较，不修改', en: 'compare only, change nothing' } },
  },
  async run({ values, settings, print, printJson, say }) {
    const check = values.check ?? false
    const current = settings()
    const result = await withDatabase(current, { name: 'zhengheng rebuild', say }, database =>
      inSnapshot(database.app, tx => rebuild(tx, openCrypto(join(current.dataDir, 'keys')), { check })),
    )
    if (values.json) printJson(result)
    else for (const line of linesOf(result, check)) print(line)
    return result.bad.length > 0 || (check && result.differences.length > 0) ? 1 : 0
  },
})

const TOLD = 20

function linesOf({ subjects, rows, milliseconds, bad, differences }: Rebuilding, check: boolean): string[] {
  const found = `不一致 ${differences.length} 处 / ${differences.length} differences`
  return [
    `主体 ${subjects} 个，查询行 ${rows} 行，用时 ${milliseconds} 毫秒 / ${subjects} subjects, ${rows} rows, ${milliseconds} ms`,
    ...bad.map(faultLine),
    ...(bad.length > 0
      ? ['以上主体的记录未通过核对，未作改动 / The log of these does not verify: left as they are']
      : []),
    ...differences.slice(0, TOLD).map(({ table, key }) => `不一致：${table} ${key}`),
    ...(differences.length > 0 ? [check ? found : `${found}；已按记录修正 / put right from the log`] : []),
    ...(bad.length + differences.length === 0 ? ['与记录一致 / Everything agrees with the log'] : []),
  ]
}
