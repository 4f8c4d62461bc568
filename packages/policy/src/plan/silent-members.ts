import type { UnitRef } from '../kernel/actor.ts'
import type { LineFact } from './plan-line.ts'

/** A member of the joint mechanism and the lines under argument it has not answered. */
export interface SilentMember {
  readonly member: UnitRef
  readonly lines: readonly LineFact[]
}

/** Who has not argued what yet; members that answered every line are left out. */
export const silentMembers = (lines: readonly LineFact[], members: readonly UnitRef[]): readonly SilentMember[] =>
  members
    .map(member => ({
      member,
      lines: lines.filter(line => line.status === 'plan.submitted' && !line.opinions.includes(member.id)),
    }))
    .filter(({ lines: waiting }) => waiting.length > 0)
