import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Project } from '@zhengheng/policy'
import type pg from 'pg'
import { openCrypto } from '../packages/server/src/ports/crypto.ts'
import { type Product, productPool, type SignedInAs, startProduct } from '../tests/product/start-product.ts'
import { type Generated, generate } from './generate.ts'
import { type Figure, median, throughput } from './measure.ts'
import { plainAct } from './plain-act.ts'

const CLIENTS = 8
const ROUNDS = 7
const ACTS = 300

/** A running product with so many projects of one clerk in it. */
interface City {
  readonly product: Product
  readonly pool: pg.Pool
  readonly clerk: SignedInAs
  readonly projects: readonly Generated[]
  readonly versions: Map<string, number>
  close(): Promise<void>
}

/**
 * Revising a plan line over HTTP (session, decision, chain, read tables, receipt, outbox) beside the same rows written by
 * plain SQL; and the same act in a city of 500 and one of 50,000 projects, both running, in turns.
 */
export async function acts(): Promise<Figure[]> {
  const small = await openCity(500)
  const big = await openCity(50_000)
  try {
    await overHttp(small)
    await overHttp(big)
    const beside: number[] = []
    const grown: number[] = []
    const rate: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const inSmall = await overHttp(small)
      const inBig = await overHttp(big)
      const plain = await bySql(small)
      rate.push(inSmall)
      beside.push(inSmall / plain)
      grown.push(inSmall / inBig)
    }
    const rounds = (ratios: readonly number[]) => ratios.map(ratio => ratio.toFixed(2)).join(' ')
    return [
      {
        name: 'act over HTTP against its rows by plain SQL, throughput',
        value: median(beside),
        unit: 'times',
        target: { atLeast: 0.4 },
        detail: `plan.reviseLine, ${CLIENTS} clients; ${Math.round(median(rate))} acts/s over HTTP; rounds ${rounds(beside)}`,
      },
      {
        name: 'cost of an act with 50,000 projects against 500',
        value: median(grown),
        unit: 'times',
        target: { atMost: 1.2 },
        detail: `two cities running, in turns; rounds ${rounds(grown)}`,
      },
    ]
  } finally {
    await small.close()
    await big.close()
  }
}

async function openCity(count: number): Promise<City> {
  const product = await startProduct()
  const { pool, analyze, close } = await productPool(product)
  const clerk = await product.signIn('owner.clerk')
  const projects = await generate(pool, openCrypto(join(product.dataDir, 'keys')), clerk.actor, count, 'A')
  await analyze()
  return {
    product,
    pool,
    clerk,
    projects,
    versions: new Map(),
    async close() {
      await close()
      await product.remove()
    },
  }
}

const overHttp = (city: City) =>
  throughput(ACTS, CLIENTS, n => revise(city, city.projects[n % city.projects.length] as Generated))

const bySql = ({ pool, projects, clerk }: City) =>
  throughput(ACTS, CLIENTS, n => plainAct(pool, projects[n % projects.length] as Generated, clerk.actor))

async function revise({ product, clerk, versions }: City, { state }: Generated): Promise<void> {
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
  const { status, body } = await product.send(
    'POST',
    path,
    { input, seenVersion, requestId: randomUUID() },
    clerk.cookie,
  )
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
}
