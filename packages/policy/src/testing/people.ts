import type { Actor, Role, UnitRef } from '../kernel/actor.ts'

/** Units and posts of a small city for tests. Accounts are named by post, never by person. */
const unit = (id: string, name: string, kind: UnitRef['kind'], sectorAuthority?: string): UnitRef => ({
  id,
  name,
  kind,
  ...(sectorAuthority && { sectorAuthority }),
})

export const units = {
  water: unit('water', '市水务局', 'partyGovOrgan'),
  school: unit('school', '市第一中学', 'school', 'education'),
  education: unit('education', '市教育局', 'partyGovOrgan'),
  waterCompany: unit('waterCompany', '市水务集团', 'stateOwnedEnterprise'),
  bureau: unit('bureau', '市数据局', 'partyGovOrgan'),
  finance: unit('finance', '市财政局', 'partyGovOrgan'),
  cyberspace: unit('cyberspace', '市委网信办', 'partyGovOrgan'),
  cityGovernment: unit('cityGovernment', '市人民政府', 'cityGovernment'),
} as const

const actor = (account: string, post: string, of: UnitRef, ...roles: Role[]): Actor => ({
  account,
  post,
  unit: of,
  roles,
})

export const people = {
  clerk: actor('water-clerk', '经办人', units.water, 'owner.clerk'),
  leader: actor('water-leader', '审核人', units.water, 'owner.leader'),
  schoolClerk: actor('school-clerk', '经办人', units.school, 'owner.clerk'),
  schoolLeader: actor('school-leader', '审核人', units.school, 'owner.leader'),
  companyClerk: actor('company-clerk', '经办人', units.waterCompany, 'owner.clerk'),
  planner: actor('bureau-planner', '计划岗', units.bureau, 'bureau.planner'),
  acceptor: actor('bureau-acceptor', '受理岗', units.bureau, 'bureau.acceptor'),
  reviewer: actor('bureau-reviewer', '审核岗', units.bureau, 'bureau.reviewer'),
  approver: actor('bureau-approver', '审批岗', units.bureau, 'bureau.approver'),
  /** several posts in one hand, the bureau's own projects among them: what four-eyes rules are for */
  manyPosts: actor(
    'bureau-many',
    '综合岗',
    units.bureau,
    'owner.clerk',
    'owner.leader',
    'bureau.reviewer',
    'bureau.approver',
  ),
  finance: actor('finance-member', '成员经办', units.finance, 'member.reviewer'),
  cyberspace: actor('cyberspace-member', '成员经办', units.cyberspace, 'member.reviewer'),
  cityGovernment: actor('city-government', '审批岗', units.cityGovernment, 'cityGovernment.approver'),
  cityLeader: actor('city-leader', '分管领导', units.cityGovernment, 'leader.viewer'),
  auditor: actor('auditor', '审计岗', units.finance, 'audit.viewer'),
  administrator: actor('administrator', '系统管理员', units.bureau, 'admin.system'),
  securityAdministrator: actor('security-administrator', '安全管理员', units.bureau, 'admin.security'),
  /** both administrators' posts in one hand */
  bothAdministrators: actor('both', '管理员', units.bureau, 'admin.system', 'admin.security'),
} as const satisfies Record<string, Actor>

export const everybody: readonly Actor[] = Object.values(people)
export const members: readonly UnitRef[] = [units.finance, units.cyberspace]
