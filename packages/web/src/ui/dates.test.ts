import { expect, it } from 'vitest'
import { formatDay, formatDayOf, formatInstant } from './dates.ts'

it('writes days and instants in Shanghai time', () => {
  expect(formatDay('2026-03-09', 'zh')).toBe('2026年3月9日')
  expect(formatDay('2026-03-09', 'en')).toBe('2026-03-09')
  expect(formatInstant('2026-03-09T16:30:00Z', 'zh')).toBe('2026年3月10日 00:30')
  expect(formatDayOf('2026-03-09T16:30:00Z', 'en')).toBe('2026-03-10')
})
