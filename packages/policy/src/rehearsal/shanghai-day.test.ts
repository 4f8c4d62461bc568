import { expect, it } from 'vitest'
import { dayInShanghai } from '../kernel/calendar.ts'
import { shanghaiDay } from './shanghai-day.ts'

it('is the day the formatter says, around every hour and turn of the year', () => {
  for (let hour = 0; hour < 24 * 800; hour += 1) {
    const at = new Date(Date.UTC(2023, 11, 30, hour, 59, 59, 999)).toISOString()
    expect(shanghaiDay(at)).toBe(dayInShanghai(at))
  }
})
