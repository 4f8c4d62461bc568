import type { Reader } from '../access.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Milestones } from '../rulebook/milestones.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { Counting, DatedDuty } from '../rulebook/term.ts'
import { type KeptDue, keptDue } from './kept-due.ts'
import { type ObligationKindId, obligationKinds } from './obligation-kinds.ts'
import { type Obligation, type ObligationStatus, obligationsFrom, stoppedSince } from './obligations.ts'
import { type PlanObligation, planDuty } from './plan-duty.ts'

/** ■ over · ▲ near · ● normal · Ⅱ paused · ◌ not settled; none where no limit runs. */
export type TaskLight = 'over' | 'near' | 'normal' | 'paused' | 'uncertain' | 'none'

const lights: Readonly<Record<ObligationStatus, TaskLight>> = {
  overdue: 'over',
  near: 'near',
  open: 'normal',
  paused: 'paused',
  uncertain: 'uncertain',
  expected: 'none',
  done: 'none',
}

export type Side = DatedDuty['owedBy']

/** The side of a matter a reader is on; none for who watches, argues or decides above both. */
export function sideOf({ roles, unit }: Reader, owner: string): Side | undefined {
  if (unit.id === owner && roles.some(role => role.startsWith('owner.'))) return 'owner'
  return roles.some(role => role.startsWith('bureau.')) ? 'approver' : undefined
}

/** A time limit as it is told: whose it is, its last day, and how it stands today. */
export interface ToldClock extends KeptDue {
  readonly owedBy: Side
  readonly light: TaskLight
  /** in the days it is counted in; negative when over, null where none can be counted */
  readonly daysLeft: number | null
  readonly counting: Counting
  /** whose holiday notice is missing, where that leaves the day open */
  readonly unpublishedYear: number | null
  readonly startedOn: Day
  /** day on which it was stopped for the other side; null while it runs */
  readonly pausedSince: Day | null
}

/** The clock of the step a project is in, as its reader sees it, with the other side's beside it. */
export interface StepClock extends ToldClock {
  readonly beside: ToldClock | null
}

/** A duty that may stand for two: the reader's own clock is the row, the other side's is told in it. */
export interface Matter extends Obligation {
  readonly beside?: Obligation
}

const isDepartmentClock = (kind: string): boolean =>
  kind === 'approvalTimeLimit' || kind === 'technicalOpinionTimeLimit'

const isOpen = (kind: ObligationKindId) => (duty: Obligation) => duty.kind === kind && !duty.done

/** A return for correction stops the department's clock and starts the unit's. That is one matter, so it is one row. */
export function mattersFor(side: Side | undefined, duties: readonly Obligation[]): readonly Matter[] {
  const asked = duties.find(isOpen('correction'))
  const weighed = duties.find(duty => isDepartmentClock(duty.kind) && !duty.done)
  if (!asked || !weighed) return duties
  const [row, beside] = side === 'approver' ? [weighed, asked] : [asked, weighed]
  return duties.filter(duty => duty !== beside).map(duty => (duty === row ? { ...row, beside } : duty))
}

/** The clock of the step by the facts of a project; none where no limit runs. All lights of a matter come from here. */
export function stepClock(
  { ended, approvalClock, technicalClock, correction }: Milestones,
  side: Side | undefined,
  pack: Pack,
  today: Day,
): StepClock | null {
  const facts = {
    ended,
    ...(approvalClock && { approvalClock }),
    ...(technicalClock && { technicalClock }),
    ...(correction && { correction }),
  }
  const matter = mattersFor(side, obligationsFrom(facts, pack, today)).find(
    duty => isStepClock(duty.kind) && !duty.done,
  )
  return matter ? { ...toldDuty(matter), beside: matter.beside ? toldDuty(matter.beside) : null } : null
}

/** Whether a duty is the clock of a step, and not a term beside it. */
export const isStepClock = (kind: string): boolean => kind === 'correction' || isDepartmentClock(kind)

export const toldDuty = (duty: Obligation): ToldClock => {
  const { owedBy, counting } = obligationKinds[duty.kind]
  return told(duty, owedBy, counting)
}

/** The window of the plan, which a unit's draft lines wait under. */
export const planClock = (duty: PlanObligation): StepClock => ({
  ...told(duty, planDuty.owedBy, planDuty.counting),
  beside: null,
})

const told = (duty: Obligation | PlanObligation, owedBy: Side, counting: Counting): ToldClock => ({
  owedBy,
  light: lights[duty.status],
  daysLeft: duty.daysLeft,
  counting,
  ...keptDue(duty.due),
  unpublishedYear: duty.due.known ? null : duty.due.unpublishedYear,
  startedOn: duty.startedOn,
  pausedSince: stoppedSince(duty) ?? null,
})
