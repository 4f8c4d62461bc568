import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE } from './sessions.ts'

/** Browsers keep `__Host-` cookies only when secure, host-wide and without domain; loopback counts as secure. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

export const readSessionCookie = (request: FastifyRequest): string | undefined => request.cookies[SESSION_COOKIE]

export const setSessionCookie = (reply: FastifyReply, token: string): void =>
  void reply.setCookie(SESSION_COOKIE, token, ATTRIBUTES)

/** Leaves nothing behind in the browser. */
export function clearSession(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, ATTRIBUTES)
  reply.header('clear-site-data', '"cache", "storage"')
}
