import type { Clock } from '../rulebook/clock.ts'
import type { City } from './city.ts'

/** @throws when no time limit runs for the project */
export function clockOf(city: City, id: string): Clock {
  const { clock } = city.project(id).approval
  if (!clock) throw new Error('no clock')
  return clock
}
