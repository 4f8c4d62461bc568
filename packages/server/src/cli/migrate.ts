import { migrate } from '../db/migrate.ts'
import { command, jsonOption } from './command.ts'
import { withDatabase } from './with-database.ts'

export const migrateCommand = command({
  name: 'migrate',
  summary: { zh: '更新数据库结构', en: 'Bring the database up to date' },
  options: jsonOption,
  async run({ values, settings, print, printJson, say }) {
    const caller = { name: 'zhengheng migrate', say }
    const applied = await withDatabase(settings(), caller, database => migrate(database.owner))
    if (values.json) printJson({ applied })
    else if (applied.length === 0) print('数据库已是最新 / The database is up to date')
    else for (const name of applied) print(name)
    return 0
  },
})
