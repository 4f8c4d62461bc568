import { type Day, plusDays } from '../kernel/calendar.ts'

const following = new Map<Day, Day>()

function dayAfter(day: Day): Day {
  const known = following.get(day)
  if (known !== undefined) return known
  const next = plusDays(day, 1)
  following.set(day, next)
  return next
}

/** The day in Shanghai of an instant written in UTC, without the price of a formatter: eight hours ahead since 1992. */
export const shanghaiDay = (instant: string): Day =>
  instant.charCodeAt(11) * 10 + instant.charCodeAt(12) < SIXTEEN ? instant.slice(0, 10) : dayAfter(instant.slice(0, 10))

const SIXTEEN = '1'.charCodeAt(0) * 10 + '6'.charCodeAt(0)
