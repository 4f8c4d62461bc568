import type { Role } from '@zhengheng/policy'
import { jointMembers, units } from './units.ts'

/** An account of the demo city, named by its post; there are no invented persons. */
export interface Post {
  readonly login: string
  readonly title: string
  readonly unit: string
  readonly roles: readonly Role[]
}

const owners = units.filter(unit => unit.kind !== 'cityGovernment')

const ownerPosts: readonly Post[] = owners.flatMap(({ id }) => [
  { login: `${id}-clerk`, title: '经办人', unit: id, roles: ['owner.clerk'] },
  { login: `${id}-leader`, title: '分管领导', unit: id, roles: ['owner.leader'] },
])

/** Where two people write together: the second one of these units. */
const secondClerks: readonly Post[] = ['civil-affairs', 'water-bureau'].map(id => ({
  login: `${id}-clerk-b`,
  title: '经办人乙',
  unit: id,
  roles: ['owner.clerk'],
}))

const memberPosts: readonly Post[] = jointMembers.map(id => ({
  login: `${id}-member`,
  title: '联席会商岗',
  unit: id,
  roles: ['member.reviewer'],
}))

export const posts: readonly Post[] = [
  ...ownerPosts,
  ...secondClerks,
  { login: 'bureau-planner', title: '计划岗', unit: 'data-bureau', roles: ['bureau.planner'] },
  { login: 'bureau-acceptor', title: '受理岗', unit: 'data-bureau', roles: ['bureau.acceptor'] },
  { login: 'bureau-reviewer', title: '审核岗', unit: 'data-bureau', roles: ['bureau.reviewer'] },
  { login: 'bureau-approver', title: '审批岗', unit: 'data-bureau', roles: ['bureau.approver'] },
  ...memberPosts,
  { login: 'city-government', title: '审批岗', unit: 'city-government', roles: ['cityGovernment.approver'] },
  { login: 'health-sector', title: '行业审批岗', unit: 'health-commission', roles: ['sector.approver'] },
  { login: 'city-leader', title: '分管领导', unit: 'city-government', roles: ['leader.viewer'] },
  { login: 'auditor', title: '审计岗', unit: 'audit-bureau', roles: ['audit.viewer'] },
  { login: 'system-administrator', title: '系统管理员', unit: 'data-bureau', roles: ['admin.system'] },
  { login: 'security-administrator', title: '安全管理员', unit: 'data-bureau', roles: ['admin.security'] },
  { login: 'audit-administrator', title: '审计管理员', unit: 'data-bureau', roles: ['admin.audit'] },
]
