import { expect, it } from 'vitest'
import { actionNamed } from './actions.ts'
import type { Entry } from './entry.ts'
import { requireDeclared, transitions } from './transitions.ts'

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
