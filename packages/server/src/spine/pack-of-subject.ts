import {
  type Actor,
  type Amendment,
  type ArrangedYears,
  CALENDAR,
  CITY_PACK,
  calendarId,
  holidaysNow,
  judgingPackName,
  type Pack,
  type Project,
  packNameOf,
  packOn,
} from '@zhengheng/policy'
import type pg from 'pg'
import { findAmendedRules, type State, type SubjectKind } from './subject.ts'

interface Judged {
  readonly kind: SubjectKind
  readonly id: string
  readonly state: State
}

/** The rule pack that judges a subject; acts on plans are judged by the city's. */
export function packNameFor({ kind, id, state }: Judged, actor: Actor): string {
  if (kind === 'rules') return id === calendarId ? CITY_PACK : packNameOf(id)
  if (kind === 'plan') return CITY_PACK
  return judgingPackName((state as Project).pack, actor.unit)
}

/** What recorded notices make of the calendar now. */
export async function holidaysInForce(db: Pick<pg.Pool, 'query'>): Promise<ArrangedYears | undefined> {
  const { rules } = await findAmendedRules(db, calendarId)
  return holidaysNow(rules.amendments)
}

/** Each pack as it is in force on a day, by its name. */
export async function packsOn(db: Pick<pg.Pool, 'query'>, day: string): Promise<(name: string) => Pack> {
  const { rows } = await db.query<{ id: string; amendments: Amendment[] }>(
    "select id, state -> 'amendments' as amendments from subject where kind = 'rules'",
  )
  const amendments = new Map(rows.map(row => [packNameOf(row.id), row.amendments]))
  return name => packOn(name, amendments.get(name) ?? [], day, amendments.get(CALENDAR))
}

/** The packs as they are in force on a day: which judges a subject when this person acts on it. */
export type PacksInForce = (subject: Judged, actor: Actor) => Pack

export async function packsInForce(db: Pick<pg.Pool, 'query'>, day: string): Promise<PacksInForce> {
  const packs = await packsOn(db, day)
  return (subject, actor) => packs(packNameFor(subject, actor))
}
