/** A day as YYYY-MM-DD. */
export type Day = string

const DAY_MS = 86_400_000

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Days since 1970-01-01, a Thursday. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

export const isWeekend = (day: Day): boolean => [2, 3].includes(dayNumber(day) % 7)
