import type { Actor } from '@zhengheng/policy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Origin, originOf } from './origin.ts'
import { notFound, signedOut } from './problem.ts'
import { actorOf, type SignedIn } from './signed-in.ts'

/** Who may reach a route at all; a route that does not say so does not start. */
export type RouteAccess = 'public' | 'signedIn' | 'loopback' | `action:${string}`

declare module 'fastify' {
  interface FastifyRequest {
    /** who holds the session cookie; looked up only where a route needs somebody */
    who: SignedIn | null
  }
  interface FastifyContextConfig {
    access?: string
    /** asked by the page on its own, so it does not count as use of the session */
    watching?: boolean
  }
}

/** One call of an endpoint. */
export interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly origin: Origin
}

export interface SignedInCall extends Call {
  readonly who: SignedIn
  /** absent for administrators, who have no part in any project */
  readonly actor: Actor | undefined
}

export function callOf(request: FastifyRequest, reply: FastifyReply): Call {
  return { request, reply, origin: originOf(request.ip, request.headers['user-agent']) }
}

/** @throws when nobody is signed in */
export function signedInCallOf(request: FastifyRequest, reply: FastifyReply): SignedInCall {
  if (!request.who) throw signedOut()
  return { ...callOf(request, reply), who: request.who, actor: actorOf(request.who) }
}

/** For what only people with a part in projects may see. @throws the same answer as for what is not there */
export function requireActor({ actor }: Pick<SignedInCall, 'actor'>): Actor {
  if (!actor) throw notFound()
  return actor
}
