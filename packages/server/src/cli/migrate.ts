import { join } from 'node:path'
import { migrate } from '../db/migrate.ts'
import { createPool } from '../db/pool.ts'
import { bringUpToDate } from '../http/bring-up-to-date.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { command, jsonOption } from './command.ts'
import { withDatabase } from './with-database.ts'

export const migrateCommand = command({
  name: 'migrate',
  summary: { zh: '更新数据库结构', en: 'Bring the database up to date' },
  options: jsonOption,
  async run({ values, settings, print, printJson, say }) {
    const caller = { name: 'zhengheng migrate', say }
    const current = settings()
    const applied = await withDatabase(current, caller, async database => {
      const names = await migrate(database.owner)
      const pool = createPool(database.app, 'longWork')
      const crypto = openCrypto(join(current.dataDir, 'keys'))
      const shell = { pool, crypto, clock: systemClock, ids: systemIds }
      await bringUpToDate(shell, say).finally(() => pool.end())
      return names
    })
    if (values.json) printJson({ applied })
    else if (applied.length === 0) print('数据库已是最新 / The database is up to date')
    else for (const name of applied) print(name)
    return 0
  },
})
