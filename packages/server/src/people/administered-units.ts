import type { AdministeredUnit } from '@zhengheng/contract'
import type { UnitKind } from '@zhengheng/policy'
import { sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../house/cursor.ts'
import type { House } from '../house/house.ts'
import { offersFor } from '../house/offers-on.ts'
import { administratorOf, type SignedIn } from '../house/signed-in.ts'
import { idFromName, wantedGrams } from '../names/name-index.ts'

const PAGE = 50

/** Where a page ended. */
const Place = z.strictObject({ nameSort: z.string(), id: z.string() })

/** Units in the order of their names, closed ones among them, with how many accounts each has. */
export async function administeredUnits(
  house: House,
  who: SignedIn,
  { q = '', after }: { q?: string; after?: string },
) {
  const { db } = house
  const grams = wantedGrams(q)
  const end = after === undefined ? undefined : readCursor(Place, after, 'query.after')
  const rows = await db
    .selectFrom('unit')
    .innerJoin('subject', join => join.on(sql<boolean>`subject.id = 'unit/' || unit.id`))
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
    .select(['joint_member.unit_id as memberId', 'subject.version', 'subject.state'])
    .select(({ selectFrom, fn }) =>
      selectFrom('account')
        .whereRef('account.unit_id', '=', 'unit.id')
        .where('account.status', '!=', 'disabled')
        .select(fn.countAll<number>().as('count'))
        .as('accounts'),
    )
    .execute()
  const shown = rows.slice(0, PAGE)
  const offered = await offersFor(house, administratorOf(who), 'unit')
  const items = shown.map(
    ({ memberId, accounts, nameSort: _, state, ...row }): AdministeredUnit => ({
      ...row,
      kind: row.kind as UnitKind,
      accounts: accounts ?? 0,
      jointMember: memberId !== null,
      offers: offered(state, { accountsInUse: accounts ?? 0, units: [], unitNamesake: null }),
    }),
  )
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return { items, next: last ? writeCursor({ nameSort: last.nameSort, id: last.id }) : null }
}

/** An id nobody has, made from a name. */
export async function freeUnitId({ db }: Pick<House, 'db'>, name: string): Promise<string> {
  const wanted = idFromName(name)
  const rows = await db.selectFrom('unit').where('id', 'like', `${wanted}%`).select('id').execute()
  const taken = new Set(rows.map(row => row.id))
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  return id
}
