import { expect, test } from 'vitest'
import { hashPassword, passwordMatches } from './password-hash.ts'

test('the right password matches, another does not, and equal passwords have different hashes', async () => {
  const stored = await hashPassword('江城政务 2026')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await passwordMatches('江城政务 2026', stored)).toBe(true)
  expect(await passwordMatches('江城政务 2027', stored)).toBe(false)
  expect(await passwordMatches('', stored)).toBe(false)
  expect(await hashPassword('江城政务 2026')).not.toBe(stored)
})

test('composed and decomposed spellings are one password', async () => {
  expect(await passwordMatches('Zu\u0308rich pass', await hashPassword('Z\u00fcrich pass'))).toBe(true)
})

test('a stored hash of another form is an error, not a wrong password', async () => {
  await expect(passwordMatches('x', '$argon2i$v=19$m=1,t=1,p=1$YWFhYWFhYWE$YWFhYQ')).rejects.toThrow('unknown form')
})

test('without a stored hash nothing matches', async () => {
  expect(await passwordMatches('anything', undefined)).toBe(false)
})
