import { setTimeout as delay } from 'node:timers/promises'
import { killConnection, killDatabase } from '../product/break-connections.ts'
import { type Load, mixedLoad } from '../product/mixed-load.ts'
import { type Product, startProduct } from '../product/start-product.ts'
import type { Campaign } from './main.ts'

const BREAK_EVERY_MS = 10_000
/** Of so many breaks one ends the database itself; of the others every third makes it end all connections. */
const DATABASE_EVERY = 30
const CRASH_EVERY = 3

/** The server lives through mixed load while a connection is killed every ten seconds, and nothing is lost. */
export const connections: Campaign = async ({ minutes }, say) => {
  const product = await startProduct()
  try {
    const load = await mixedLoad(product, { clients: 4, pauseMs: 300 })
    const killed = { connections: 0, databases: 0 }
    const deadline = Date.now() + minutes * 60_000
    for (let n = 1; Date.now() < deadline && !product.hasEnded(); n++) {
      await delay(Math.min(BREAK_EVERY_MS, deadline - Date.now()))
      if (n % DATABASE_EVERY === 0) killed.databases += Number(killDatabase(product))
      else killed.connections += Number(killConnection(product, n % CRASH_EVERY === 0 ? 'SIGKILL' : 'SIGTERM'))
      if (n % 6 === 0)
        say(`${load.done.acts} acts, ${killed.connections} connections and ${killed.databases} databases killed`)
    }
    return await summary(product, load, killed, say)
  } finally {
    await product.remove()
  }
}

async function summary(
  product: Product,
  load: Load,
  killed: { readonly connections: number; readonly databases: number },
  say: (line: string) => void,
): Promise<boolean> {
  const lived = !product.hasEnded()
  if (!lived) await product.start()
  await load.stop()
  const { lost, doubled } = await load.account()
  const bad = (await product.command('verify')).bad ?? []
  const differences = (await product.command('rebuild', '--check')).differences ?? []
  const { acts, drafts, uploads, lists } = load.done
  say(
    `killed: ${killed.connections} connections, ${killed.databases} databases; the server lived: ${lived ? 'yes' : 'NO'}`,
  )
  say(`acknowledged: ${acts} acts, ${drafts} drafts, ${uploads} uploads, ${lists} lists`)
  say(`answers by status, every try counted: ${[...load.answers].map(([status, n]) => `${status} × ${n}`).join(', ')}`)
  say(`lost: ${lost.length} ${lost.slice(0, 10).join(', ')}`)
  say(`doubled: ${doubled.length} ${doubled.slice(0, 10).join(', ')}`)
  say(`verify: ${bad.length} faults; rebuild --check: ${differences.length} differences`)
  return lived && [lost, doubled, bad, differences].every(list => list.length === 0)
}
