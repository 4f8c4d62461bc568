import type { FastifyInstance } from 'fastify'
import type { House } from '../house/house.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** goes on while the server only reads */
    staysOpen?: boolean
  }
}

/** While the server must not write, what people write is refused at the door, before its body is read. Reading goes on. */
export function refuseWriting(app: FastifyInstance, { condition }: Pick<House, 'condition'>): void {
  app.addHook('onRequest', async ({ method, routeOptions: { config } }) => {
    if (['GET', 'HEAD'].includes(method) || config.access === 'public' || config.watching || config.staysOpen) return
    condition.require('writing')
  })
}
