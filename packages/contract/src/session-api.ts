import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'
import { Me, Persona, Unit } from './shapes.ts'

/** The two ends of a sign-in, and what the clock that decides them says now: the page only measures what is left. */
export const SessionEnds = z.object({
  account: z.string(),
  now: z.string(),
  /** without any use until then */
  idleEnds: z.string(),
  /** however busy */
  absoluteEnds: z.string(),
})
export type SessionEnds = z.output<typeof SessionEnds>

/** Who had an account opened or its password reset, and when its activation was used. */
export const Opening = z.object({
  /** logins; null where the server itself issued the activation */
  proposedBy: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  issuedAt: z.string(),
  usedAt: z.string(),
})
export type Opening = z.output<typeof Opening>

const half = z.string().min(1).max(60)

/** Signing in and out, and how long a sign-in lasts. */
export const sessionApi = {
  personas: endpoint({
    method: 'GET',
    path: '/personas',
    summary: '演示身份',
    open: 'public',
    response: z.object({ items: z.array(Persona) }),
  }),
  asPersona: endpoint({
    method: 'POST',
    path: '/session/persona',
    summary: '以演示身份登录',
    open: 'public',
    guessable: true,
    body: z.strictObject({ account: z.uuid() }),
    response: Me,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    summary: '登录',
    open: 'public',
    guessable: true,
    body: z.strictObject({ login: z.string().min(1).max(60), password: z.string().min(1).max(200) }),
    response: Me,
  }),
  activate: endpoint({
    method: 'POST',
    path: '/activation',
    summary: '激活账号：两半激活码各用一次，自己设定口令',
    open: 'public',
    guessable: true,
    body: z.strictObject({
      login: z.string().min(1).max(60),
      firstHalf: half,
      secondHalf: half,
      password: z.string().min(1).max(200),
    }),
    response: Me,
  }),
  opening: endpoint({
    method: 'GET',
    path: '/me/opening',
    summary: '本账号由谁开通、何时激活',
    open: 'signedIn',
    response: z.object({ opening: Opening.nullable() }),
  }),
  me: endpoint({ method: 'GET', path: '/me', summary: '当前身份', open: 'signedIn', response: Me }),
  ends: endpoint({
    method: 'GET',
    path: '/session',
    summary: '登录何时到期（不算使用）',
    open: 'signedIn',
    watching: true,
    response: SessionEnds,
  }),
  extend: endpoint({
    method: 'POST',
    path: '/session/extension',
    summary: '继续使用，空闲时间重新计算',
    open: 'signedIn',
    staysOpen: true,
    response: SessionEnds,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    summary: '退出',
    open: 'signedIn',
    staysOpen: true,
    response: Done,
  }),
  signOutEverywhere: endpoint({
    method: 'DELETE',
    path: '/sessions',
    summary: '退出所有设备',
    open: 'signedIn',
    staysOpen: true,
    response: Done,
  }),
  list: endpoint({
    method: 'GET',
    path: '/sessions',
    summary: '我的登录',
    open: 'signedIn',
    response: z.object({
      items: z.array(z.object({ startedAt: z.string(), seenAt: z.string(), device: z.string(), current: z.boolean() })),
    }),
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/session/password',
    summary: '修改口令',
    open: 'signedIn',
    body: z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(10).max(200) }),
    response: Done,
  }),
} as const

/** Units, as everybody signed in may see them. */
export const unitsApi = {
  list: endpoint({
    method: 'GET',
    path: '/units',
    summary: '单位',
    open: 'signedIn',
    response: z.object({ items: z.array(Unit) }),
  }),
} as const
