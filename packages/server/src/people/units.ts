import type { UnitKind, UnitRef } from '@zhengheng/policy'
import type { PeopleDb } from '../db/people-tables.ts'
import { nameGrams, nameSort } from '../names/name-index.ts'

export interface Unit extends UnitRef {
  /** The office inside the unit in charge of government IT (article 5). */
  readonly itOffice?: string | undefined
}

export async function saveUnit(db: PeopleDb, unit: Unit): Promise<void> {
  const columns = {
    name: unit.name,
    kind: unit.kind,
    sector_authority_id: unit.sectorAuthority ?? null,
    pack: unit.pack ?? null,
    it_office: unit.itOffice ?? null,
    name_sort: nameSort(unit.name),
    name_grams: nameGrams(unit.name),
  }
  await db
    .insertInto('unit')
    .values({ id: unit.id, ...columns })
    .onConflict(conflict => conflict.column('id').doUpdateSet(columns))
    .execute()
}

export async function findUnit(db: PeopleDb, id: string): Promise<Unit | undefined> {
  const row = await db
    .selectFrom('unit')
    .where('id', '=', id)
    .select(['id', 'name', 'kind', 'sector_authority_id as sectorAuthority', 'it_office as itOffice', 'pack'])
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      name: row.name,
      kind: row.kind as UnitKind,
      ...(row.sectorAuthority !== null && { sectorAuthority: row.sectorAuthority }),
      ...(row.pack !== null && { pack: row.pack }),
      ...(row.itOffice !== null && { itOffice: row.itOffice }),
    }
  )
}

export async function isJointMember(db: PeopleDb, unitId: string): Promise<boolean> {
  const member = await db.selectFrom('joint_member').where('unit_id', '=', unitId).select('unit_id').executeTakeFirst()
  return member !== undefined
}

export async function setJointMember(db: PeopleDb, unitId: string, member: boolean): Promise<void> {
  if (!member) await db.deleteFrom('joint_member').where('unit_id', '=', unitId).execute()
  else
    await db
      .insertInto('joint_member')
      .values({ unit_id: unitId })
      .onConflict(conflict => conflict.doNothing())
      .execute()
}
