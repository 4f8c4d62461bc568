import {
  type Actor,
  type Amendment,
  CITY_PACK,
  judgingPackName,
  type Pack,
  type Project,
  packNameOf,
  packOn,
} from '@zhengheng/policy'
import type pg from 'pg'
import type { State, SubjectKind } from './subject.ts'

interface Judged {
  readonly kind: SubjectKind
  readonly id: string
  readonly state: State
}

/** The rule pack that judges a subject; acts on plans are judged by the city's. */
export function packNameFor({ kind, id, state }: Judged, actor: Actor): string {
  if (kind === 'rules') return packNameOf(id)
  if (kind === 'plan') return CITY_PACK
  return judgingPackName((state as Project).pack, actor.unit)
}

/** Each pack as it is in force on a day, by its name. */
export async function packsOn(db: Pick<pg.Pool, 'query'>, day: string): Promise<(name: string) => Pack> {
  const { rows } = await db.query<{ id: string; amendments: Amendment[] }>(
    "select id, state -> 'amendments' as amendments from subject where kind = 'rules'",
  )
  const amendments = new Map(rows.map(row => [packNameOf(row.id), row.amendments]))
  return name => packOn(name, amendments.get(name) ?? [], day)
}

/** The packs as they are in force on a day: which judges a subject when this person acts on it. */
export type PacksInForce = (subject: Judged, actor: Actor) => Pack

export async function packsInForce(db: Pick<pg.Pool, 'query'>, day: string): Promise<PacksInForce> {
  const packs = await packsOn(db, day)
  return (subject, actor) => packs(packNameFor(subject, actor))
}
