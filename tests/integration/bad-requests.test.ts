import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../../packages/server/src/people/create-account.ts'
import { type TestApp, testApp } from '../../packages/server/src/testing/test-app.ts'
import { sendBadRequests } from '../product/bad-requests.ts'

let city: TestApp
let origin: string
beforeAll(async () => {
  city = await testApp({ checkAnswers: false })
  await city.project('applying')
  await city.project('drafting', '第二个')
  for (const role of ['admin.system', 'admin.security', 'admin.audit'] as const)
    await createAccount(city.house, { login: role, postTitle: role, roles: [role] })
  origin = await city.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => city.close())

// The whole of it is `npm run campaign -- bad-requests`.
test('whatever is sent is answered, and never by a failure of the server', async () => {
  const { statuses, operations, faults } = await sendBadRequests({ origin, count: 800, seed: 20261130 })
  expect(faults.slice(0, 10)).toEqual([])
  expect(operations).toBeGreaterThan(120)
  // Enough of it gets past the door that what lies behind is asked too.
  for (const status of [200, 400, 401, 404, 409]) expect(statuses.get(status), String(status)).toBeGreaterThan(5)
})
