import { roles as knownRoles, type Role, type Text } from '@zhengheng/policy'
import { hashPassword } from '../ports/password-hash.ts'
import { isLogin, normalLogin } from './login.ts'
import { localOrigin, type Origin } from './origin.ts'
import { type People, together } from './people.ts'
import { postConflict } from './post-conflict.ts'
import { recordEvent } from './sign-in-event.ts'

export interface NewAccount {
  readonly login: string
  readonly postTitle: string
  /** Left out for the three administrators only. */
  readonly unitId?: string
  readonly roles: readonly Role[]
  /** Must be changed at the first sign-in. Without one, no password opens the account (demo personas). */
  readonly oneTimePassword?: string
  readonly createdBy?: { readonly accountId: string; readonly origin: Origin }
}

export type CreateAnswer =
  | { readonly kind: 'created'; readonly accountId: string }
  | { readonly kind: 'refused'; readonly reason: Text }

export async function createAccount(people: People, account: NewAccount): Promise<CreateAnswer> {
  const login = normalLogin(account.login)
  const reason = formFault(login, account) ?? postConflict(account.roles) ?? (await unitFault(people, account))
  if (reason) return { kind: 'refused', reason }
  const passwordHash = account.oneTimePassword === undefined ? null : await hashPassword(account.oneTimePassword)
  return together(people, async within => {
    const id = people.ids.uuid()
    const inserted = await within.db
      .insertInto('account')
      .values({
        id,
        login,
        post_title: account.postTitle.trim(),
        unit_id: account.unitId ?? null,
        roles: [...new Set(account.roles)],
        password_hash: passwordHash,
        must_change_password: passwordHash !== null,
        status: 'active',
        created_at: people.clock.now(),
        created_by: account.createdBy?.accountId ?? null,
        last_signed_in_at: null,
      })
      .onConflict(conflict => conflict.column('login').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return { kind: 'refused', reason: loginTaken(login) }
    await recordEvent(within, {
      kind: 'accountCreated',
      accountId: id,
      byAccountId: account.createdBy?.accountId,
      origin: account.createdBy?.origin ?? localOrigin,
    })
    return { kind: 'created', accountId: id }
  })
}

function formFault(login: string, { postTitle, roles }: NewAccount): Text | undefined {
  if (!isLogin(login))
    return {
      zh: '登录名须为 2 至 40 个字，可用文字、数字、点、横线和下划线，且以文字或数字开头。',
      en: 'A login name has 2 to 40 letters, digits, dots, hyphens or underscores and begins with a letter or digit.',
    }
  if (postTitle.trim() === '') return { zh: '请填写岗位名称。', en: 'Give the title of the post.' }
  if (roles.length === 0) return { zh: '请至少选择一个岗位角色。', en: 'Choose at least one role.' }
  const unknown = roles.find(role => !knownRoles.includes(role))
  if (unknown !== undefined) return { zh: `没有“${unknown}”这个岗位角色。`, en: `There is no role “${unknown}”.` }
  return undefined
}

async function unitFault(people: People, { roles, unitId }: NewAccount): Promise<Text | undefined> {
  if (unitId === undefined) {
    if (roles.some(role => role.startsWith('admin.'))) return undefined
    return { zh: '请选择账号所属单位。', en: 'Choose the unit the account belongs to.' }
  }
  const unit = await people.db.selectFrom('unit').where('id', '=', unitId).select('id').executeTakeFirst()
  return unit ? undefined : { zh: `没有编号为“${unitId}”的单位。`, en: `There is no unit “${unitId}”.` }
}

function loginTaken(login: string): Text {
  return {
    zh: `登录名“${login}”已被使用，请换一个。`,
    en: `The login name “${login}” is already used; choose another.`,
  }
}
