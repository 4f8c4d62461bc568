import { expect, it } from 'vitest'
import { actionNamed } from './actions.ts'
import type { Entry } from './entry.ts'
import { conditionAnswer } from './testing/inputs.ts'
import { people } from './testing/people.ts'
import { approvedWithConditions } from './testing/project-at.ts'
import { requireDeclared, requireItemDeclared, transitions } from './transitions.ts'

const arrows = (name: string) =>
  transitions.filter(({ action }) => action === name).map(({ on, from, to }) => `${on} ${from} → ${to}`)

it('an act without steps of its own leaves things where they are', () => {
  expect(arrows('plan.giveOpinion')).toEqual([
    'project plan.submitted → plan.submitted',
    'project plan.supplementRequested → plan.supplementRequested',
  ])
})

it('where it matters, the step an act is done at says where it leads', () => {
  expect(arrows('approval.returnForCorrection')).toContain('project filing.submitted → filing.returned')
  expect(arrows('approval.returnForCorrection')).not.toContain('project filing.submitted → application.returned')
})

it('an act on the plan names the steps it leads projects to', () => {
  expect(arrows('plan.sendBack')).toEqual([
    'plan atCityGovernment → review',
    'project plan.atCityGovernment → plan.submitted',
  ])
})

it('an act that leads elsewhere is a fault, told with its name and both steps', () => {
  const judged = (name: string, from: string, to: string, within?: Entry['within']) => () =>
    requireDeclared(actionNamed(name), { within } as Entry, 'project', from, to)
  expect(judged('supervision.stop', 'approved', 'filed')).toThrow(
    'supervision.stop led a project from approved to filed',
  )
  expect(judged('supervision.stop', 'approved', 'stopped')).not.toThrow()
  const onPlan = { subject: 'plan-2026', no: 3 }
  expect(judged('plan.sendBack', 'plan.atCityGovernment', 'plan.submitted', onPlan)).not.toThrow()
  expect(judged('plan.openYear', 'plan.drafting', 'plan.listed', onPlan)).toThrow()
})

it('an act on an item has the arrows of the item, and leads that one and no other', () => {
  expect(arrows('approval.settleCondition')).toEqual(['condition answered → closed', 'condition answered → sentBack'])
  const { city, id } = approvedWithConditions('不得新建机房', '上线前完成密评')
  const before = city.project(id)
  city.act(people.clerk, 'approval.answerCondition', id, conditionAnswer('O1'))
  const require = (name: string, item: string) => () =>
    requireItemDeclared(actionNamed(name), { item }, before, city.project(id))
  expect(require('approval.answerCondition', 'O1')).not.toThrow()
  expect(require('approval.answerCondition', 'O2')).toThrow('led condition O1 from open to answered')
  expect(require('approval.settleCondition', 'O1')).toThrow('led condition O1 from open to answered')
})
