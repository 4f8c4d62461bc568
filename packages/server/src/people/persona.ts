import type { Persona } from '@zhengheng/contract'
import type { Role, UnitKind } from '@zhengheng/policy'
import type { Origin } from '../house/origin.ts'
import { notAwaitingActivation } from './activation.ts'
import { type People, together } from './people.ts'
import { startSession } from './sessions.ts'
import { type SignInAnswer, signInRefused } from './sign-in.ts'
import { recordEvent } from './sign-in-event.ts'

/** Signs in as a demo persona without a password: only in demo mode, only to accounts that have none. */
export async function personaSignIn(people: People, accountId: string, origin: Origin): Promise<SignInAnswer> {
  if (people.mode !== 'demo') return signInRefused
  const account = await people.db
    .selectFrom('account')
    .where('id', '=', accountId)
    .where('status', '=', 'active')
    .where('password_hash', 'is', null)
    .where(notAwaitingActivation)
    .select(['id', 'roles'])
    .executeTakeFirst()
  if (!account) return signInRefused
  return together(people, async within => {
    const token = await startSession(within, account, origin)
    await recordEvent(within, { kind: 'signedInAsPersona', accountId, origin })
    return { kind: 'signedIn', token }
  })
}

/** Demo accounts have no password; all others never appear here. */
export async function personasOf({ db }: People): Promise<Persona[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .where('account.password_hash', 'is', null)
    .where(notAwaitingActivation)
    .where('account.status', '=', 'active')
    .orderBy('unit.name_sort')
    .orderBy('account.login')
    .limit(500)
    .select([
      'account.id as account',
      'account.login',
      'account.post_title as post',
      'account.roles',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.kind as unitKind',
    ])
    .execute()
  return rows.map(({ unitId, unitName, unitKind, roles, ...row }) => ({
    ...row,
    roles: roles as Role[],
    unit: { id: unitId, name: unitName, kind: unitKind as UnitKind },
  }))
}
