import { uptime } from 'node:os'
import type pg from 'pg'
import { hasBallast, LAST_ROOM, layBallast, releaseBallastWhenFull } from '../db/ballast.ts'
import { systemClock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { Settings } from '../settings.ts'
import { type ClockWatch, watchClock } from '../spine/clock-watch.ts'
import type { Condition } from '../spine/condition.ts'
import { backlogReport, transactionsReport } from './backlog.ts'
import { watchRoom } from './disk-room.ts'
import { type DatabaseLook, lookAtDatabase } from './look.ts'
import { keyReport } from './signing-key.ts'

export interface Watched {
  readonly settings: Settings
  /** where the embedded database lives; absent for one that somebody else runs */
  readonly databaseFolder: string | undefined
  readonly pool: pg.Pool
  readonly crypto: Crypto
  readonly condition: Condition
  /** seconds this process has been there to do the work */
  readonly running?: () => number
}

export interface ServerWatch {
  readonly clockWatch: ClockWatch
  /** looks at everything once, and reports */
  round(): Promise<void>
}

/** Watches what this server stands on: its clock, its key, its disks, the database and the work that follows acts. */
export async function openServerWatch({
  settings,
  databaseFolder,
  pool,
  crypto,
  condition,
  running = process.uptime,
}: Watched): Promise<ServerWatch> {
  const { clock: bounds, disk, dataDir, fileStore } = settings
  const { elsewhere } = await lookAtDatabase(pool)
  const clockWatch = watchClock({
    ...bounds,
    clock: systemClock,
    condition,
    elsewhere,
    steady: () => uptime() * 1000,
  })
  const room = watchRoom(
    {
      data: dataDir,
      files: fileStore.kind === 'folder' ? fileStore.path : undefined,
      database: databaseFolder,
    },
    disk,
  )
  const ballastFolder = databaseFolder ?? dataDir

  async function watchDisk(): Promise<void> {
    const report = await room()
    condition.report('disk', report)
    if (report.stops) releaseBallastWhenFull(ballastFolder, Math.min(LAST_ROOM, disk.stop / 2))
    else if (disk.ballast > 0 && !hasBallast(ballastFolder)) await layBallastIn(report.figures ?? {})
  }

  /** Only where it leaves more than enough. */
  async function layBallastIn(free: Readonly<Record<string, number>>): Promise<void> {
    if (Math.min(...Object.values(free)) > disk.warn + disk.ballast) await layBallast(ballastFolder, disk.ballast)
  }

  async function watchDatabase(): Promise<void> {
    const before = systemClock.now()
    const look = await lookAtDatabase(pool)
    clockWatch.compare({ before, database: look.database, after: systemClock.now() })
    clockWatch.place(look.newest ?? undefined)
    reportWork(look)
    condition.report('key', await keyReport(pool, crypto))
  }

  const reportWork = (look: DatabaseLook) => {
    // What is older than this server waited for one to come, or stands in a story of the past.
    const outboxAge = look.outboxAge === null ? null : Math.min(look.outboxAge, running())
    condition.report('backlog', backlogReport({ ...look, outboxAge }))
    condition.report('transactions', transactionsReport(look))
  }

  return {
    clockWatch,
    async round() {
      await Promise.all([watchDisk(), watchDatabase()])
    },
  }
}
