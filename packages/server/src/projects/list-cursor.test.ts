import { expect, test } from 'vitest'
import { z } from 'zod'
import { Instant } from '../house/cursor.ts'
import { Problem } from '../house/problem.ts'
import { readCursor, writeCursor } from './list-cursor.ts'

const cursor = { sort: 'name', direction: 'asc', position: 'zhi4 hui4 智慧', id: 'p-1' } as const

test('a cursor comes back as it was written, and looks like nothing', () => {
  expect(readCursor(writeCursor(cursor), cursor, z.string())).toEqual(cursor)
  expect(writeCursor(cursor)).toMatch(/^[\w-]+$/)
  expect(readCursor(writeCursor({ ...cursor, position: null }), cursor, z.string().nullable()).position).toBeNull()
})

test('a cursor for another order, or one that was changed, is refused', () => {
  for (const wrong of [
    { ...cursor, direction: 'desc' as const },
    { ...cursor, sort: 'code' },
  ])
    expect(() => readCursor(writeCursor(wrong), cursor, z.string())).toThrow(Problem)
  for (const written of ['', '!!', Buffer.from('{}').toString('base64url'), Buffer.from('[1').toString('base64url')])
    expect(() => readCursor(written, cursor, z.string())).toThrow(Problem)
})

test('a place the database could not hold is refused by its kind, never asked for', () => {
  const at = (position: unknown, kind: z.ZodType, id = 'p-1') =>
    readCursor(writeCursor({ ...cursor, position, id }), cursor, kind)
  expect(() => at('2026-13-01T00:00:00Z', Instant)).toThrow(Problem)
  expect(() => at('0000-01-01T00:00:00Z', Instant)).toThrow(Problem)
  expect(at('2026-11-30T00:00:00.123456Z', Instant).position).toBe('2026-11-30T00:00:00.123456Z')
  expect(() => at('a\0b', z.string())).toThrow(Problem)
  expect(() => at('a', z.string(), '\ud800')).toThrow(Problem)
})
