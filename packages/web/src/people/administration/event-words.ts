import { findAction, proposalNames, type Text, text } from '@zhengheng/policy'
import { rolesText } from './account-words.ts'

const eventNames: Readonly<Record<string, Text>> = {
  signedIn: text('登录', 'Signed in'),
  signedInAsPersona: text('以演示身份登录', 'Signed in as a demo identity'),
  wrongPassword: text('口令不正确', 'Wrong password'),
  unknownLogin: text('登录名不存在', 'Unknown login'),
  pausedLogin: text('暂停期间尝试登录', 'Tried during a pause'),
  closedAccount: text('账号不能登录', 'Account cannot sign in'),
  signedOut: text('退出', 'Signed out'),
  sessionEnded: text('结束一处登录', 'Ended one session'),
  signedOutEverywhere: text('退出所有设备', 'Signed out everywhere'),
  activated: text('本人激活账号', 'Account activated by its person'),
  activationRefused: text('激活未通过', 'Activation refused'),
  passwordChanged: text('修改口令', 'Changed the password'),
  passwordChangeRefused: text('修改口令被拒绝', 'Change of password refused'),
  calendarFeedMade: text('生成日历订阅地址', 'Made a calendar address'),
  calendarFeedRevoked: text('停用日历订阅地址', 'Revoked the calendar address'),
  accountCreated: text('创建账号', 'Account created'),
  accountActivated: text('启用账号', 'Account enabled'),
  accountLocked: text('锁定账号', 'Account locked'),
  accountDisabled: text('停用账号', 'Account disabled'),
  accountProposed: text('提出新建账号', 'New account proposed'),
  changeProposed: text('提出变更岗位', 'Change of post proposed'),
  passwordResetProposed: text('提出重置口令', 'New password proposed'),
  passwordResetOnServer: text('在服务器上重置口令', 'Password reset on the server'),
  enablingProposed: text('提出启用账号', 'Enabling proposed'),
  proposalConfirmed: text('复核通过', 'Confirmed'),
  proposalDeclined: text('不同意', 'Declined'),
  proposalWithdrawn: text('撤回', 'Withdrawn'),
  sessionsEndedByAdministrator: text('管理员令其退出所有设备', 'Signed out everywhere by an administrator'),
  unitAdded: text('添加单位', 'Unit added'),
  unitChanged: text('修改单位', 'Unit changed'),
  unitClosed: text('停用单位', 'Unit closed'),
  unitOpened: text('启用单位', 'Unit opened'),
}

/** What happened, in words; with what was confirmed or declined. */
export function eventText(kind: string, proposal: string | undefined): Text {
  const name = findAction(kind)?.title ?? eventNames[kind] ?? text(kind, kind)
  const of = proposalNames[proposal as keyof typeof proposalNames]
  return of ? text(`${name.zh}：${of.zh}`, `${name.en}: ${of.en}`) : name
}

const fieldNames: Readonly<Record<string, Text>> = {
  login: text('登录名', 'Login'),
  postTitle: text('岗位名称', 'Post'),
  unit: text('单位', 'Unit'),
  roles: text('岗位角色', 'Roles'),
  name: text('名称', 'Name'),
  kind: text('性质', 'Kind'),
  pack: text('适用规则', 'Judged by'),
  sectorAuthority: text('行业主管部门', 'Sector authority'),
  itOffice: text('信息化内设机构', 'IT office'),
  jointMember: text('联席成员', 'Joint member'),
}

type Side = Readonly<Record<string, unknown>> | undefined

const valueText = (value: unknown): Text => {
  if (value === undefined || value === null) return text('无', 'none')
  if (Array.isArray(value)) return rolesText(value.map(String))
  if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no')
  return text(String(value), String(value))
}

/** Field by field, what was and what became of it; what stayed is left out. */
export function changesText(before: Side, after: Side): Text[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .filter(name => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]))
    .map(name => {
      const label = fieldNames[name] ?? text(name, name)
      const [was, is] = [valueText(before?.[name]), valueText(after?.[name])]
      return before
        ? text(`${label.zh}：${was.zh} → ${is.zh}`, `${label.en}: ${was.en} → ${is.en}`)
        : text(`${label.zh}：${is.zh}`, `${label.en}: ${is.en}`)
    })
}
