import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { lineContent, routeAnswers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { ID, projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'

describe('scope.findRoute', () => {
  it('keeps the verdict with its reasons', () => {
    const { city, id } = projectAt('plan.drafting')
    city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(50)))
    const { verdict, status } = city.project(id)
    expect(status).toBe('plan.drafting')
    expect(verdict?.route).toBe('approval')
    expect(verdict?.reasons.map(reason => reason.rule)).toEqual(['W-8.2', 'W-8.3'])
  })
  it('judges by the kind of the owner, not of whoever types', () => {
    const { city } = projectAt('new')
    city.act(people.schoolClerk, 'plan.putLine', ID, { ...lineContent(wan(60)), year: 2026 })
    city.act(people.schoolClerk, 'scope.findRoute', ID, routeAnswers(wan(60), ['selfBuiltSelfUsed']))
    expect(city.project(ID).verdict?.route).toBe('sectorApproval')
  })
  it('M-classified what is classified is not recorded', () => {
    const { city, id } = projectAt('plan.drafting')
    const decision = city.attempt(people.clerk, 'scope.findRoute', id, routeAnswers(wan(60), ['classified']))
    expect(refusals(decision)).toEqual(['M-classified'])
    expect(city.project(id).verdict).toBeNull()
  })
  it('can be asked again when a filing came back', () => {
    const { city, id } = projectAt('filing.returned')
    city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(60)))
    expect(city.project(id).verdict?.route).toBe('approval')
  })
  it('M-post M-state belongs to the owner’s clerk and ends when the application begins', () => {
    const { city, id } = projectAt('application.drafting')
    expect(refusals(city.attempt(people.schoolClerk, 'scope.findRoute', id, routeAnswers(wan(60))))).toEqual([
      'M-post',
      'M-state',
    ])
  })
})
