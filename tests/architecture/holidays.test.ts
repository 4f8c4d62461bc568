import { plusDays, publishedYears, workingCalendar } from '@zhengheng/policy'
import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'

const years = Object.keys(publishedYears)
/** The year after the last has no notice here; one without holidays settles the last days of December before. */
const calendar = workingCalendar({ ...publishedYears, [Number(years.at(-1)) + 1]: { off: [], work: [] } })

const daysOf = (first: string, last: string): string[] => {
  const days: string[] = []
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day)
  return days
}

test.each(years)('the working days of %s agree with an independent collection of the yearly notices', year => {
  const different = daysOf(`${year}-01-01`, `${year}-12-31`).filter(day => {
    const ours = calendar.isWorkingDay(day)
    return !ours.known || ours.value !== chineseDays.isWorkday(day)
  })
  expect(different).toEqual([])
})

const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
const collected = Array.from({ length: 2026 - 2008 + 1 }, (_, index) => 2008 + index)

test.each(collected)('what is taken to hold for every notice held for that of %s', year => {
  const moved = daysOf(`${year - 1}-12-01`, `${year - 1}-12-31`).filter(
    day => chineseDays.isWorkday(day) === weekend(day),
  )
  expect(moved.filter(day => day < `${year - 1}-12-28`)).toEqual([])
  const off = daysOf(`${year - 1}-12-28`, `${year}-12-27`).filter(day => !weekend(day) && !chineseDays.isWorkday(day))
  expect(off.length).toBeLessThanOrEqual(30)
})
