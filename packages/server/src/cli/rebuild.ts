import { rebuild } from '../spine/rebuild.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { command, jsonOption } from './command.ts'
import { withDatabase } from './with-database.ts'

export const rebuildCommand = command({
  name: 'rebuild',
  summary: { zh: '由记录重算所有查询表', en: 'Compute every read table from the log again' },
  options: {
    ...jsonOption,
    check: { type: 'boolean', describe: { zh: '只比较，不修改', en: 'compare only, change nothing' } },
  },
  async run({ values, settings, print, printJson, say }) {
    const check = values.check ?? false
    const caller = { name: 'zhengheng rebuild', say }
    const result = await withDatabase(settings(), caller, database =>
      inSnapshot(database.app, tx => rebuild(tx, { check })),
    )
    if (values.json) printJson(result)
    else {
      print(`主体 ${result.subjects} 个，查询行 ${result.rows} 行，用时 ${result.milliseconds} 毫秒`)
      for (const { table, key } of result.differences.slice(0, 20)) print(`不一致：${table} ${key}`)
      if (result.differences.length === 0) print('与记录一致 / Everything agrees with the log')
      else
        print(check ? `不一致 ${result.differences.length} 处` : `不一致 ${result.differences.length} 处，已按记录修正`)
    }
    return check && result.differences.length > 0 ? 1 : 0
  },
})
