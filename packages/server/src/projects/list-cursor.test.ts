import { expect, test } from 'vitest'
import { Problem } from '../http/problem.ts'
import { readCursor, writeCursor } from './list-cursor.ts'

const cursor = { sort: 'name', direction: 'asc', position: 'zhi4 hui4 智慧', id: 'p-1' } as const

test('a cursor comes back as it was written, and looks like nothing', () => {
  expect(readCursor(writeCursor(cursor), cursor)).toEqual(cursor)
  expect(writeCursor(cursor)).toMatch(/^[\w-]+$/)
  expect(readCursor(writeCursor({ ...cursor, position: null }), cursor).position).toBeNull()
})

test('a cursor for another order, or one that was changed, is refused', () => {
  for (const wrong of [
    { ...cursor, direction: 'desc' as const },
    { ...cursor, sort: 'code' },
  ])
    expect(() => readCursor(writeCursor(wrong), cursor)).toThrow(Problem)
  for (const written of ['', '!!', Buffer.from('{}').toString('base64url'), Buffer.from('[1').toString('base64url')])
    expect(() => readCursor(written, cursor)).toThrow(Problem)
})
