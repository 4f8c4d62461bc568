import { unitKinds } from '@zhengheng/policy'
import { z } from 'zod'
import { Cursor, Done, endpoint } from './endpoint.ts'
import { Role, TextShape } from './shapes.ts'

/** Acts on an account, each with why it cannot be done now. Those that mean nothing for it are left out. */
export const AccountActOffer = z.object({ act: z.string(), obstacle: TextShape.nullable() })

const UnitName = z.object({ id: z.string(), name: z.string() })

export const AdministeredAccount = z.object({
  id: z.string(),
  login: z.string(),
  postTitle: z.string(),
  unit: UnitName.nullable(),
  roles: z.array(Role),
  status: z.enum(['proposed', 'active', 'locked', 'disabled']),
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
  acts: z.array(AccountActOffer),
})
export type AdministeredAccount = z.output<typeof AdministeredAccount>

/** One administrator's half of what activates an account: told once, worth nothing without the other half. */
export const Slip = z.object({
  login: z.string(),
  postTitle: z.string(),
  unit: z.string().nullable(),
  half: z.string(),
  /** when the activation ends; null where it waits to be confirmed */
  endsAt: z.string().nullable(),
  /** of the page where the person activates */
  address: z.string(),
})
export type Slip = z.output<typeof Slip>

const optional = (most: number) => z.string().trim().min(1).max(most).optional()

export const UnitInput = z.strictObject({
  name: z.string().max(200),
  kind: z.enum(unitKinds),
  pack: optional(60),
  sectorAuthority: optional(60),
  itOffice: z.string().max(200).optional(),
  jointMember: z.boolean().optional(),
})
export type UnitInput = z.output<typeof UnitInput>

export const AdministeredUnit = UnitInput.extend({
  id: z.string(),
  closed: z.boolean(),
  /** accounts not disabled */
  accounts: z.int(),
})
export type AdministeredUnit = z.output<typeof AdministeredUnit>

export const AccountInput = z.strictObject({
  login: z.string().max(60),
  postTitle: z.string().max(200),
  unit: optional(60),
  roles: z.array(Role).max(20),
})
export type AccountInput = z.output<typeof AccountInput>

export const PostInput = AccountInput.omit({ login: true }).extend({ unit: z.string().min(1).max(60) })
export type PostInput = z.output<typeof PostInput>

/** An act on accounts or units, or a sign-in: who, when, from where, what was before and after. */
export const AccountEvent = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  account: z.string().nullable(),
  unit: z.string().nullable(),
  /** login of who did it to somebody else; null for the server itself */
  by: z.string().nullable(),
  address: z.string(),
  device: z.string(),
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

const Id = z.object({ id: z.uuid() })
const UnitId = z.object({ id: z.string().max(60) })
const words = z.string().trim().max(50).optional()

export const AccountFilter = z.strictObject({
  q: words,
  unit: z.string().max(60).optional(),
  status: z.enum(['proposed', 'active', 'locked', 'disabled']).optional(),
  waiting: z.enum(['yes']).optional(),
  after: z.string().max(60).optional(),
})
export type AccountFilter = z.output<typeof AccountFilter>

const on = <const Path extends string, const Name extends string>(name: Path, summary: Name) =>
  ({ method: 'POST', path: `/administration/accounts/:id/${name}`, summary, open: 'signedIn', params: Id }) as const

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
  addUnit: endpoint({
    method: 'POST',
    path: '/administration/units',
    summary: '添加单位',
    open: 'signedIn',
    body: UnitInput,
    response: z.object({ id: z.string() }),
  }),
  changeUnit: endpoint({
    method: 'PUT',
    path: '/administration/units/:id',
    summary: '修改单位',
    open: 'signedIn',
    params: UnitId,
    body: UnitInput,
    response: Done,
  }),
  closeUnit: endpoint({
    method: 'PUT',
    path: '/administration/units/:id/closed',
    summary: '停用或启用单位',
    open: 'signedIn',
    params: UnitId,
    body: z.strictObject({ closed: z.boolean() }),
    response: Done,
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
  addAccount: endpoint({
    method: 'POST',
    path: '/administration/accounts',
    summary: '添加账号，待安全管理员复核',
    open: 'signedIn',
    body: AccountInput,
    response: z.object({ slip: Slip }),
  }),
  changePost: endpoint({ ...on('post', '变更岗位，待复核'), body: PostInput, response: Done }),
  resetPassword: endpoint({ ...on('password', '重置口令，待复核'), response: z.object({ slip: Slip }) }),
  enable: endpoint({ ...on('enabling', '启用账号，待复核'), response: Done }),
  disable: endpoint({ ...on('disabling', '停用账号'), staysOpen: true, response: Done }),
  signOut: endpoint({ ...on('sign-out', '退出该账号的所有设备'), staysOpen: true, response: Done }),
  withdraw: endpoint({ ...on('withdrawal', '撤回待复核的事项'), response: Done }),
  decline: endpoint({
    ...on('declining', '不同意'),
    body: z.strictObject({ reason: z.string().max(500) }),
    response: Done,
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/administration/confirmations',
    summary: '复核通过：全部通过，或一个也不通过',
    open: 'signedIn',
    /** as they were seen: another proposal put in place of one of them is not confirmed with it */
    body: z.strictObject({
      proposals: z
        .array(z.strictObject({ account: z.uuid(), at: z.string().max(40) }))
        .min(1)
        .max(500),
    }),
    response: z.object({ slips: z.array(Slip) }),
  }),
  log: endpoint({
    method: 'GET',
    path: '/administration/log',
    summary: '账号操作记录',
    open: 'signedIn',
    query: z.strictObject({
      what: z.enum(['administration', 'signIn']).optional(),
      account: z.string().trim().max(60).optional(),
      before: z.uuid().optional(),
    }),
    response: z.object({ items: z.array(AccountEvent), next: z.string().nullable() }),
  }),
} as const
