import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../house/problem.ts'
import type { Settings } from '../settings.ts'

/** Requests in a minute. Whole offices share one address, so that limit is the wider one. */
export interface Limits {
  readonly perAddress: number
  readonly perAccount: number
  readonly signInPerAddress: number
}

export const limitsOf = (mode: Settings['mode']): Limits =>
  mode === 'demo'
    ? { perAddress: 1_000_000, perAccount: 100_000, signInPerAddress: 10_000 }
    : { perAddress: 6000, perAccount: 600, signInPerAddress: 60 }

type Counter = (request: FastifyRequest) => Promise<void>

export interface Counters {
  readonly address: Counter
  readonly account: Counter
  readonly signIn: Counter
}

/** Counts in this process; with several processes each allows its own share. */
export async function openCounters(app: FastifyInstance, limits: Limits): Promise<Counters> {
  await app.register(rateLimit, { global: false })
  const counter = (max: number, keyOf: (request: FastifyRequest) => string): Counter => {
    const count = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator: keyOf })
    return async request => {
      const seen = await count(request)
      if (!seen.isAllowed && seen.isExceeded) throw tooMany(seen.ttlInSeconds)
    }
  }
  return {
    address: counter(limits.perAddress, request => `address:${request.ip}`),
    account: counter(limits.perAccount, request => `account:${request.who?.accountId ?? request.ip}`),
    signIn: counter(limits.signInPerAddress, request => `sign-in:${request.ip}`),
  }
}

const tooMany = (seconds: number): Problem =>
  new Problem(
    429,
    'too-many',
    '操作过于频繁',
    {
      zh: `短时间内的请求太多，请 ${seconds} 秒后再试。`,
      en: `Too many requests in a short time; try again in ${seconds} seconds.`,
    },
    {},
    { 'retry-after': String(seconds) },
  )
