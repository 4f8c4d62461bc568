import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { reportBackups } from '../backup/report-backups.ts'
import { sweepAll } from '../condition/sweep-all.ts'
import { openServerWatch } from '../condition/watch-server.ts'
import type { Database } from '../db/open-database.ts'
import { createPool } from '../db/pool.ts'
import { loadDemoCity } from '../demo/load-demo-city.ts'
import { reportStore } from '../files/report-store.ts'
import { readArticleTexts } from '../house/article-texts.ts'
import { openHouse } from '../house/house.ts'
import { repeatedly } from '../jobs/repeatedly.ts'
import { hintFact } from '../likeness/hint-fact.ts'
import { accountSecrets } from '../people/account-secrets.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { openFileStore } from '../ports/file-store.ts'
import { systemIds } from '../ports/ids.ts'
import { openSealPlaces } from '../ports/seal-place.ts'
import { projectRoot, type Settings } from '../settings.ts'
import { openCondition } from '../spine/condition.ts'
import { sealKeeper } from '../spine/keep-seals.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { buildApp } from './build-app.ts'
import type { Limits } from './limits.ts'
import { openLog } from './log.ts'
import { openWorker } from './worker.ts'

export interface ServeOptions {
  readonly settings: Settings
  readonly database: Pick<Database, 'app' | 'owner' | 'folder'>
  readonly limits?: Limits
  readonly say?: (line: string) => void
}

export interface Server {
  readonly address: string
  /** answers what has begun, takes nothing new, then lets go of the database */
  close(): Promise<void>
}

export async function serve({ settings, database, limits, say = () => undefined }: ServeOptions): Promise<Server> {
  const { mode, dataDir } = settings
  const articles = readArticleTexts(settings.articleTexts)
  const pool = createPool(database.app, 'requests')
  const background = createPool(database.app, 'longWork')
  const crypto = openCrypto(join(dataDir, 'keys'))
  const files = openFileStore(settings.fileStore, { dataDir, crypto, ids: systemIds, env: process.env })
  const log = openLog(mode)
  const closers: (() => Promise<void>)[] = [() => pool.end(), () => background.end()]
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step()
  }
  try {
    const worker = await openWorker(database.owner, background, log)
    closers.push(worker.stop)
    const condition = openCondition(({ about, stops, text }) =>
      log[stops ? 'warn' : 'info']({ about, stops: stops ?? null }, text.en),
    )
    const watch = await openServerWatch({
      settings,
      databaseFolder: database.folder,
      pool: background,
      crypto,
      condition,
    })
    let site = settings.publicAddress
    const house = openHouse({
      mode,
      pool,
      clock: systemClock,
      clockWatch: watch.clockWatch,
      condition,
      ids: systemIds,
      crypto,
      files,
      articles,
      hint: hintFact,
      secrets: accountSecrets,
      site: () => site ?? notListening(),
    })
    const unhurried = { ...house, pool: background }
    await bringUpToDate(unhurried, say)
    await watch.round()
    const places = openSealPlaces(settings.sealTo, { ids: systemIds, clock: systemClock, env: process.env })
    const seals = sealKeeper(unhurried, places, err => log.error({ err }, 'sealing failed'))
    // Before anybody is answered: a database that was set back must not go on as if nothing were missing.
    await seals.round()
    for (const { text } of condition.concerns) say(`${text.zh} / ${text.en}`)
    const acting = condition.concerns.every(({ stops }) => stops === 'nothing')
    if (mode === 'demo' && acting) await loadDemoCity(house, say)
    const app = await buildApp(house, {
      log,
      webFolder: join(projectRoot, 'packages/web/dist'),
      ...(limits && { limits }),
    })
    closers.push(() => drained(app))
    const again = (work: () => Promise<void>, pause: number, name: string) => {
      const repeated = repeatedly(
        () => work().then(() => false),
        pause,
        err => log.error({ err }, `${name} failed`),
      )
      closers.push(repeated.stop)
    }
    again(watch.round, LOOK_EVERY, 'watch')
    again(seals.round, MINUTE, 'sealing')
    again(() => sweepAll(house, database.folder), HOUR, 'sweep')
    again(async () => void (await reportStore(files, house.condition)), MINUTE, 'trying the file store')
    // Nobody backs up a city that is made anew at will.
    if (mode === 'production') again(() => reportBackups(settings.backup, house), BACKUPS_EVERY, 'looking for backups')
    const address = await app.listen({ host: settings.host, port: settings.port })
    site ??= address
    return { address, close }
  } catch (error) {
    await close()
    throw error
  }
}

const LOOK_EVERY = 10_000
const HOUR = 3_600_000
const MINUTE = 60_000
/** How old the last backup is. */
const BACKUPS_EVERY = 600_000

function notListening(): never {
  throw new Error('nobody can ask before the server listens')
}

/** What takes longer than this when the server stops is cut off. */
const DRAIN_WITHIN = 10_000

async function drained(app: FastifyInstance): Promise<void> {
  const limit = setTimeout(() => app.server.closeAllConnections(), DRAIN_WITHIN)
  await app.close()
  clearTimeout(limit)
}
