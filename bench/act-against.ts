import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { median, throughput } from './measure.ts'

/**
 * Cost of an act over HTTP in this checkout beside another one, both running, in turns:
 * `node bench/act-against.ts CHECKOUT`, with the libraries of that checkout installed.
 */
const [other = ''] = process.argv.slice(2)
if (other === '') {
  process.stderr.write('usage: node bench/act-against.ts CHECKOUT\n')
  process.exit(2)
}

const CLIENTS = 8
const ROUNDS = 15
const ACTS = 300
const LINES = 100

/** A running product, and the plan lines one clerk put in, with the version each is at. */
interface Clerk {
  revise(n: number): Promise<void>
  remove(): Promise<void>
}

type Products = typeof import('../tests/product/start-product.ts')

async function clerkIn(checkout: string): Promise<Clerk> {
  const { startProduct }: Products = await import(join(resolve(checkout), 'tests/product/start-product.ts'))
  const product = await startProduct()
  const { cookie } = await product.signIn('owner.clerk')
  const act = async (path: string, input: object, seenVersion: number) => {
    const { status, body } = await product.send('POST', path, { input, seenVersion, requestId: randomUUID() }, cookie)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body as { readonly code: string }
  }
  const content = {
    category: 'businessAppSystem',
    nature: 'newBuild',
    summary: '改',
    basis: ['性能测量'],
  }
  const year = new Date().getFullYear() + 1
  const lines: { readonly code: string; version: number }[] = []
  for (let n = 0; n < LINES; n++) {
    const input = { ...content, name: `测量项目${n}`, year, amount: 2_000_000 }
    const { code } = await act('/api/projects/new/actions/plan.putLine', input, 0)
    lines.push({ code, version: 1 })
  }
  return {
    async revise(n) {
      const line = lines[n % LINES]
      if (!line) return
      const input = { ...content, name: `测量项目${n}修`, amount: 2_000_000 + line.version }
      await act(`/api/projects/${encodeURIComponent(line.code)}/actions/plan.reviseLine`, input, line.version++)
    },
    remove: () => product.remove(),
  }
}

const here = await clerkIn(join(import.meta.dirname, '..'))
const there = await clerkIn(other)
try {
  const run = ({ revise }: Clerk) => throughput(ACTS, CLIENTS, revise)
  await run(here)
  await run(there)
  const ratios: number[] = []
  const rates: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const first = await run(round % 2 === 0 ? here : there)
    const second = await run(round % 2 === 0 ? there : here)
    const [mine, theirs] = round % 2 === 0 ? [first, second] : [second, first]
    rates.push(mine)
    ratios.push(theirs / mine)
  }
  const rounds = ratios.map(ratio => ratio.toFixed(2)).join(' ')
  process.stdout.write(
    `an act over HTTP, time against the other checkout: ${median(ratios).toFixed(2)} times\n` +
      `  plan.reviseLine, ${CLIENTS} clients; ${Math.round(median(rates))} acts/s here; rounds ${rounds}\n`,
  )
} finally {
  await here.remove()
  await there.remove()
}
process.exit(0)
