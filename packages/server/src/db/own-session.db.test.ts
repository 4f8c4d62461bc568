import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { isOwnSession } from './external-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('two connections of a database are two sessions', async () => {
  const [one, other] = await Promise.all([database.appPool.connect(), database.appPool.connect()])
  expect(await isOwnSession(one, other)).toBe(true)
  for (const client of [one, other]) client.release()
})

test('one that a pooler lends to whoever begins a transaction next is none', async () => {
  const lent = await database.appPool.connect()
  expect(await isOwnSession(lent, lent)).toBe(false)
  lent.release()
})

test('nor one that changes under the same connection while another keeps its process', async () => {
  const [one, other, third] = await Promise.all([1, 2, 3].map(() => database.appPool.connect()))
  if (!one || !other || !third) throw new Error('no connection')
  let asked = 0
  const pooled = { query: ((text: string) => (asked++ === 0 ? one : third).query(text)) as typeof one.query }
  expect(await isOwnSession(pooled, other)).toBe(false)
  for (const client of [one, other, third]) client.release()
})
