/** The only source of the current time, so that tests and fault sweeps can move it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** China has kept UTC+8 without daylight saving since 1991; no time-zone data is needed. */
const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000

/** The calendar day in Shanghai, YYYY-MM-DD. */
export function today(clock: Clock): string {
  return new Date(clock.now().getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10)
}
