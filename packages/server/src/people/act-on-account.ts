import { type Text, text } from '@zhengheng/policy'
import type { Origin } from '../house/origin.ts'
import { type AccountAct, type AccountState, obstacleTo } from './account-acts.ts'
import { type Fault, isAdministration } from './account-rules.ts'
import { type People, together } from './people.ts'

/** Who deals with an account, and from where; that the post allows it was asked before. */
export interface Administrator {
  readonly accountId: string
  readonly origin: Origin
}

export type ActAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

export const done: ActAnswer = { kind: 'done' }

/** The act as a whole cannot be done, whatever is filled in. */
export const refused = (reason: Text): ActAnswer => ({ kind: 'refused', faults: [{ field: 'account', text: reason }] })

/** Locks the account, asks whether the act may be done, does it, all in one transaction. */
export async function actOnAccount(
  people: People,
  act: AccountAct,
  accountId: string,
  by: Administrator,
  work: (within: People, account: AccountState) => Promise<ActAnswer>,
): Promise<ActAnswer> {
  const answer = await together(people, async within => {
    const account = await lockAccount(within, accountId)
    if (!account) return { kind: 'absent' } as const
    const obstacle = obstacleTo(act, account, by.accountId)
    return obstacle ? refused(obstacle) : work(within, account)
  })
  people.sessions.forgetAccount(accountId)
  return answer
}

async function lockAccount({ db }: People, accountId: string): Promise<AccountState | undefined> {
  const account = await db
    .selectFrom('account')
    .where('id', '=', accountId)
    .select(['id', 'login', 'post_title as postTitle', 'unit_id as unitId', 'roles', 'status'])
    .forUpdate()
    .executeTakeFirst()
  if (!account) return undefined
  const proposal = await db
    .selectFrom('account_proposal')
    .where('account_id', '=', accountId)
    .select(['kind', 'post_title as postTitle', 'unit_id as unitId', 'roles'])
    .select(['proposed_by as proposedBy', 'proposed_at as proposedAt'])
    .executeTakeFirst()
  const lastOfItsKind = account.status === 'active' && (await isLast(db, account.roles))
  return { ...account, proposal, lastOfItsKind }
}

/** Every administrator in use is locked, so that two are not disabled at the same moment as each other’s last but one. */
async function isLast(db: People['db'], roles: readonly string[]): Promise<boolean> {
  const role = roles.find(isAdministration)
  if (role === undefined) return false
  const inUse = await db
    .selectFrom('account')
    .where('status', '=', 'active')
    .where(({ eb, val }) => eb(val(role), '=', eb.fn.any('roles')))
    .orderBy('id')
    .select('id')
    .forUpdate()
    .execute()
  return inUse.length <= 1
}

/** Why an account of this unit may not begin to act; nothing when it may. */
export async function unitObstacle({ db }: People, unitId: string | null): Promise<Text | undefined> {
  if (unitId === null) return undefined
  const unit = await db.selectFrom('unit').where('id', '=', unitId).select('closed').forShare().executeTakeFirst()
  return unit?.closed
    ? text('该账号所属单位已停用，请先启用单位。', 'The unit of this account is closed: open it first.')
    : undefined
}
