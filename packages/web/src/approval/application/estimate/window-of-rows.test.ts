import { expect, it } from 'vitest'
import { ROW_HEIGHT, rowsInSight, scrollFor } from './window-of-rows.ts'

it('draws a handful of 2,000 rows', () => {
  const rows = rowsInSight(1000 * ROW_HEIGHT, 10 * ROW_HEIGHT, 2000, 1003)
  expect(rows[0]).toBe(992)
  expect(rows.length).toBeLessThan(30)
  expect(rows).toContain(1003)
})

it('keeps the row of the keyboard drawn when it is scrolled away', () => {
  expect(rowsInSight(1000 * ROW_HEIGHT, 380, 2000, 3)[0]).toBe(3)
  expect(rowsInSight(0, 380, 2000, 1999).at(-1)).toBe(1999)
  expect(rowsInSight(0, 380, 5, 0)).toEqual([0, 1, 2, 3, 4])
})

it('scrolls only as far as needed', () => {
  expect(scrollFor(5, 0, 10 * ROW_HEIGHT)).toBeUndefined()
  expect(scrollFor(10, 0, 10 * ROW_HEIGHT)).toBe(ROW_HEIGHT)
  expect(scrollFor(2, 5 * ROW_HEIGHT, 10 * ROW_HEIGHT)).toBe(2 * ROW_HEIGHT)
})
