import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Project } from '@zhengheng/policy'
import { openCrypto } from '../packages/server/src/ports/crypto.ts'
import { type Product, productPool, startProduct } from '../tests/product/start-product.ts'
import { type Generated, generate } from './generate.ts'
import { type Figure, median, throughput } from './measure.ts'
import { plainAct } from './plain-act.ts'

const CLIENTS = 8
const ROUNDS = 5
const ACTS = 400

/**
 * Revising a plan line over HTTP (session, decision, chain, read tables, receipt, job) beside the same rows written by
 * plain SQL; and the same act with 500 and with 50,000 projects in the database.
 */
export async function acts(): Promise<Figure[]> {
  const product = await startProduct()
  const { pool, close } = await productPool(product)
  try {
    const clerk = await product.signIn('owner.clerk')
    const crypto = openCrypto(join(product.dataDir, 'keys'))
    const few = await generate(pool, crypto, clerk.actor, 500, 'A')
    const versions = new Map<string, number>()
    const overHttp = (projects: readonly Generated[]) =>
      throughput(ACTS, CLIENTS, n =>
        revise(product, clerk.cookie, projects[n % projects.length] as Generated, versions),
      )
    await overHttp(few)

    const ratios: number[] = []
    const smallCity: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const http = await overHttp(few)
      const plain = await throughput(ACTS, CLIENTS, n => plainAct(pool, few[n % few.length] as Generated, clerk.actor))
      smallCity.push(http)
      ratios.push(http / plain)
    }
    const many = await generate(pool, crypto, clerk.actor, 49_500, 'B')
    await pool.query('analyze')
    await overHttp(many)
    const bigCity: number[] = []
    for (let round = 0; round < ROUNDS; round++) bigCity.push(await overHttp(many))
    return [
      {
        name: 'act over HTTP against its rows by plain SQL, throughput',
        value: median(ratios),
        unit: 'times',
        target: { atLeast: 0.4 },
        detail: `plan.reviseLine, ${CLIENTS} clients, ${ROUNDS} interleaved rounds; over HTTP ${Math.round(median(smallCity))} acts/s, rounds ${ratios.map(r => r.toFixed(2)).join(' ')}`,
      },
      {
        name: 'cost of an act with 50,000 projects against 500',
        value: median(smallCity) / median(bigCity),
        unit: 'times',
        target: { atMost: 1.2 },
        detail: `${Math.round(median(smallCity))} acts/s with 500, ${Math.round(median(bigCity))} acts/s with 50,000`,
      },
    ]
  } finally {
    await close()
    await product.remove()
  }
}

async function revise(
  product: Product,
  cookie: string,
  { state }: Generated,
  versions: Map<string, number>,
): Promise<void> {
  const project: Project = state
  const seenVersion = versions.get(project.id) ?? 1
  versions.set(project.id, seenVersion + 1)
  const input = {
    name: `${project.name}修`,
    category: project.category,
    nature: project.nature,
    amount: 2_000_000 + seenVersion,
    summary: '改',
    basis: ['性能测量'],
  }
  const path = `/api/projects/${encodeURIComponent(project.code)}/actions/plan.reviseLine`
  const { status, body } = await product.send('POST', path, { input, seenVersion, requestId: randomUUID() }, cookie)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
}
