import type { AdministeredUnit } from '@zhengheng/contract'
import type { UnitKind } from '@zhengheng/policy'
import { sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../house/cursor.ts'
import { wantedGrams } from '../names/name-index.ts'
import type { People } from './people.ts'

const PAGE = 50

/** Where a page ended. */
const Place = z.strictObject({ nameSort: z.string(), id: z.string() })

/** Units in the order of their names, closed ones among them, with how many accounts each has. */
export async function administeredUnits({ db }: People, { q = '', after }: { q?: string; after?: string }) {
  const grams = wantedGrams(q)
  const end = after === undefined ? undefined : readCursor(Place, after, 'query.after')
  const rows = await db
    .selectFrom('unit')
    .leftJoin('joint_member', 'joint_member.unit_id', 'unit.id')
    .$if(grams.length > 0, query => query.where(sql<boolean>`unit.name_grams @> ${grams}::text[]`))
    .$if(end !== undefined, query =>
      query.where(sql<boolean>`(unit.name_sort, unit.id) > (${end?.nameSort}, ${end?.id})`),
    )
    .orderBy('unit.name_sort')
    .orderBy('unit.id')
    .limit(PAGE + 1)
    .select(['unit.id', 'unit.name', 'unit.kind', 'unit.pack', 'unit.closed', 'unit.name_sort as nameSort'])
    .select(['unit.sector_authority_id as sectorAuthority', 'unit.it_office as itOffice'])
    .select('joint_member.unit_id as memberId')
    .select(({ selectFrom, fn }) =>
      selectFrom('account')
        .whereRef('account.unit_id', '=', 'unit.id')
        .where('account.status', '!=', 'disabled')
        .select(fn.countAll<number>().as('count'))
        .as('accounts'),
    )
    .execute()
  const shown = rows.slice(0, PAGE)
  const items = shown.map(
    ({ id, name, kind, pack, closed, sectorAuthority, itOffice, memberId, accounts }): AdministeredUnit => ({
      id,
      name,
      kind: kind as UnitKind,
      closed,
      accounts: accounts ?? 0,
      jointMember: memberId !== null,
      ...(pack !== null && { pack }),
      ...(sectorAuthority !== null && { sectorAuthority }),
      ...(itOffice !== null && { itOffice }),
    }),
  )
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return { items, next: last ? writeCursor({ nameSort: last.nameSort, id: last.id }) : null }
}
