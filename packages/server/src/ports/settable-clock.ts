import type { Clock } from './clock.ts'

/** A clock that stands still until it is moved: time as tests and fault sweeps need it. */
export function settableClock(start: string): Clock & { advance(milliseconds: number): void } {
  let at = Date.parse(start)
  return {
    now: () => new Date(at),
    advance: milliseconds => {
      at += milliseconds
    },
  }
}
