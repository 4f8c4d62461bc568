import { expect, test } from 'vitest'
import { originOf } from './origin.ts'

test('what a client says of itself is shortened and cannot break a log line', () => {
  const { userAgent, address } = originOf('10.0.0.8', `Browser\r\nforged: line\u202E${'x'.repeat(500)}`)
  expect(address).toBe('10.0.0.8')
  expect(userAgent).toHaveLength(160)
  expect(userAgent).toMatch(/^Browser {2}forged: line x/)
  expect(originOf('::1', undefined).userAgent).toBe('')
})
