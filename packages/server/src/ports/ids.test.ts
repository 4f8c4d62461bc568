import { expect, test } from 'vitest'
import { systemIds } from './ids.ts'

test('ids are version 7, distinct, and begin with the time', () => {
  const made = Array.from({ length: 1000 }, () => systemIds.uuid())
  expect(new Set(made).size).toBe(1000)
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const minute = 60_000
  const stamp = Number.parseInt(made[0]?.replaceAll('-', '').slice(0, 12) ?? '', 16)
  expect(Math.abs(Date.now() - stamp)).toBeLessThan(minute)
})
