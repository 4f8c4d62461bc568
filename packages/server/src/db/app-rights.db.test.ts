import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { obstacleIn, requireAppRights } from './app-rights.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('a login that owns nothing is good; one that owns the tables only where that is allowed', async () => {
  const { app, owner } = database.config
  await requireAppRights(app, { mayOwn: false })
  await requireAppRights(owner, { mayOwn: true })
  await expect(requireAppRights(owner, { mayOwn: false })).rejects.toThrow(/zhengheng_owner, owns.*DATABASE_APP_URL/)
})

test('a database restored before its role was there is refused with the cure', async () => {
  await database.ownerPool.query('revoke select, insert on entry from zhengheng_app')
  await expect(requireAppRights(database.config.app, { mayOwn: false })).rejects.toThrow(/create role zhengheng_app/)
  await database.ownerPool.query('grant select, insert on entry to zhengheng_app')
})

const good = {
  me: 'zhengheng_app',
  login: 'web',
  owns: false,
  granted: true,
  isolation: 'read committed',
  dates: 'ISO, YMD',
}

test.each([
  ['nothing', {}, undefined],
  ['the role', { me: 'web' }, /act as web and not as zhengheng_app/],
  ['isolation', { isolation: 'serializable' }, /drops settings/],
  ['dates', { dates: 'German, DMY' }, /drops settings/],
])('what a pooler drops is named: %s', (_what, dropped, said) => {
  const obstacle = obstacleIn({ ...good, ...dropped }, false)
  if (said) expect(obstacle?.message).toMatch(said)
  else expect(obstacle).toBeUndefined()
})
