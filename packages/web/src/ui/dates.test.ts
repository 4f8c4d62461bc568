import { expect, it } from 'vitest'
import { dueWords, formatDay, formatDayOf, formatInstant } from './dates.ts'

it('writes days and instants in Shanghai time', () => {
  expect(formatDay('2026-03-09', 'zh')).toBe('2026年3月9日')
  expect(formatDay('2026-03-09', 'en')).toBe('2026-03-09')
  expect(formatInstant('2026-03-09T16:30:00Z', 'zh')).toBe('2026年3月10日 00:30')
  expect(formatDayOf('2026-03-09T16:30:00Z', 'en')).toBe('2026-03-10')
})

it('a last day is told as past from the day after it, and one not settled once its latest day is over', () => {
  const settled = { due: '2026-11-25', dueLatest: null }
  const open = { due: '2026-12-20', dueLatest: '2027-02-18' }
  expect(dueWords(settled, '2026-11-25')?.zh).toBe('2026年11月25日前')
  expect(dueWords(settled, '2026-11-26')?.zh).toBe('应于 2026年11月25日前')
  expect(dueWords(open, '2027-02-18')?.zh).toBe('期限未定，不早于2026年12月20日')
  expect(dueWords(open, '2027-02-19')?.zh).toBe('最迟应于 2027年2月18日前')
  expect(dueWords({ due: null, dueLatest: null }, '2026-11-26')).toBeNull()
})
