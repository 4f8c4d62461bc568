import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, cityLogId, isRulesId, type Role, type SubjectKind, type UnitKind, wan } from '@zhengheng/policy'
import { sessionCache } from '../house/session-cache.ts'
import { hintFact } from '../likeness/hint-fact.ts'
import { accountSecrets } from '../people/account-secrets.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { settableClock } from '../ports/settable-clock.ts'
import { openCondition } from '../spine/condition.ts'
import type { Outcome } from '../spine/outcome.ts'
import { perform } from '../spine/perform.ts'
import { beginRegister } from '../spine/register.ts'
import type { Shell } from '../spine/shell.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

export interface TestCity {
  readonly database: TestDatabase
  readonly shell: Shell
  readonly clock: ReturnType<typeof settableClock>
  readonly clerk: Actor
  readonly leader: Actor
  readonly planner: Actor
  readonly outsider: Actor
  /** puts a line in the open plan of 2027; answers the project's id */
  newProject(name?: string): Promise<string>
  act(
    actor: Actor,
    id: string,
    action: string,
    input: unknown,
    seenVersion: number,
    requestId?: string,
  ): Promise<Outcome>
}

const actor = (unit: string, name: string, kind: UnitKind, post: string, ...roles: Role[]): Actor => ({
  account: systemIds.uuid(),
  post,
  unit: { id: unit, name, kind },
  roles,
})

const kindOfId = (id: string): SubjectKind => {
  if (id === cityLogId) return 'log'
  return isRulesId(id) ? 'rules' : id.startsWith('plan-') ? 'plan' : 'project'
}

/** A small city on a fresh database, with the plan of 2027 open. */
export async function testCity(options: { durable?: boolean } = {}): Promise<TestCity> {
  const database = await testDatabase(options)
  const clock = settableClock('2026-11-23T01:00:00.000Z')
  const crypto = openCrypto(mkdtempSync(join(tmpdir(), 'zhengheng-keys-')))
  const outfit = {
    pool: database.appPool,
    clock,
    ids: systemIds,
    crypto,
    hint: hintFact,
    sessions: sessionCache(clock),
    condition: openCondition(),
  }
  const shell: Shell = { ...outfit, secrets: accountSecrets({ ...outfit, mode: 'demo' }) }
  await beginRegister(shell)
  const clerk = actor('water-bureau', '市水务局', 'partyGovOrgan', '经办人', 'owner.clerk')
  const leader = actor('water-bureau', '市水务局', 'partyGovOrgan', '审核人', 'owner.leader')
  const planner = actor('data-bureau', '市数据局', 'partyGovOrgan', '计划岗', 'bureau.planner')
  const outsider = actor('education-bureau', '市教育局', 'partyGovOrgan', '经办人', 'owner.clerk')

  const act: TestCity['act'] = (who, id, action, input, seenVersion, requestId = systemIds.uuid()) =>
    perform(shell, {
      subject: { kind: kindOfId(id), id },
      action,
      input,
      seenVersion,
      requestId,
      actor: who,
    })

  await done(
    act(planner, 'plan-2027', 'plan.openYear', { year: 2027, from: '2026-10-01', to: '2026-12-31', ceiling: null }, 0),
  )
  return {
    database,
    shell,
    clock,
    clerk,
    leader,
    planner,
    outsider,
    act,
    newProject: async (name = '智慧排水监测平台') =>
      (await done(act(clerk, 'new', 'plan.putLine', lineInput(name), 0))).subject,
  }
}

export const lineInput = (name: string, amount = 1300) => ({
  name,
  year: 2027,
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount: wan(amount),
  summary: '泵站监测与积水预警',
  basis: ['全市信息化建设规划'],
})

export async function done(outcome: Promise<Outcome>) {
  const ended = await outcome
  if (ended.kind !== 'done') throw new Error(`expected done, got ${JSON.stringify(ended)}`)
  return ended.receipt
}
