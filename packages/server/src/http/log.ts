import type { FastifyInstance } from 'fastify'
import { destination, type LoggerOptions, pino } from 'pino'
import type { Settings } from '../settings.ts'

/** Structured lines on standard error. Addresses, bodies, names and headers never enter: only what is listed here. */
export const openLog = (mode: Settings['mode']) =>
  pino(options(mode === 'demo' ? 'warn' : 'info'), destination({ dest: 2, sync: false }))

const options = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"at":"${new Date().toISOString()}"`,
  serializers: { err: errorFields },
})

/** A failed statement may quote what was typed; its kind and place are enough to find it. */
export const errorFields = (error: Error & { code?: string }) => ({
  type: error.name,
  code: error.code,
  at: (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .map(line => line.trim())
    .slice(0, 12),
})

/** One line per answer: the route's pattern, never the address. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      reference: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    })
  })
}
