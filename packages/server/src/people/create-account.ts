import type { Role, Text } from '@zhengheng/policy'
import { localOrigin, type Origin } from '../house/origin.ts'
import { accountFaults, type KnownUnit, loginTaken } from './account-rules.ts'
import { normalLogin } from './login.ts'
import { type People, together } from './people.ts'
import { recordEvent } from './sign-in-event.ts'

export interface NewAccount {
  readonly login: string
  readonly postTitle: string
  /** Left out for the three administrators only. */
  readonly unitId?: string
  readonly roles: readonly Role[]
  readonly createdBy?: { readonly accountId: string; readonly origin: Origin }
}

export type CreateAnswer =
  | { readonly kind: 'created'; readonly accountId: string }
  | { readonly kind: 'refused'; readonly reason: Text }

/** At once and with all its rights, but without a password: the first administrators and the demo city. All others are proposed. */
export async function createAccount(people: People, account: NewAccount): Promise<CreateAnswer> {
  const login = normalLogin(account.login)
  const [fault] = accountFaults(account, await unitOf(people, account.unitId))
  if (fault) return { kind: 'refused', reason: fault.text }
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
        password_hash: null,
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

async function unitOf(people: People, unitId: string | undefined): Promise<KnownUnit | undefined> {
  if (unitId === undefined) return undefined
  return people.db.selectFrom('unit').where('id', '=', unitId).select('closed').executeTakeFirst()
}
