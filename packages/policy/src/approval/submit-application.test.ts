import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { completeDraft } from '../testing/application-draft.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('approval.submitApplication', () => {
  it('W-10.1 freezes the content by digest and books the amount applied for', () => {
    const { city, id } = projectAt('application.atUnitLeader')
    const project = city.project(id)
    expect(project.approval.submissions).toMatchObject([{ no: 1, stage: 'implementationPlan', amount: wan(1286.5) }])
    expect(project.approval.submissions[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(amountOf(project, 'applied')).toBe(wan(1286.5))
  })
  it('W-14+.a the road follows the amount applied for', () => {
    const { city, id } = projectAt('application.drafting')
    city.drafts.set(id, completeDraft(wan(3000)))
    city.act(people.clerk, 'approval.submitApplication', id)
    expect(city.project(id).verdict?.route).toBe('approvalCityGovernment')
  })
  it('W-11.1 W-13.1 M-complete an empty draft gets every reason at once', () => {
    const { city, id } = projectAt('application.drafting')
    city.drafts.set(id, {})
    expect(refusals(city.attempt(people.clerk, 'approval.submitApplication', id))).toEqual([
      'W-11.1',
      'W-13.1',
      'M-complete',
    ])
  })
  it('W-12.1 a new machine room does not pass', () => {
    const { city, id } = projectAt('application.drafting')
    const draft = completeDraft(wan(60))
    city.drafts.set(id, { ...draft, intensive: { ...draft.intensive, newMachineRoom: 'yes' } })
    expect(refusals(city.attempt(people.clerk, 'approval.submitApplication', id))).toEqual(['W-12.1', 'M-complete'])
  })
  it('M-post M-state belongs to the own unit’s clerk, from the draft', () => {
    expect(holders('approval.submitApplication', projectAt('application.drafting'))).toEqual(['clerk'])
    expect(steps('approval.submitApplication', people.clerk)).toEqual(['application.drafting'])
  })
})
