import type { Text } from './text.ts'

/** Kinds of bodies an account can belong to; the first six may own projects or are refused as owners (article 2). */
export const unitKinds = [
  'partyGovOrgan',
  'publicInstitution',
  'school',
  'medical',
  'district',
  'stateOwnedEnterprise',
  'cityGovernment',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitKindNames: Record<UnitKind, Text> = {
  partyGovOrgan: { zh: '市级党政机关', en: 'Municipal Party or government organ' },
  publicInstitution: { zh: '市直属事业单位', en: 'Municipal public institution' },
  school: { zh: '学校', en: 'School' },
  medical: { zh: '医疗机构', en: 'Medical institution' },
  district: { zh: '区（含开发区、风景区）', en: 'District' },
  stateOwnedEnterprise: { zh: '国有企业', en: 'State-owned enterprise' },
  cityGovernment: { zh: '市人民政府', en: 'City government' },
}

/** Posts a person can hold. Authority comes from posts, never from names. */
export const roleNames = {
  'owner.clerk': { zh: '申报单位经办人', en: 'Applicant unit clerk' },
  'owner.leader': { zh: '申报单位审核人', en: 'Applicant unit leader' },
  'bureau.planner': { zh: '计划岗', en: 'Bureau planner' },
  'bureau.acceptor': { zh: '受理岗', en: 'Bureau acceptor' },
  'bureau.reviewer': { zh: '审核岗', en: 'Bureau reviewer' },
  'bureau.approver': { zh: '审批岗', en: 'Bureau approver' },
  'member.reviewer': { zh: '联席成员单位经办', en: 'Joint-mechanism member' },
  'cityGovernment.approver': { zh: '市人民政府审批', en: 'City government approver' },
  'sector.approver': { zh: '行业主管部门审批', en: 'Sector authority approver' },
  'leader.viewer': { zh: '领导', en: 'Leader' },
  'audit.viewer': { zh: '审计监督', en: 'Auditor (read only)' },
  'admin.system': { zh: '系统管理员', en: 'System administrator' },
  'admin.security': { zh: '安全管理员', en: 'Security administrator' },
  'admin.audit': { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies Record<string, Text>

export type Role = keyof typeof roleNames
export const roles = Object.keys(roleNames) as Role[]

export interface UnitRef {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  /** unit id of the 行业主管部门, for schools and medical bodies (article 9) */
  readonly sectorAuthority?: string | undefined
  /** rule pack that judges the unit's projects; absent for the city's */
  readonly pack?: string | undefined
}

/** Who acts: an account, the post shown to others, its unit, the roles the post carries. */
export interface Actor {
  readonly account: string
  readonly post: string
  readonly unit: UnitRef
  readonly roles: readonly Role[]
  /** the server itself, at a start or told so by whoever runs the machine; never anybody who signed in */
  readonly server?: true
}

/** Administrators belong to no unit; pages and the log show them under this name. */
export const administrationUnit: UnitRef = { id: 'administration', name: '平台管理', kind: 'partyGovOrgan' }

/** What is done by no person. No account has this id. */
export const theServer: Actor = {
  account: '00000000-0000-0000-0000-000000000000',
  post: '服务器',
  unit: administrationUnit,
  roles: [],
  server: true,
}

/** The account that did it; null for the server itself. */
export const byWhom = ({ account, server }: Actor): string | null => (server ? null : account)
