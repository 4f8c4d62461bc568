import { describe, expect, it } from 'vitest'
import { actionNamed } from './actions.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import { type Actor, type Role, roles } from './kernel/actor.ts'
import { wan } from './kernel/money.ts'
import type { ProjectStatus } from './project-status.ts'
import { dutyConflict } from './separation-of-duties.ts'
import * as inputs from './testing/inputs.ts'
import { people } from './testing/people.ts'
import { planAt } from './testing/plan-at.ts'
import { projectAt } from './testing/project-at.ts'
import { refusals } from './testing/refusals.ts'

const also = (actor: Actor, ...roles: Role[]): Actor => ({ ...actor, roles: [...actor.roles, ...roles] })
const another = (actor: Actor): Actor => ({ ...actor, account: `${actor.account}-2` })
const { clerk, leader, planner, reviewer, approver, cityGovernment } = people
const consent = { result: 'consent', opinion: '同意' }

/** Who did the first act holds the post of the second too, and is refused it; anybody else in that post is not. */
const pairs: readonly (readonly [first: Actor, post: Role, act: string, at: ProjectStatus, input: unknown])[] = [
  [clerk, 'owner.leader', 'plan.submitUnitPlan', 'plan.drafting', {}],
  [clerk, 'owner.leader', 'plan.requestSupplement', 'plan.drafting', inputs.supplement],
  [clerk, 'bureau.planner', 'plan.dropLine', 'plan.submitted', { reason: '重复' }],
  [clerk, 'bureau.planner', 'plan.adjustLine', 'plan.submitted', { amount: wan(1), content: '', reason: '压减' }],
  [planner, 'cityGovernment.approver', 'plan.approve', 'plan.atCityGovernment', { opinion: '同意' }],
  [
    leader,
    'cityGovernment.approver',
    'plan.answerSupplement',
    'plan.supplementRequested',
    { answer: 'grant', opinion: '同意' },
  ],
  [
    clerk,
    'cityGovernment.approver',
    'plan.answerSupplement',
    'plan.supplementRequested',
    { answer: 'grant', opinion: '同意' },
  ],
  [clerk, 'owner.leader', 'approval.confirmApplication', 'application.atUnitLeader', { agrees: true }],
  [clerk, 'bureau.acceptor', 'approval.acceptApplication', 'application.submitted', {}],
  [leader, 'bureau.acceptor', 'approval.acceptApplication', 'application.submitted', {}],
  [clerk, 'bureau.acceptor', 'approval.acknowledgeFiling', 'filing.submitted', {}],
  [approver, 'cityGovernment.approver', 'approval.giveConsent', 'application.atCityGovernment', consent],
  [reviewer, 'cityGovernment.approver', 'approval.giveConsent', 'application.atCityGovernment', consent],
  [leader, 'cityGovernment.approver', 'approval.giveConsent', 'application.atCityGovernment', consent],
]

describe('M-four-eyes two pairs of eyes', () => {
  for (const [first, post, act, at, input] of pairs)
    it(`${first.account} who is ${post} too is refused: ${act}`, () => {
      const { city, id } = projectAt(at)
      const on = ['plan.submitUnitPlan', 'plan.approve'].includes(act) ? inputs.PLAN : id
      if (act === 'plan.submitUnitPlan') city.act(planner, 'plan.openYear', inputs.PLAN, inputs.yearWindow)
      const both = also(first, post)
      const decision = city.attempt(both, act, on, input)
      expect(refusals(decision)).toEqual(['M-four-eyes'])
      for (const reason of decision.allowed ? [] : decision.reasons) {
        expect(reason.fact?.value).toBeTruthy()
        expect(reason.cure?.text.zh).toMatch(/^请由/)
      }
      expect(city.offers(both, on).find(offer => offer.action === act)?.decision.allowed).toBe(false)
      expect(refusals(city.attempt(another(both), act, on, input))).toEqual([])
    })

  it('after a return it is the one who submitted last who does not confirm', () => {
    const { city, id } = projectAt('application.returned')
    const colleague = { ...also(clerk, 'owner.leader'), account: 'water-colleague' }
    city.act(colleague, 'approval.resubmitApplication', id, inputs.answers)
    const confirm = (actor: Actor) => refusals(city.attempt(actor, 'approval.confirmApplication', id, { agrees: true }))
    expect(confirm(colleague)).toEqual(['M-four-eyes'])
    expect(confirm(also(clerk, 'owner.leader'))).toEqual([])
  })

  it('a leader who gave the application back, took it up as clerk and submitted it, does not confirm it', () => {
    const { city, id } = projectAt('application.atUnitLeader')
    const both = also(leader, 'owner.clerk')
    city.act(both, 'approval.declineConfirmation', id, { reason: '请修改' })
    city.act(both, 'approval.submitApplication', id)
    expect(refusals(city.attempt(both, 'approval.confirmApplication', id, { agrees: true }))).toEqual(['M-four-eyes'])
  })

  it('a line that another revised since may be sent by who first wrote it', () => {
    const { city, id } = projectAt('plan.drafting')
    city.act(planner, 'plan.openYear', inputs.PLAN, inputs.yearWindow)
    city.act(another(clerk), 'plan.reviseLine', id, inputs.lineContent(wan(900)))
    expect(refusals(city.attempt(another(also(clerk, 'owner.leader')), 'plan.submitUnitPlan', inputs.PLAN))).toEqual([
      'M-four-eyes',
    ])
    city.act(also(clerk, 'owner.leader'), 'plan.submitUnitPlan', inputs.PLAN)
  })

  it('an entry from before it was asked who submitted the plan is judged again without it', () => {
    const { city } = planAt('atCityGovernment')
    const context = {
      state: city.plan(inputs.PLAN),
      actor: cityGovernment,
      at: '2026-06-01T01:00:00.000Z',
      today: '2026-06-01',
      pack: city.pack,
      facts: {} as Facts,
      input: { opinion: '同意' },
    }
    expect(decide(actionNamed('plan.approve'), context)).toEqual({ allowed: true })
  })
})

describe('dutyConflict', () => {
  it.each<[string[]]>([
    [['owner.clerk', 'owner.leader']],
    [['bureau.acceptor', 'bureau.reviewer', 'bureau.approver']],
    [['bureau.reviewer', 'owner.clerk']],
    [['cityGovernment.approver', 'bureau.approver']],
    [['cityGovernment.approver', 'bureau.planner']],
    [['owner.leader', 'cityGovernment.approver']],
    [['admin.system', 'admin.security']],
    [['audit.viewer', 'admin.audit']],
  ])('%j is refused, naming two of the posts', held => {
    const found = dutyConflict(held)
    expect(found?.text.zh).toMatch(/“.+”不能兼任“.+”：.+/)
    expect(found?.cure?.text.zh).toMatch(/请只保留其中一个/)
    expect(found?.text.en).toMatch(/cannot also be/)
  })

  it('an administrator’s post goes with no other', () => {
    for (const one of roles)
      for (const other of roles.filter(role => role !== one))
        if (one.startsWith('admin.')) expect(dutyConflict([one, other]), `${one} + ${other}`).not.toBeNull()
  })

  it('posts that do not check one another may meet', () => {
    for (const held of [
      ['bureau.acceptor', 'bureau.approver'],
      ['owner.clerk', 'member.reviewer'],
      ['owner.clerk', 'audit.viewer'],
      ['admin.audit'],
      [],
    ])
      expect(dutyConflict(held)).toBeNull()
  })
})
