import { describe, expect, it } from 'vitest'
import { actionNamed } from './actions.ts'
import { wan } from './kernel/money.ts'
import { type ProjectStatus, projectStatuses } from './project-status.ts'
import { wuhan2021 } from './rulebook/wuhan-2021.ts'
import { tasksIn, tasksOf, waitsFor } from './tasks.ts'
import { answers, opinion, routeAnswers } from './testing/inputs.ts'
import { people } from './testing/people.ts'
import { projectAt } from './testing/project-at.ts'

const tasks = ({ city, id }: ReturnType<typeof projectAt>) => tasksIn(tasksOf(city.project(id), wuhan2021), false)
const waiting = (found: ReturnType<typeof projectAt>) => tasks(found).map(({ role, action }) => [role, action])

describe('who has to act', () => {
  it.each([
    ['plan.drafting', [['owner.leader', 'plan.submitUnitPlan']]],
    ['plan.listed', [['owner.clerk', 'scope.findRoute']]],
    ['application.atUnitLeader', [['owner.leader', 'approval.confirmApplication']]],
    ['application.inReview', [['bureau.reviewer', 'approval.giveOpinion']]],
    ['filing.returned', [['owner.clerk', 'approval.file']]],
    ['approved', []],
    ['stopped', []],
  ] as const)('%s', (status, expected) => {
    expect(waiting(projectAt(status))).toEqual(expected)
  })
  it('the approver, once a reviewer was heard about this submission', () => {
    const found = projectAt('application.inReview')
    found.city.act(people.reviewer, 'approval.giveOpinion', found.id, opinion(wan(1)))
    expect(waiting(found)).toEqual([['bureau.approver', 'approval.decide']])
  })
  it.each([
    [30, [], [['owner.clerk', 'approval.file']]],
    [60, [], [['owner.clerk', 'approval.startApplication']]],
    [3000, [], [['owner.clerk', 'approval.startApplication']]],
    [60, ['withFixedAssetProject'], [['owner.clerk', 'approval.askTechnicalOpinion']]],
    [60, ['officeEquipment'], []],
  ] as const)('a listed project follows its road: %s 万元 %s', (amount, yes, expected) => {
    const found = projectAt('plan.listed')
    found.city.act(people.clerk, 'scope.findRoute', found.id, routeAnswers(wan(amount), yes))
    expect(waiting(found)).toEqual(expected)
  })
  it('a small project not bound to the plan may be filed from its draft line', () => {
    const found = projectAt('plan.drafting')
    found.city.act(people.clerk, 'scope.findRoute', found.id, routeAnswers(wan(30)))
    expect(waiting(found)).toEqual([
      ['owner.clerk', 'approval.file'],
      ['owner.leader', 'plan.submitUnitPlan'],
    ])
    const bound = { ...wuhan2021, parameters: { ...wuhan2021.parameters, planBindsFiling: true } }
    expect(tasksIn(tasksOf(found.city.project(found.id), bound), false).map(({ action }) => action)).toEqual([
      'plan.submitUnitPlan',
    ])
  })
  it('owner posts are limited to the owner unit, bodies are not', () => {
    expect(tasks(projectAt('application.returned'))[0]?.unit).toBe('water')
    expect(tasks(projectAt('application.submitted'))[0]?.unit).toBeNull()
  })
  it('W-7.5 a draft line goes into the plan while the round of its year is open, after that it needs a supplement', () => {
    const { city, id } = projectAt('plan.drafting')
    const inRound = (over: boolean) => tasksIn(tasksOf(city.project(id), wuhan2021), over).map(({ action }) => action)
    expect([inRound(false), inRound(true)]).toEqual([['plan.submitUnitPlan'], ['plan.requestSupplement']])
  })
  it('M-opinion a member that has given its opinion waits for nothing more', () => {
    const found = projectAt('plan.submitted')
    const member = people.finance
    const waits = () => tasks(found).some(task => waitsFor(task, member))
    expect(waits()).toBe(true)
    found.city.act(member, 'plan.giveOpinion', found.id, { stance: 'agree', text: '' })
    expect(waits()).toBe(false)
  })
  it('is asked only for what the step permits', () => {
    for (const status of projectStatuses)
      for (const { action } of tasks(projectAt(status))) {
        const named = actionNamed(action)
        if (named.on === 'project') expect(named.from as readonly ProjectStatus[], action).toContain(status)
      }
  })
})

describe('W-14+.clock until when', () => {
  it('20 working days from acceptance, in review', () => {
    expect(tasks(projectAt('application.inReview'))[0]).toMatchObject({ due: '2026-03-30', paused: false })
  })
  it('the term of the notice while being corrected, which is the unit’s own and runs', () => {
    expect(tasks(projectAt('application.returned'))[0]).toMatchObject({ due: '2026-03-16', paused: false })
    expect(tasks(projectAt('filing.returned'))[0]?.due).toBe('2026-03-16')
  })
  it('none for the leader meanwhile', () => {
    const found = projectAt('application.returned')
    found.city.act(people.clerk, 'approval.resubmitApplication', found.id, answers)
    expect(tasks(found)[0]).toMatchObject({ due: null, paused: true })
  })
  it('none before acceptance and after the decision', () => {
    expect(tasks(projectAt('application.submitted'))[0]?.due).toBeNull()
    expect(tasks(projectAt('application.decided'))[0]?.due).toBeNull()
  })
})
