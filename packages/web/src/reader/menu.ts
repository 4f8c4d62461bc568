import { type Role, type Text, text } from '@zhengheng/policy'

export interface MenuItem {
  readonly href: string
  readonly label: Text
}

const item = (href: string, zh: string, en: string): MenuItem => ({ href, label: text(zh, en) })

const workbench = item('/', '工作台', 'Workbench')
const plans = item('/plans', '年度计划', 'Annual plans')
const guide = item('/guide', '办事指南', 'Guide')
const rules = item('/rules', '规则与参数', 'Rules and parameters')
const holidays = item('/holidays', '放假安排', 'Holidays')
const rehearsal = item('/rehearsal', '规则试算', 'What if')
const obligations = item('/obligations', '义务日历', 'Obligations')
const account = item('/me', '我的账号', 'My account')
const projects = (zh: string, en: string) => item('/projects', zh, en)

const clerk = [
  workbench,
  item('/declare', '我要申报', 'Apply'),
  item('/plan/new', '计划填报', 'Put in a plan line'),
  projects('我的项目', 'My projects'),
  guide,
]
const unitLeader = [
  workbench,
  projects('本单位项目', 'Projects of the unit'),
  item('/plans', '本单位计划', 'Plan of the unit'),
]
const bureau = [workbench, projects('全部项目', 'All projects'), plans, rules, rehearsal]
const member = [workbench, plans, projects('项目', 'Projects')]
const viewer = [projects('项目', 'Projects'), plans, rules, rehearsal]
const administration = item('/administration', '单位与账号', 'Units and accounts')
const admin = [administration, rules, holidays, account]
const auditAdmin = [item('/account-log', '账号操作记录', 'Account log'), ...admin]

const menus: Readonly<Record<Role, readonly MenuItem[]>> = {
  'owner.clerk': clerk,
  'owner.leader': unitLeader,
  'bureau.planner': bureau,
  'bureau.acceptor': bureau,
  'bureau.reviewer': bureau,
  'bureau.approver': bureau,
  'member.reviewer': member,
  'cityGovernment.approver': member,
  'sector.approver': [workbench, projects('项目', 'Projects')],
  'leader.viewer': viewer,
  'audit.viewer': viewer,
  'admin.system': admin,
  'admin.security': admin,
  'admin.audit': auditAdmin,
}

/** The row of at most six entries: those of every post held, in order, each address once. The first is where one lands. */
export function menuOf(roles: readonly string[]): readonly MenuItem[] {
  const seen = new Set<string>()
  // The calendar is everybody's who has a part in projects; where the row is full, the workbench leads to it.
  const everybodys = roles.some(role => !role.startsWith('admin.')) ? [obligations] : []
  const items = [...roles.flatMap(role => menus[role as Role] ?? []), ...everybodys]
  return items.filter(({ href }) => !seen.has(href) && seen.add(href)).slice(0, 6)
}

/** Administrators and overseers have no inbox. */
export const hasWorkbench = (roles: readonly string[]): boolean => menuOf(roles).some(({ href }) => href === '/')

/** Whether a menu entry is the page at hand or the one above it. */
export const isCurrent = (href: string, pathname: string): boolean =>
  href === '/'
    ? pathname === '/'
    : pathname === href || pathname.startsWith(`${href}/`) || (href === '/projects' && pathname.startsWith('/p/'))
