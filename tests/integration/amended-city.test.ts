import type { Explanation, ProjectDetail, RulesInForce } from '@zhengheng/contract'
import {
  type Actor,
  administrationUnit,
  judgingPackName,
  type Offer,
  packOf,
  type Role,
  rulesIdOf,
  wan,
} from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '../../packages/server/src/spine/perform.ts'
import { lineOf, type TestApp, testApp } from '../../packages/server/src/testing/test-app.ts'
import { consequenceOf } from '../../packages/web/src/approval/review/concluding/consequence.ts'
import { noAnswers, sameVerdict, verdictOf } from '../../packages/web/src/scope/route-answers.ts'

const RULES = rulesIdOf('wuhan-2021')
const DAY = 86_400_000
const answers = { ...noAnswers, amount: wan(80) }

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

const administrator = (account: string, role: Role): Actor => ({
  account,
  post: '管理员',
  unit: administrationUnit,
  roles: [role],
})
const system = administrator('00000000-0000-4000-8000-000000000001', 'admin.system')
const security = administrator('00000000-0000-4000-8000-000000000002', 'admin.security')

async function administer(actor: Actor, action: string, input: unknown, seenVersion: number): Promise<void> {
  const subject = { kind: 'rules', id: RULES } as const
  const requestId = city.house.ids.uuid()
  const outcome = await perform(city.house, { subject, action, input, seenVersion, requestId, actor })
  expect(outcome).toMatchObject({ kind: 'done' })
}

/** An amendment by both administrators, and the clock past its day. */
async function amend(parameter: string, value: number, day: string, version: number): Promise<void> {
  const change = { kind: 'parameter', parameter, value }
  await administer(system, 'supervision.proposeAmendment', { change, from: day, reason: '按会议意见调整' }, version)
  await administer(security, 'supervision.confirmAmendment', {}, version + 1)
  city.clock.advance(2 * DAY)
  await city.signInAgain()
}

const get = async <T>(url: string): Promise<T> => {
  const answer = await city.ask('clerk', `/api${url}`)
  expect([url, answer.statusCode]).toEqual([url, 200])
  return answer.json<T>()
}

/** What a screen judges by: the pack of the project, as the server says it is in force. */
async function packOnScreen(project: ProjectDetail['project'] | null) {
  const { packs } = await get<RulesInForce>('/rules')
  const name = judgingPackName(project?.pack ?? null, project?.unit ?? {})
  const found = packs.find(pack => pack.name === name)
  if (!found) throw new Error(`no pack ${name}`)
  return packOf(found.ref)
}

const offerOf = ({ offers }: ProjectDetail, action: string): Offer['decision'] | undefined =>
  offers.find(offer => offer.action === action)?.decision
const why = (code: string, action: string) => get<Explanation>(`/projects/${code}/why/${action}`)

test('W-8.1 W-8.2 before the day and after it, preview, verdict, offer and explanation are of one mind', async () => {
  const code = await putLine('小型监测项目')
  const roads = []
  for (const limit of [50, 100]) {
    if (limit === 100) await amend('approvalThreshold', wan(100), '2026-11-24', 0)
    const before = await get<ProjectDetail>(`/projects/${code}`)
    const preview = verdictOf(answers, 'partyGovOrgan', await packOnScreen(before.project))
    expect((await city.act('clerk', code, 'scope.findRoute', answers)).statusCode).toBe(200)
    const after = await get<ProjectDetail>(`/projects/${code}`)
    expect(sameVerdict(after.project.verdict, preview)).toBe(true)
    const explained = await why(code, 'approval.file')
    expect(offerOf(after, 'approval.file')?.allowed).toBe(explained.allowed)
    roads.push([preview?.route, preview?.reasons[0]?.text.zh, explained.allowed, explained.pack.version])
  }
  expect(roads).toEqual([
    ['approval', expect.stringContaining('50.00'), false, '1'],
    ['filing', expect.stringContaining('100.00'), true, '1+1'],
  ])
})

test('W-14+.a what a decision leads to is foretold by the limit of today, also of a project begun before it', async () => {
  const code = await putLine('大型平台')
  const { project } = await get<ProjectDetail>(`/projects/${code}`)
  const foretold = async () =>
    consequenceOf('approve', wan(2500), 'implementationPlan', await packOnScreen(project))?.text.zh
  expect(await foretold()).toContain('可直接印发批复')
  await amend('cityGovernmentThreshold', wan(2000), '2026-11-26', 2)
  expect(await foretold()).toContain('将先报市人民政府同意')
})

async function putLine(name: string): Promise<string> {
  const answer = await city.act('clerk', 'new', 'plan.putLine', lineOf(name, 80))
  expect(answer.statusCode).toBe(200)
  return answer.json<{ code: string }>().code
}
