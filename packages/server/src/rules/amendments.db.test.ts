import { type Actor, administrationUnit, type Project, type Role, rulesIdOf, wan } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../spine/rebuild.ts'
import { findSubject } from '../spine/subject.ts'
import { inTransaction } from '../spine/transaction.ts'
import { verifySubject } from '../spine/verify.ts'
import { lineInput, type TestCity, testCity } from '../testing/test-city.ts'

const RULES = rulesIdOf('wuhan-2021')
const DAY = 86_400_000
let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.database.drop())

const administrator = (account: string, ...roles: Role[]): Actor => ({
  account,
  post: '管理员',
  unit: administrationUnit,
  roles,
})
const system = administrator('00000000-0000-4000-8000-000000000001', 'admin.system')
const security = administrator('00000000-0000-4000-8000-000000000002', 'admin.security')

const answers = (amount: number) => ({
  amount: wan(amount),
  fundingMode: 'governmentInvestment',
  withFixedAssetProject: false,
  selfBuiltSelfUsed: false,
  classified: false,
  officeEquipment: false,
  buildingIntelligence: false,
})

/** A project of 80 万元 with its route found; answers the state. */
async function routed(who: Actor = city.clerk): Promise<Project> {
  const begun = await city.act(who, 'new', 'plan.putLine', lineInput('小型监测项目', 80), 0)
  if (begun.kind !== 'done') throw new Error(JSON.stringify(begun))
  const id = begun.receipt.subject
  expect(await city.act(who, id, 'scope.findRoute', answers(80), 1)).toMatchObject({ kind: 'done' })
  const found = await findSubject(city.shell.pool, 'project', id)
  if (!found) throw new Error('not there')
  return found.state
}

test('two administrators amend a limit; acts of its day on are judged by it, the log verifies and rebuilds', async () => {
  const change = { kind: 'parameter', parameter: 'approvalThreshold', value: wan(100) }
  const proposal = { change, from: '2026-11-25', reason: '按会议意见调整' }
  const before = await routed()
  expect(before).toMatchObject({ verdict: { route: 'approval' }, pack: { name: 'wuhan-2021', version: '1' } })

  expect(await city.act(city.planner, RULES, 'supervision.proposeAmendment', proposal, 0)).toMatchObject({
    kind: 'refused',
    reasons: [{ rule: 'M-post' }],
  })
  expect(await city.act(system, RULES, 'supervision.proposeAmendment', proposal, 0)).toMatchObject({ kind: 'done' })
  expect(await city.act(system, RULES, 'supervision.confirmAmendment', {}, 1)).toMatchObject({ kind: 'refused' })
  expect(await city.act(security, RULES, 'supervision.confirmAmendment', {}, 1)).toMatchObject({ kind: 'done' })
  expect((await routed()).verdict?.route).toBe('approval')

  city.clock.advance(2 * DAY)
  expect(await routed()).toMatchObject({
    verdict: { route: 'filing' },
    pack: { name: 'wuhan-2021', version: '1', amended: { upTo: 1 } },
  })
  const checked = await inTransaction(city.shell.pool, tx => rebuild(tx, city.shell.crypto, { check: true }))
  expect(checked.differences).toEqual([])
  expect(await verifySubject(city.shell.pool, city.shell.crypto, RULES)).toBeUndefined()
})

test('amendments of a pack nobody published are not there', async () => {
  const nowhere = await city.act(system, rulesIdOf('atlantis'), 'supervision.proposeAmendment', {}, 0)
  expect(nowhere.kind).not.toBe('done')
})
