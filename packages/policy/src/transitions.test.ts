import { expect, it } from 'vitest'
import { actionNamed } from './actions.ts'
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
  const refused = () => requireDeclared(actionNamed('supervision.stop'), 'project', 'approved', 'filed')
  expect(refused).toThrow('supervision.stop led a project from approved to filed')
  expect(() => requireDeclared(actionNamed('supervision.stop'), 'project', 'approved', 'stopped')).not.toThrow()
  expect(() => requireDeclared(actionNamed('plan.openYear'), 'project', 'plan.drafting', 'plan.listed')).toThrow()
})
