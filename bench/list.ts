import { join } from 'node:path'
import { openCrypto } from '../packages/server/src/ports/crypto.ts'
import { productPool, startProduct } from '../tests/product/start-product.ts'
import { generate } from './generate.ts'
import { type Figure, median, throughput } from './measure.ts'

const PROJECTS = 50_000
const ROUNDS = 5
const REQUESTS = 200

/** The list of projects, filtered and sorted, with access, beside the bare statement on the same connection pool. */
export async function list(): Promise<Figure[]> {
  const product = await startProduct()
  const { pool, close } = await productPool(product)
  try {
    const clerk = await product.signIn('owner.clerk')
    await generate(pool, openCrypto(join(product.dataDir, 'keys')), clerk.actor, PROJECTS, 'L')
    await pool.query('analyze')
    const overHttp = async () => {
      const { status } = await product.send(
        'GET',
        '/api/projects?year=2024&sort=amount&direction=desc&limit=50',
        undefined,
        clerk.cookie,
      )
      if (status !== 200) throw new Error(`${status}`)
    }
    const bare = async () => {
      await pool.query(
        `select project_id, code, name, unit, unit_name, year, status, phase, category, route, planned, applied, approved, amount, due, changed_at
         from project_row where year = 2024 order by amount desc, project_id desc limit 50`,
      )
      await pool.query('select count(*) from (select from project_row where year = 2024 limit 1001) bounded')
    }
    await throughput(REQUESTS, 1, overHttp)
    await throughput(REQUESTS, 1, bare)
    const ratios: number[] = []
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const http = 1000 / (await throughput(REQUESTS, 1, overHttp))
      const sql = 1000 / (await throughput(REQUESTS, 1, bare))
      times.push(http)
      ratios.push(http / sql)
    }
    return [
      {
        name: 'project list at 50,000 projects against the bare SQL, time',
        value: median(ratios),
        unit: 'times',
        target: { atMost: 1.5 },
        detail: `filtered by year, sorted by amount, 50 rows, with access and bounded count; ${median(times).toFixed(2)} ms over HTTP, rounds ${ratios.map(r => r.toFixed(2)).join(' ')}`,
      },
    ]
  } finally {
    await close()
    await product.remove()
  }
}
