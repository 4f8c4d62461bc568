import { type Offer, unitKinds } from '@zhengheng/policy'
import { z } from 'zod'
import { Cursor, endpoint } from './endpoint.ts'
import { carried, Role, TextShape } from './shapes.ts'

const offers = z.array(carried<Offer>('An action with the decision about it'))

const UnitName = z.object({ id: z.string(), name: z.string() })

export const AdministeredAccount = z.object({
  id: z.string(),
  login: z.string(),
  postTitle: z.string(),
  unit: UnitName.nullable(),
  roles: z.array(Role),
  status: z.enum(['proposed', 'active', 'disabled']),
  /** its newest activation: until when the person may use it, or when that was; null where there is none */
  activation: z.object({ is: z.enum(['waiting', 'used', 'over']), at: z.string() }).nullable(),
  /** posts it unites that exclude one another */
  conflict: TextShape.nullable(),
  lastSignedInAt: z.string().nullable(),
  /** what waits for the security administrator */
  proposal: z
    .object({
      kind: z.enum(['new', 'change', 'password', 'enable']),
      postTitle: z.string().nullable(),
      unit: UnitName.nullable(),
      roles: z.array(Role).nullable(),
      /** login of who proposed it; null where a file was imported */
      by: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  version: z.int(),
  offers,
})
export type AdministeredAccount = z.output<typeof AdministeredAccount>

export const AdministeredUnit = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  pack: z.string().nullable(),
  sectorAuthority: z.string().nullable(),
  itOffice: z.string().nullable(),
  jointMember: z.boolean(),
  closed: z.boolean(),
  /** accounts not disabled */
  accounts: z.int(),
  version: z.int(),
  offers,
})
export type AdministeredUnit = z.output<typeof AdministeredUnit>

/** An act on accounts or units, or a sign-in: who, when, from where, what was before and after. */
export const AccountEvent = z.object({
  id: z.string(),
  at: z.string(),
  /** the name of an act, or what happened at a sign-in */
  kind: z.string(),
  account: z.string().nullable(),
  unit: z.string().nullable(),
  /** login of who did it to somebody else; null for the server itself */
  by: z.string().nullable(),
  /** of sign-ins; acts are known by who did them */
  address: z.string().nullable(),
  device: z.string().nullable(),
  details: z
    .object({
      before: z.record(z.string(), z.unknown()).optional(),
      after: z.record(z.string(), z.unknown()).optional(),
      reason: z.string().optional(),
      proposal: z.string().optional(),
    })
    .nullable(),
})
export type AccountEvent = z.output<typeof AccountEvent>

const words = z.string().trim().max(50).optional()

export const AccountFilter = z.strictObject({
  q: words,
  unit: z.string().max(60).optional(),
  status: z.enum(['proposed', 'active', 'disabled']).optional(),
  waiting: z.enum(['yes']).optional(),
  after: z.string().max(60).optional(),
})
export type AccountFilter = z.output<typeof AccountFilter>

/** For the three administrators; to everybody else none of it is there. */
export const administrationApi = {
  waiting: endpoint({
    method: 'GET',
    path: '/administration/waiting',
    summary: '待复核的账号事项、规则修订和放假安排，尚未录入的放假安排',
    open: 'signedIn',
    watching: true,
    response: z.object({
      accounts: z.int(),
      rules: z.int(),
      holidays: z.int(),
      /** the first year whose holiday notice should be here and is not */
      missingYear: z.int().nullable(),
    }),
  }),
  units: endpoint({
    method: 'GET',
    path: '/administration/units',
    summary: '单位（管理）',
    open: 'signedIn',
    query: z.strictObject({ q: words, after: Cursor.optional() }),
    response: z.object({ items: z.array(AdministeredUnit), next: z.string().nullable() }),
  }),
  unitId: endpoint({
    method: 'GET',
    path: '/administration/unit-id',
    summary: '新单位的编号，由名称生成',
    open: 'signedIn',
    query: z.strictObject({ name: z.string().trim().min(1).max(60) }),
    response: z.object({ id: z.string() }),
  }),
  accounts: endpoint({
    method: 'GET',
    path: '/administration/accounts',
    summary: '账号（管理）',
    open: 'signedIn',
    query: AccountFilter,
    response: z.object({
      items: z.array(AdministeredAccount),
      next: z.string().nullable(),
      /** accounts for which something waits, in all */
      waiting: z.int(),
    }),
  }),
  log: endpoint({
    method: 'GET',
    path: '/administration/log',
    summary: '账号操作记录',
    open: 'signedIn',
    query: z.strictObject({
      what: z.enum(['administration', 'signIn']).optional(),
      account: z.string().trim().max(60).optional(),
      before: Cursor.optional(),
    }),
    response: z.object({ items: z.array(AccountEvent), next: z.string().nullable() }),
  }),
} as const
