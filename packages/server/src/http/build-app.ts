import cookie from '@fastify/cookie'
import { api } from '@zhengheng/contract'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { House } from '../house/house.ts'
import { mountActions } from './action-routes.ts'
import { admitOnly } from './admission.ts'
import { refuseBrokenConnections } from './broken-connections.ts'
import { mountDocs } from './docs.ts'
import { handleErrors, sendFailure } from './error-handler.ts'
import { handlers } from './handlers.ts'
import { mountHealth } from './health.ts'
import { readJsonBodies } from './json-body.ts'
import { type Limits, limitsOf, openCounters } from './limits.ts'
import { logAnswers } from './log.ts'
import { mount } from './mount.ts'
import { checkOrigins } from './origin-check.ts'
import { refuseWriting } from './read-only.ts'
import { bareHeaders, secureHeaders } from './security-headers.ts'
import { refuseUnstorable } from './storable-text.ts'
import { mountWebApp } from './web-app.ts'

export interface AppOptions {
  readonly log?: FastifyBaseLogger
  readonly limits?: Limits
  /** hold every answer against its schema: for tests */
  readonly checkAnswers?: boolean
  /** the built web app */
  readonly webFolder: string
}

const BODY_LIMIT = 1024 * 1024
/** Long enough for a large file over a slow line, short enough for a connection that only drips. */
const REQUEST_WITHIN = 10 * 60_000

/** The whole application, one line per concern, in the order a request meets them. */
export async function buildApp(house: House, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_WITHIN,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => house.ids.uuid(),
    frameworkErrors: (error, request, reply) => void sendFailure(error, request, reply.headers(bareHeaders)),
    clientErrorHandler: refuseBrokenConnections,
    ...(options.log ? { loggerInstance: options.log } : { logger: false }),
  })
  handleErrors(app)
  secureHeaders(app)
  checkOrigins(app, house)
  await app.register(cookie)
  const counters = await openCounters(app, options.limits ?? limitsOf(house.mode))
  admitOnly(app, house, counters)
  refuseWriting(app, house)
  logAnswers(app)
  app.removeContentTypeParser('text/plain')
  readJsonBodies(app)
  refuseUnstorable(app)
  mountHealth(app, house)
  await mount(app, api, handlers(house), { counters, checkAnswers: options.checkAnswers ?? false })
  mountActions(app, house)
  await mountDocs(app)
  await mountWebApp(app, options.webFolder)
  return app
}
