import type { Actor, Role, UnitKind } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'

/** Somebody who may act: the actor of an active account of a unit, with the name it signs in by. */
export interface ActingPost {
  readonly login: string
  readonly actor: Actor
}

/** All active accounts of units, by login. Administrators act on no project and are not among them. */
export async function actingPosts(db: Db): Promise<ActingPost[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .where('account.status', '=', 'active')
    .orderBy('account.login')
    .select([
      'account.id as account',
      'account.login',
      'account.post_title as post',
      'account.roles',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.kind as unitKind',
      'unit.sector_authority_id as sectorAuthority',
      'unit.pack',
    ])
    .execute()
  return rows.map(({ login, account, post, roles, unitId, unitName, unitKind, sectorAuthority, pack }) => ({
    login,
    actor: {
      account,
      post,
      roles: roles as Role[],
      unit: {
        id: unitId,
        name: unitName,
        kind: unitKind as UnitKind,
        ...(sectorAuthority && { sectorAuthority }),
        ...(pack && { pack }),
      },
    },
  }))
}
