import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { completeDraft } from '../testing/application-draft.ts'
import { answers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const action = 'approval.resubmitApplication'

describe(action, () => {
  it('W-13.1 freezes a second submission and keeps every answer beside its correction', () => {
    const { city, id } = projectAt('application.returned')
    city.drafts.set(id, completeDraft(wan(1200)))
    city.act(people.clerk, action, id, answers)
    const { approval } = city.project(id)
    expect(approval.submissions.map(({ no, amount }) => [no, amount])).toEqual([
      [1, wan(1286.5)],
      [2, wan(1200)],
    ])
    expect(approval.corrections[0]?.items[0]?.answer).toEqual({ state: 'corrected', text: '已补充' })
    expect(approval.corrections[0]?.answeredAt).toBeDefined()
    expect(amountOf(city.project(id), 'applied')).toBe(wan(1200))
  })
  it.each([0, 2])('M-answer speaks when %s of 1 corrections are answered', count => {
    const { city, id } = projectAt('application.returned')
    const decision = city.attempt(people.clerk, action, id, { answers: Array(count).fill(answers.answers[0]) })
    expect(refusals(decision)).toEqual(['M-answer'])
  })
  it('W-11.1 W-13.1 M-complete judges the content as the first submission does', () => {
    const { city, id } = projectAt('application.returned')
    city.drafts.set(id, {})
    expect(refusals(city.attempt(people.clerk, action, id, answers))).toEqual(['W-11.1', 'W-13.1', 'M-complete'])
  })
  it('M-post M-state belongs to the own unit’s clerk', () => {
    expect(holders(action, projectAt('application.returned'))).toEqual(['clerk'])
    expect(steps(action, people.clerk)).toEqual(['application.returned'])
  })
})
