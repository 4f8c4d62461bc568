import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { migrate } from '../db/migrate.ts'
import { createPool } from '../db/pool.ts'
import { type BootstrapAnswer, bootstrap } from '../people/bootstrap.ts'
import { openPeople } from '../people/people.ts'
import type { PeopleTables } from '../people/tables.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { command, jsonOption } from './command.ts'
import { withDatabase } from './with-database.ts'

export const bootstrapCommand = command({
  name: 'bootstrap',
  summary: {
    zh: '创建系统、安全、审计三个管理员（只能执行一次）',
    en: 'Create the three administrators (works once, then never again)',
  },
  options: jsonOption,
  async run({ values, settings, print, printJson, say }) {
    const { mode, dataDir } = settings()
    const answer = await withDatabase(settings(), { name: 'zhengheng bootstrap', say }, async database => {
      await migrate(database.owner)
      const db = new Kysely<PeopleTables>({ dialect: new PostgresDialect({ pool: createPool(database.app) }) })
      const crypto = openCrypto(join(dataDir, 'keys'))
      return bootstrap(openPeople({ db, clock: systemClock, ids: systemIds, crypto, mode })).finally(() => db.destroy())
    })
    if (answer.kind === 'closed') {
      say(`三个管理员已于 ${answer.at} 创建，不能再次创建。`)
      say(`The three administrators were created at ${answer.at}; this cannot be done again.`)
      return 1
    }
    if (values.json) printJson(answer.administrators)
    else for (const line of told(answer)) print(line)
    return 0
  },
})

function told({ administrators }: Extract<BootstrapAnswer, { kind: 'done' }>): string[] {
  return [
    '以下一次性口令只显示这一次，首次登录必须更改，请分别交给三个人：',
    'These one-time passwords are shown only now and must be changed at the first sign-in. Give them to three persons:',
    '',
    ...administrators.map(
      ({ login, post, oneTimePassword }) => `${login}\t${oneTimePassword}\t${post.zh} / ${post.en}`,
    ),
  ]
}
