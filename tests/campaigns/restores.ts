import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openDatabase } from '../../packages/server/src/db/open-database.ts'
import { createPool } from '../../packages/server/src/db/pool.ts'
import { readSettings } from '../../packages/server/src/settings.ts'
import { type Load, mixedLoad } from '../product/mixed-load.ts'
import { startProduct } from '../product/start-product.ts'
import type { Campaign } from './main.ts'

async function hashesIn(environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const database = await openDatabase(readSettings(environment), { access: 'share' })
  const pool = createPool(database.app, 'longWork')
  const { rows } = await pool.query<{ hash: string }>('select hash from entry')
  await pool.end()
  await database.stop()
  return rows.map(({ hash }) => hash)
}

const main = join(import.meta.dirname, '../../packages/server/src/main.ts')

/** Backups under mixed load, each restored elsewhere: nothing acknowledged before its snapshot is lost, nothing is doubled. */
export const restores: Campaign = async ({ count }, say) => {
  const product = await startProduct()
  const folder = mkdtempSync(join(tmpdir(), 'zhengheng-restores-'))
  const identity = join(folder, 'identity.txt')
  const zhengheng = async (changes: NodeJS.ProcessEnv, ...args: readonly string[]) => {
    const env = { ...product.environment, BACKUP_STORE: join(folder, 'store'), ...changes }
    return (await promisify(execFile)(process.execPath, [main, ...args], { env, maxBuffer: 64 * 1024 * 1024 })).stdout
  }
  let load: Load | undefined
  try {
    const recipient = (await zhengheng({}, 'keys', 'identity', '--out', identity)).trim()
    load = await mixedLoad(product, { clients: 4, pauseMs: 50 })
    const bad: string[] = []
    for (let n = 1; n <= count; n++) {
      await load.acknowledged(10)
      const before = load.acts()
      await zhengheng({ BACKUP_RECIPIENTS: recipient }, 'backup')
      const dataDir = join(folder, `restored-${n}`)
      mkdirSync(dataDir)
      const proof = await zhengheng({ DATA_DIR: dataDir, FILE_STORE: '' }, 'restore', '--json', '--identity', identity)
      const hashes = await hashesIn({ ...product.environment, DATA_DIR: dataDir, FILE_STORE: '' })
      const there = new Set(hashes)
      bad.push(...before.filter(hash => !there.has(hash)).map(hash => `restore ${n} lost ${hash}`))
      if (there.size !== hashes.length) bad.push(`restore ${n} has entries twice`)
      rmSync(dataDir, { recursive: true, force: true })
      say(
        `${n} of ${count}: ${JSON.parse(proof).entries} entries, ${before.length} acknowledged before it, ${bad.length} lost`,
      )
    }
    await load.stop()
    const { lost, doubled } = await load.account()
    for (const line of bad.slice(0, 20)) say(line)
    say(
      `restores: ${count}; lost: ${bad.length}; of the product itself lost: ${lost.length}, doubled: ${doubled.length}`,
    )
    return bad.length + lost.length + doubled.length === 0
  } finally {
    await load?.stop().catch(() => undefined)
    await product.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
