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
  const { pool, analyze, close } = await productPool(product)
  try {
    const clerk = await product.signIn('owner.clerk')
    await generate(pool, openCrypto(join(product.dataDir, 'keys')), clerk.actor, PROJECTS, 'L')
    await analyze()
    const overHttp = async () => {
      const { status } = await product.send(
        'GET',
        '/api/projects?year=2024&sort=amount&direction=desc&limit=50',
        undefined,
        clerk.cookie,
      )
      if (status !== 200) throw new Error(`${status}`)
    }
    const subject = `unit:${clerk.actor.unit.id}`
    const seen = 'exists (select from access where access.project_id = project_row.project_id and access.subject = $1)'
    const bare = async () => {
      await Promise.all([
        pool.query(
          `select project_id, code, name, unit, unit_name, year, status, phase, category, route, planned, applied, approved, amount, due::text, changed_at
           from project_row where year = 2024 and ${seen} order by amount desc, project_id desc limit 51`,
          [subject],
        ),
        pool.query(`select count(*) from (select from project_row where year = 2024 and ${seen} limit 1001) bounded`, [
          subject,
        ]),
      ])
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
        detail: `filtered by year, sorted by amount, 50 of 10,000 rows, page and bounded count, both with access, one client; ${median(times).toFixed(2)} ms over HTTP, rounds ${ratios.map(r => r.toFixed(2)).join(' ')}`,
      },
    ]
  } finally {
    await close()
    await product.remove()
  }
}
