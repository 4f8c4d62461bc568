import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../packages/server/src/db/migrate.ts'
import { type House, openHouse } from '../../packages/server/src/house/house.ts'
import { bringUpToDate } from '../../packages/server/src/http/bring-up-to-date.ts'
import { buildApp } from '../../packages/server/src/http/build-app.ts'
import { hintFact } from '../../packages/server/src/likeness/hint-fact.ts'
import { accountSecrets } from '../../packages/server/src/people/account-secrets.ts'
import { openCrypto } from '../../packages/server/src/ports/crypto.ts'
import { folderStore } from '../../packages/server/src/ports/folder-store.ts'
import { systemIds } from '../../packages/server/src/ports/ids.ts'
import { settableClock } from '../../packages/server/src/ports/settable-clock.ts'
import { emptyPage, SITE } from '../../packages/server/src/testing/test-app.ts'
import { emptyTestDatabase, type TestDatabase } from '../../packages/server/src/testing/test-database.ts'
import type { Recording } from './recording.ts'
import { type Visitors, visit } from './visitors.ts'

/** A recorded city, opened by the build of today. */
export interface UpdatedCity {
  readonly house: House
  readonly visitors: Visitors
  close(): Promise<void>
}

/** Puts the tables back as the recorded build left them. */
export async function restored(recording: Recording): Promise<TestDatabase> {
  const database = await emptyTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'zhengheng-migrations-'))
  for (const [name, sql] of Object.entries(recording.migrations)) writeFileSync(join(folder, name), sql)
  await migrate(database.config.owner, folder)
  rmSync(folder, { recursive: true })
  for (const [table, rows] of recording.tables) {
    await database.ownerPool.query(`delete from ${table}`)
    const all = `select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`
    await database.ownerPool.query(`insert into ${table} ${all}`, [rows])
  }
  return database
}

/** What an update does: the migrations of today, then a start, on the day the recording ends. */
export async function updated(database: TestDatabase, recording: Recording): Promise<UpdatedCity> {
  await migrate(database.config.owner)
  const folder = mkdtempSync(join(tmpdir(), 'zhengheng-replay-'))
  const keys = join(folder, 'keys')
  mkdirSync(keys)
  writeFileSync(join(keys, 'signing-key.json'), JSON.stringify(recording.signingKey), { mode: 0o600 })
  const crypto = openCrypto(keys)
  const house = openHouse({
    mode: 'demo',
    pool: database.appPool,
    clock: settableClock(recording.of.at),
    ids: systemIds,
    crypto,
    files: folderStore({ folder: join(folder, 'files'), crypto, ids: systemIds }),
    hint: hintFact,
    secrets: accountSecrets,
    site: () => SITE,
  })
  await bringUpToDate(house, () => undefined)
  const app = await buildApp(house, { webFolder: emptyPage(folder), checkAnswers: true })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    house,
    visitors: await visit(origin),
    async close() {
      await app.close()
      await database.drop()
      rmSync(folder, { recursive: true })
    },
  }
}
