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
    city.act(people.clerk, action, id, { ...answers, otherChanges: [{ section: 'estimate', reason: '询价已更新' }] })
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
  it('M-named what nobody asked to change needs a reason, which the reviewer then reads', () => {
    const { city, id } = projectAt('application.returned')
    city.drafts.set(id, completeDraft(wan(1200)))
    const silent = city.attempt(people.clerk, action, id, answers)
    expect(refusals(silent)).toEqual(['M-named'])
    expect(silent.allowed ? '' : silent.reasons[0]?.fact?.value).toBe('投资估算')
    const otherChanges = [{ section: 'estimate', reason: '询价已更新' }]
    expect(refusals(city.attempt(people.clerk, action, id, { ...answers, otherChanges }))).toEqual([])
    expect(city.project(id).approval.corrections[0]?.otherChanges).toEqual(otherChanges)
  })
  it('M-named the named section may be changed freely', () => {
    const { city, id } = projectAt('application.returned')
    const draft = completeDraft(wan(1286.5))
    city.drafts.set(id, { ...draft, sharing: { ...draft.sharing, analysis: '更新频率为每日' } })
    expect(refusals(city.attempt(people.clerk, action, id, answers))).toEqual([])
    expect(city.project(id).approval.corrections[0]?.otherChanges).toEqual([])
  })
  it('W-11.1 W-13.1 M-complete judges the content as the first submission does', () => {
    const { city, id } = projectAt('application.returned')
    city.drafts.set(id, {})
    expect(refusals(city.attempt(people.clerk, action, id, answers))).toEqual([
      'W-11.1',
      'W-13.1',
      'M-complete',
      'M-named',
    ])
  })
  it('M-post M-state belongs to the own unit’s clerk', () => {
    expect(holders(action, projectAt('application.returned'))).toEqual(['clerk'])
    expect(steps(action, people.clerk)).toEqual(['application.returned'])
  })
})
