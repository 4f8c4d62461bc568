import { expect, test } from 'vitest'
import { errorFields } from './log.ts'

test('a failure is logged by its kind and place; its words, which may quote what was typed, are not', () => {
  const error = Object.assign(new Error('duplicate key value: (login)=(13800000000)'), { code: '23505' })
  const fields = errorFields(error)
  expect(fields).toMatchObject({ type: 'Error', code: '23505' })
  expect(fields.at.length).toBeGreaterThan(0)
  expect(JSON.stringify(fields)).not.toMatch(/13800000000|duplicate/)
})
