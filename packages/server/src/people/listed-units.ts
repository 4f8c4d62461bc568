import type { UnitKind, UnitRef } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'

interface ListedUnit extends UnitRef {
  readonly jointMember?: boolean
}

/** All units, in the order of their names; closed ones too, whose projects are still there. */
export async function listUnits(db: Db): Promise<ListedUnit[]> {
  const rows = await db
    .selectFrom('unit')
    .leftJoin('joint_member', 'joint_member.unit_id', 'unit.id')
    .orderBy('name_sort')
    .orderBy('unit.id')
    .select([
      'unit.id',
      'unit.name',
      'unit.kind',
      'sector_authority_id as sectorAuthority',
      'joint_member.unit_id as member',
    ])
    .execute()
  return rows.map(({ sectorAuthority, member, ...row }) => ({
    ...row,
    kind: row.kind as UnitKind,
    ...(sectorAuthority !== null && { sectorAuthority }),
    ...(member !== null && { jointMember: true }),
  }))
}
