import { command, jsonOption } from './command.ts'
import { withPeople } from './with-people.ts'

export const migrateCommand = command({
  name: 'migrate',
  summary: { zh: '更新数据库结构', en: 'Bring the database up to date' },
  options: jsonOption,
  async run({ values, settings, print, printJson, say }) {
    const caller = { name: 'zhengheng migrate', say }
    const applied = await withPeople(settings(), caller, async (_, migrated) => migrated)
    if (values.json) printJson({ applied })
    else if (applied.length === 0) print('数据库已是最新 / The database is up to date')
    else for (const name of applied) print(name)
    return 0
  },
})
