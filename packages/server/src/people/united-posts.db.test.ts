import type { Role } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, type Post, routeOf, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

/** As accounts from before posts were kept apart may be: nobody proposes or confirms such a one any more. */
async function unite(post: Post, ...roles: readonly Role[]): Promise<void> {
  await city.ownerPool.query('update account set roles = $1 where login = $2', [roles, post])
  city.clock.advance(2000)
}

async function refusal(post: Post, subject: string | number, action: string, input: unknown) {
  const answer = await city.act(post, subject, action, input)
  return { status: answer.statusCode, rules: answer.json().reasons?.map(({ rule }: { rule: string }) => rule) }
}
const refused = { status: 422, rules: ['M-four-eyes'] }

test('an account that unites posts from before still has nobody’s second pair of eyes', async () => {
  await unite('clerk', 'owner.clerk', 'owner.leader')
  await unite('planner', 'bureau.planner', 'cityGovernment.approver')
  const { code } = await city.done('clerk', 'new', 'plan.putLine', lineOf('智慧排水'))
  expect(await refusal('clerk', 2027, 'plan.submitUnitPlan', {})).toEqual(refused)
  await city.done('leader', 2027, 'plan.submitUnitPlan', {})
  await city.done('member', code, 'plan.giveOpinion', { stance: 'agree', text: '' })
  await city.done('planner', 2027, 'plan.submitToCityGovernment', {})
  expect(await refusal('planner', 2027, 'plan.approve', { opinion: '同意' })).toEqual(refused)
  await city.done('government', 2027, 'plan.approve', { opinion: '同意' })
})

test('the clerk who submitted does not confirm as leader, and is told why and who may', async () => {
  await unite('planner', 'bureau.planner')
  const code = await applying()
  await fillAndSubmit(city, code)
  expect(await refusal('clerk', code, 'approval.confirmApplication', { agrees: true })).toEqual(refused)
  const { offers } = (await city.ask('clerk', `/api/projects/${code}`)).json()
  const offer = offers.find(({ action }: { action: string }) => action === 'approval.confirmApplication')
  expect(offer.decision.reasons).toMatchObject([
    { text: { zh: '提交申报的人不能自己确认' }, cure: { text: { zh: expect.stringContaining('另一名审核人') } } },
  ])
  await city.done('leader', code, 'approval.confirmApplication', { agrees: true })
})

/** The line of the test before, issued with the plan and begun. */
async function applying(): Promise<string> {
  await city.done('planner', 2027, 'plan.issue', {})
  const { items } = (await city.ask('clerk', '/api/projects')).json()
  const { code } = items[0]
  await city.done('clerk', code, 'scope.findRoute', routeOf)
  await city.done('clerk', code, 'approval.startApplication', { stage: 'implementationPlan' })
  return code
}
