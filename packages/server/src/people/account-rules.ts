import {
  dutyConflict,
  isReadableName,
  roles as knownRoles,
  type Role,
  type Text,
  text,
  unreadableSentence,
} from '@zhengheng/policy'
import { isLogin, normalLogin } from './login.ts'

/** What is wrong with one field, and how to put it right. */
export interface Fault {
  readonly field: string
  readonly text: Text
}

/** What an account is to be: who signs in by it, as what, for whom. */
export interface AccountForm {
  readonly login: string
  readonly postTitle: string
  /** Left out for the three administrators only. */
  readonly unitId?: string | undefined
  readonly roles: readonly string[]
}

export interface KnownUnit {
  readonly closed: boolean
}

/** Every fault at once, so that a form or a file is corrected in one go. */
export function accountFaults(form: AccountForm, unit: KnownUnit | undefined): Fault[] {
  const faults: Fault[] = []
  const add = (field: string, found: Text | undefined) => found && faults.push({ field, text: found })
  add('login', loginFault(form.login))
  add('postTitle', titleFault(form.postTitle))
  add('roles', rolesFault(form.roles))
  add('unit', unitFault(form, unit))
  return faults
}

function loginFault(login: string): Text | undefined {
  return isLogin(normalLogin(login))
    ? undefined
    : text(
        '登录名须为 2 至 40 个字，可用文字、数字、点、横线和下划线，且以文字或数字开头。',
        'A login name has 2 to 40 letters, digits, dots, hyphens or underscores and begins with a letter or digit.',
      )
}

function titleFault(title: string): Text | undefined {
  if (title.trim() === '') return text('请填写岗位名称。', 'Give the title of the post.')
  if (title.trim().length > 40) return text('岗位名称最多 40 个字。', 'The title of a post has at most 40 characters.')
  if (!isReadableName(title)) return unreadableSentence(text('岗位名称', 'Title of the post'))
  return undefined
}

function rolesFault(roles: readonly string[]): Text | undefined {
  if (roles.length === 0) return text('请至少选择一个岗位角色。', 'Choose at least one role.')
  const unknown = roles.find(role => !knownRoles.includes(role as Role))
  if (unknown !== undefined) return text(`没有“${unknown}”这个岗位角色。`, `There is no role “${unknown}”.`)
  return dutyConflict(roles)
}

function unitFault({ roles, unitId }: AccountForm, unit: KnownUnit | undefined): Text | undefined {
  if (unitId === undefined)
    return roles.some(isAdministration)
      ? undefined
      : text('请选择账号所属单位。', 'Choose the unit the account belongs to.')
  if (!unit) return text(`没有编号为“${unitId}”的单位。`, `There is no unit “${unitId}”.`)
  if (unit.closed)
    return text(
      '该单位已停用，请选择在用的单位，或先启用它。',
      'This unit is closed: choose another, or open it first.',
    )
  return undefined
}

export const isAdministration = (role: string): boolean => role.startsWith('admin.')

/** Added by an administrator or from a file: those who keep the platform stand outside all units. */
export function outsideUnits({ roles, unitId }: AccountForm): Fault[] {
  if (unitId === undefined || !roles.some(isAdministration)) return []
  return [
    {
      field: 'unit',
      text: text('三员不属于任何单位，请不要选择单位。', 'Administrators belong to no unit: leave the unit out.'),
    },
  ]
}

export const loginTaken = (login: string): Text =>
  text(`登录名“${login}”已被使用，请换一个。`, `The login name “${login}” is already used; choose another.`)
