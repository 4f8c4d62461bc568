import type { UnitRef } from '../kernel/actor.ts'

interface Argued {
  readonly status: string
  /** units that gave an opinion */
  readonly opinions: readonly string[]
}

/** A member of the joint mechanism and the lines under argument it has not answered. */
export interface SilentMember<Line extends Argued> {
  readonly member: Pick<UnitRef, 'id' | 'name'>
  readonly lines: readonly Line[]
}

/** Who has not argued what yet; members that answered every line are left out. */
export const silentMembers = <Line extends Argued>(
  lines: readonly Line[],
  members: readonly Pick<UnitRef, 'id' | 'name'>[],
): readonly SilentMember<Line>[] =>
  members
    .map(member => ({
      member,
      lines: lines.filter(line => line.status === 'plan.submitted' && !line.opinions.includes(member.id)),
    }))
    .filter(({ lines: waiting }) => waiting.length > 0)
