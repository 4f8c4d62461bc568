import { ACTING_ACCOUNT } from '@zhengheng/contract'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { notFound, signedOut, somebodyElse } from '../house/problem.ts'
import type { People } from '../people/people.ts'
import { readSessionCookie } from '../people/session-cookie.ts'
import { findSession } from '../people/sessions.ts'
import type { Counters } from './limits.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** every route with who may reach it, for the test that nothing is open by oversight */
    readonly declaredRoutes: { readonly method: string; readonly url: string; readonly access: string }[]
  }
}

/** Folders of fixed files that plugins serve; everything else names its access itself. */
const OPEN_FOLDERS = ['/api/docs', '/assets/', '/favicon']

/** Every route declares who may reach it; the session is looked up here and nowhere else. */
export function admitOnly(app: FastifyInstance, people: People, counters: Counters): void {
  app.decorateRequest('who', null)
  app.decorate('declaredRoutes', [])
  app.addHook('onRoute', route => {
    const access = declaredAccess(route)
    route.config = { ...route.config, access }
    for (const method of [route.method].flat()) app.declaredRoutes.push({ method, url: route.url, access })
  })
  app.addHook('onRequest', async request => {
    await counters.address(request)
    const access = request.routeOptions.config.access
    if (access === undefined || access === 'public') return
    if (access === 'loopback') return requireLoopback(request)
    await identify(request, people, request.routeOptions.config.watching === true)
    await counters.account(request)
  })
}

function declaredAccess(route: RouteOptions): string {
  const declared = route.config?.access
  if (declared) return declared
  if (OPEN_FOLDERS.some(folder => route.url.startsWith(folder))) return 'public'
  throw new Error(`the route ${String(route.method)} ${route.url} does not say who may reach it`)
}

async function identify(request: FastifyRequest, people: People, watching: boolean): Promise<void> {
  const token = readSessionCookie(request)
  const who = token === undefined ? undefined : await findSession(people, token, { watching })
  if (!who) throw signedOut()
  // A page left open writes nothing under the name of whoever has signed in elsewhere in the same browser since.
  if ((request.headers[ACTING_ACCOUNT] ?? who.accountId) !== who.accountId) throw somebodyElse()
  request.who = who
}

/** Behind a proxy the connection is local but the caller is not. */
function requireLoopback(request: FastifyRequest): void {
  const address = request.socket.remoteAddress ?? ''
  const local = /^(127\.|::1$|::ffff:127\.)/.test(address)
  if (!local || request.headers['x-forwarded-for'] !== undefined) throw notFound()
}
