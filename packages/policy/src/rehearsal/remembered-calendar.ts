import type { CalendarAnswer, Day, WorkingCalendar } from '../kernel/calendar.ts'

/** The same calendar, which counts each span once: a portfolio asks about the same days again and again. */
export function rememberedCalendar(calendar: WorkingCalendar): WorkingCalendar {
  const added = new Map<string, CalendarAnswer<Day>>()
  return {
    ...calendar,
    addWorkingDays(day, count) {
      const key = `${day} ${count}`
      const earlier = added.get(key)
      if (earlier) return earlier
      const answer = calendar.addWorkingDays(day, count)
      added.set(key, answer)
      return answer
    },
  }
}
