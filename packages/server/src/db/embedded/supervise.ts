import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { type Place, type PostmasterProcess, startPostmaster, stopPostmaster } from './postmaster-process.ts'
import { takeProductLock } from './product-lock.ts'

const RETRY_MS = 250

interface Start {
  readonly place: Place
  readonly running: PostmasterProcess
  readonly lock: pg.Client
  readonly lockConfig: pg.ClientConfig
  readonly say: ((line: string) => void) | undefined
}

/** Keeps one database running, and its product lock held, until told to stop. */
export function superviseCluster({ place, running, lock, lockConfig, say }: Start): { stop(): Promise<void> } {
  let current = running
  let holding = lock
  let stopping = false

  async function keepRunning(): Promise<void> {
    for (;;) {
      await current.ended
      if (stopping) return
      say?.('数据库意外退出，正在重新启动 / The database ended unexpectedly, starting it again')
      const again = await startAgain()
      if (!again) return
      current = again
      if (stopping) return stopPostmaster(current)
    }
  }

  async function startAgain(): Promise<PostmasterProcess | undefined> {
    while (!stopping) {
      await delay(RETRY_MS)
      const again = await startPostmaster(place).catch(() => undefined)
      if (again) return again
    }
    return undefined
  }

  async function keepLock(): Promise<void> {
    for (;;) {
      await new Promise(resolve => holding.once('end', resolve))
      const again = await takeLockAgain()
      if (!again) return
      holding = again
      if (stopping) return again.end()
    }
  }

  async function takeLockAgain(): Promise<pg.Client | undefined> {
    while (!stopping) {
      await delay(RETRY_MS)
      const answer = await takeProductLock(lockConfig)
      if (answer.kind === 'taken') return answer.client
    }
    return undefined
  }

  void keepRunning()
  void keepLock()
  return {
    async stop() {
      stopping = true
      await holding.end().catch(() => undefined)
      await stopPostmaster(current)
    },
  }
}
