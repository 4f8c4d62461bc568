import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { run } from '../db/run.ts'
import type { House } from '../house/house.ts'
import { Problem } from '../house/problem.ts'
import { type Condition, reaches } from '../spine/condition.ts'

const READY_WITHIN = 2000

/** Whether the process lives, whether it can serve, and how it does. */
export function mountHealth(app: FastifyInstance, { pool, condition }: Pick<House, 'pool' | 'condition'>): void {
  app.get('/health/live', { config: { access: 'public' } }, async () => ({ status: 'live' }))
  app.get('/health/ready', { config: { access: 'public' } }, async () => {
    const answered = run(pool, sql`select 1`).then(
      () => true,
      () => false,
    )
    const late = new Promise<boolean>(resolve => setTimeout(resolve, READY_WITHIN, false).unref())
    if (!(await Promise.race([answered, late])))
      throw notReady({
        zh: '数据库没有应答，请稍后重试。',
        en: 'The database does not answer; try again later.',
      })
    const [gravest] = condition.concerns
    if (gravest?.stops === 'service') throw notReady(gravest.text)
    const concerns = condition.concerns.map(({ about, stops, text }) => ({ about, stops, text }))
    return { status: 'ready', stops: gravest?.stops ?? 'nothing', concerns }
  })
  mountMetrics(app, condition)
}

const notReady = (why: { readonly zh: string; readonly en: string }) => new Problem(503, 'not-ready', '暂不能服务', why)

function mountMetrics(app: FastifyInstance, condition: Condition): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  // All that parts report, read when it is asked for.
  new Gauge({
    name: 'zhengheng_concern',
    help: `What is not well, by part: ${reaches.map((stops, n) => `${n + 1} stops ${stops}`).join(', ')}; 0 is well`,
    labelNames: ['about'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { about, stops } of condition.standings) this.set({ about }, stops ? reaches.indexOf(stops) + 1 : 0)
    },
  })
  new Gauge({
    name: 'zhengheng_condition',
    help: 'Figures of the parts of this server; each name ends with its unit',
    labelNames: ['about', 'figure'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { about, figures = {} } of condition.standings)
        for (const [figure, value] of Object.entries(figures)) this.set({ about, figure }, value)
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the address: that may name a case or carry what was searched.
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.addHook('onClose', async () => registry.clear())
  app.get('/metrics', { config: { access: 'loopback' } }, async (_, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
