import { type UnitRef, unitSubject } from '@zhengheng/policy'
import { findSubject } from '../spine/subject.ts'
import { onServer } from './on-server.ts'
import type { People } from './people.ts'

export interface Unit extends UnitRef {
  /** The office inside the unit in charge of government IT (article 5). */
  readonly itOffice?: string | undefined
  readonly jointMember?: boolean | undefined
}

/** The act by which a unit begins. */
export const addingUnit = ({ id, ...unit }: Unit) => ({
  subject: { kind: 'unit' as const, id: unitSubject(id) },
  action: 'administration.addUnit',
  input: unit,
})

/** A unit the server itself begins with; one that is there stays as it is. */
export async function ensureUnit(people: People, unit: Unit): Promise<void> {
  if (await findSubject(people.pool, 'unit', unitSubject(unit.id))) return
  const answer = await onServer(people, does => does(addingUnit(unit)))
  if (answer.kind === 'refused') throw new Error(`${unit.id}: ${answer.reason.en}`)
}
