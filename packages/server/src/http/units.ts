import type { UnitKind, UnitRef } from '@zhengheng/policy'
import type { Db } from '../db/tables.ts'

/** All units, in the order of their names; closed ones too, whose projects are still there. */
export async function listUnits(db: Db): Promise<UnitRef[]> {
  const rows = await db
    .selectFrom('unit')
    .orderBy('name_sort')
    .orderBy('id')
    .select(['id', 'name', 'kind', 'sector_authority_id as sectorAuthority'])
    .execute()
  return rows.map(({ sectorAuthority, ...row }) => ({
    ...row,
    kind: row.kind as UnitKind,
    ...(sectorAuthority !== null && { sectorAuthority }),
  }))
}
