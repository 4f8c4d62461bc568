import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { answers, opinion } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { unsettledItems } from './settling.ts'

const action = 'approval.giveOpinion'

describe(action, () => {
  it('W-11.2 W-12.1 W-13.3 keeps checklist and conclusion about the submission at hand', () => {
    const { city, id } = projectAt('application.inReview')
    city.act(people.reviewer, action, id, opinion(wan(1200)))
    expect(city.project(id).approval.opinions).toMatchObject([
      { submission: 1, conclusion: 'approve', suggestedAmount: wan(1200), account: 'bureau-reviewer' },
    ])
    expect(city.project(id).status).toBe('application.inReview')
  })
  it('M-four-eyes a later opinion replaces the own one, never a colleague’s', () => {
    const { city, id } = projectAt('application.inReview')
    city.act(people.manyPosts, action, id, opinion(wan(1000)))
    city.act(people.reviewer, action, id, opinion(wan(1100)))
    city.act(people.reviewer, action, id, opinion(wan(1200)))
    expect(
      city.project(id).approval.opinions.map(({ account, suggestedAmount }) => [account, suggestedAmount]),
    ).toEqual([
      ['bureau-many', wan(1000)],
      ['bureau-reviewer', wan(1200)],
    ])
  })
  it('M-answer what was found of an answered correction stays beside it, and not in the opinion', () => {
    const { city, id } = projectAt('application.returned')
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    city.act(people.leader, 'approval.confirmApplication', id, { agrees: true })
    const settled = [
      { item: 1, result: 'unresolved', note: '仍未写更新频率' },
      { item: 9, result: 'resolved' },
    ]
    city.act(people.reviewer, action, id, { ...opinion(wan(1200)), settled })
    const { corrections, opinions } = city.project(id).approval
    expect(corrections[0]?.items.map(item => item.settled)).toMatchObject([
      { result: 'unresolved', note: '仍未写更新频率', by: '市数据局审核岗' },
    ])
    expect(opinions[0]).not.toHaveProperty('settled')
  })
  it('what of the latest notice is answered and not found resolved is known to who concludes', () => {
    const { city, id } = projectAt('application.returned')
    const open = () => unsettledItems(city.project(id).approval.corrections).map(({ no }) => no)
    expect(open()).toEqual([])
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    city.act(people.leader, 'approval.confirmApplication', id, { agrees: true })
    expect(open()).toEqual([1])
    const found = (result: string) => ({ ...opinion(wan(1200)), settled: [{ item: 1, result, note: '' }] })
    city.act(people.reviewer, action, id, found('unresolved'))
    expect(open()).toEqual([1])
    city.act(people.reviewer, action, id, found('resolved'))
    expect(open()).toEqual([])
  })
  it('M-four-eyes who applied does not review', () => {
    const { city, id } = projectAt('application.inReview')
    const both = { ...people.clerk, roles: ['bureau.reviewer'] as const }
    expect(refusals(city.attempt(both, action, id, opinion(wan(1))))).toEqual(['M-four-eyes'])
  })
  it('M-post M-state belongs to reviewers, in review', () => {
    expect(holders(action, projectAt('application.inReview'))).toEqual(['reviewer', 'manyPosts'])
    expect(steps(action, people.reviewer)).toEqual(['application.inReview'])
  })
})
