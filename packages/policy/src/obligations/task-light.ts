import type { Day } from '../kernel/calendar.ts'
import type { Pack } from '../rulebook/pack.ts'
import { daysLeftUntil, nearWithin } from './obligations.ts'

/** ■ over · ▲ near · ● normal · Ⅱ paused; none where no limit runs. */
export type TaskLight = 'over' | 'near' | 'normal' | 'paused' | 'none'

export interface TaskStanding {
  readonly light: TaskLight
  /** working days; negative when over, null where none can be counted */
  readonly daysLeft: number | null
}

/** How a task stands, by working days; a year without a published calendar is judged by the day alone. */
export function taskLight(due: Day | null, paused: boolean, pack: Pack, today: Day): TaskStanding {
  if (paused) return { light: 'paused', daysLeft: null }
  if (due === null) return { light: 'none', daysLeft: null }
  const daysLeft = daysLeftUntil(due, 'workingDays', pack, today)
  if (due < today) return { light: 'over', daysLeft }
  return { light: daysLeft !== null && daysLeft <= nearWithin.workingDays ? 'near' : 'normal', daysLeft }
}
