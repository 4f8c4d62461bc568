import type { Day } from '../kernel/calendar.ts'
import type { Project } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import { type Milestones, milestonesOf } from './milestones.ts'
import { type Due, type ObligationKind, type ObligationKindId, obligationKinds } from './obligation-kinds.ts'

export type ObligationStatus = 'open' | 'done' | 'overdue' | 'paused'

export interface Obligation extends Due {
  readonly kind: ObligationKindId
  readonly status: ObligationStatus
}

/** The due day itself is still in time. */
function statusOf({ due, done }: Due, today: Day): ObligationStatus {
  if (done) return 'done'
  if (!due.known) return 'open'
  if (due.value === null) return 'paused'
  return due.value < today ? 'overdue' : 'open'
}

export function obligationsFrom(facts: Milestones, pack: Pack, today: Day): readonly Obligation[] {
  if (facts.ended) return []
  const kinds = Object.entries(obligationKinds) as [ObligationKindId, ObligationKind][]
  return kinds.flatMap(([kind, definition]) =>
    definition.duesOf(facts, pack, today).map(due => ({ ...due, kind, status: statusOf(due, today) })),
  )
}

/** Every duty of a project that has a day, by the facts it stands on. */
export const obligationsOf = (project: Project, pack: Pack, today: Day): readonly Obligation[] =>
  obligationsFrom(milestonesOf(project), pack, today)
