import type { UnitKind } from '../kernel/actor.ts'
import { type Text, text } from '../kernel/text.ts'

export const unitStatusNames = {
  new: text('未建立', 'Not begun'),
  open: text('在用', 'In use'),
  closed: text('已停用', 'Closed'),
} as const satisfies Record<string, Text>
export type UnitStatus = keyof typeof unitStatusNames

/** A body that accounts belong to: a subject of the log. */
export interface Unit {
  /** of the subject; the unit's own id follows from it */
  readonly id: string
  readonly status: UnitStatus
  /** there is no year to a unit; facts that ask for one get none */
  readonly year: 0
  readonly name: string
  readonly kind: UnitKind
  /** rule pack that judges its projects; null for the city's */
  readonly pack: string | null
  /** id of the sector authority, for schools and medical bodies (article 9) */
  readonly sectorAuthority: string | null
  /** the office inside the unit in charge of government IT (article 5) */
  readonly itOffice: string | null
  /** a member of the joint mechanism, whose opinion every plan needs */
  readonly jointMember: boolean
}

export const newUnit = (id: string): Unit => ({
  id,
  status: 'new',
  year: 0,
  name: '',
  kind: 'partyGovOrgan',
  pack: null,
  sectorAuthority: null,
  itOffice: null,
  jointMember: false,
})

const PREFIX = 'unit/'

/** Ids of units are words; with a stroke in it the subject's is none of another kind. */
export const unitSubject = (unit: string): string => `${PREFIX}${unit}`
export const unitOf = (subject: string): string => subject.slice(PREFIX.length)
