import {
  type Actor,
  type Amendment,
  type ArrangedYears,
  CALENDAR,
  calendarId,
  holidaysNow,
  kindOf,
  type Pack,
  packNameOf,
  packOn,
  type State,
  type SubjectKind,
} from '@zhengheng/policy'
import type pg from 'pg'
import { subjectNow } from './subject.ts'

interface Judged {
  readonly kind: SubjectKind
  readonly state: State
}

/** The rule pack that judges a subject. */
export const packNameFor = ({ kind, state }: Judged, actor: Actor): string => kindOf(kind).packName(state, actor)

/** What recorded notices make of the calendar now. */
export async function holidaysInForce(db: Pick<pg.Pool, 'query'>): Promise<ArrangedYears | undefined> {
  const { state } = await subjectNow(db, 'rules', calendarId)
  return holidaysNow(state.amendments)
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
