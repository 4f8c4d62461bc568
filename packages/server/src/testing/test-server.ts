import { renameSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { prepareDataFolder } from '../db/embedded/data-folder.ts'
import { connection, openEmbedded } from '../db/embedded/open-embedded.ts'

/** The database shared by all test processes; ends and cleans up once nobody has used it for a while. */
const IDLE_LIMIT_MS = 60_000
const LOOK_EVERY_MS = 5000

const [folder = '', kind = ''] = process.argv.slice(2)
const embedded = await openEmbedded({
  folder: prepareDataFolder(folder, () => undefined),
  access: 'own',
  name: 'test database',
  durable: kind === 'durable',
})
const client = new pg.Client(connection(embedded.socketFolder, 'postgres', 'postgres'))
await client.connect()

let idleSince = Date.now()
while (Date.now() - idleSince < IDLE_LIMIT_MS) {
  await delay(LOOK_EVERY_MS)
  if (await inUse()) idleSince = Date.now()
}
// Renamed while still running, so that the next starter cannot meet a folder that is about to go.
const leaving = `${folder}.${process.pid}`
renameSync(folder, leaving)
await client.end()
await embedded.stop()
rmSync(leaving, { recursive: true, force: true })

async function inUse(): Promise<boolean> {
  const { rows } = await client.query(
    `select exists(select from pg_stat_activity where backend_type = 'client backend'
        and application_name not like 'test database%' and pid <> pg_backend_pid()) as used`,
  )
  return rows[0].used
}
