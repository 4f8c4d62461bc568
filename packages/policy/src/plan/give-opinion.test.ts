import { describe, expect, it } from 'vitest'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.giveOpinion', () => {
  it('W-7.1 one opinion for each member, the later one holds', () => {
    const { city, id } = projectAt('plan.submitted')
    city.act(people.finance, 'plan.giveOpinion', id, { stance: 'oppose', text: '资金未落实' })
    city.act(people.cyberspace, 'plan.giveOpinion', id, { stance: 'agree' })
    city.act(people.finance, 'plan.giveOpinion', id, { stance: 'comment', text: '请压减' })
    expect(city.project(id).planLine.opinions.map(({ unit, stance }) => [unit, stance])).toEqual([
      ['cyberspace', 'agree'],
      ['finance', 'comment'],
    ])
    expect(city.project(id).status).toBe('plan.submitted')
  })
  it.each(['comment', 'oppose'])('M-opinion “%s” needs words', stance => {
    const { city, id } = projectAt('plan.submitted')
    expect(refusals(city.attempt(people.finance, 'plan.giveOpinion', id, { stance, text: ' ' }))).toEqual(['M-opinion'])
  })
  it('M-opinion agreement needs none', () => {
    const { city, id } = projectAt('plan.submitted')
    expect(refusals(city.attempt(people.finance, 'plan.giveOpinion', id, { stance: 'agree' }))).toEqual([])
  })
  it('M-post M-state belongs to members, for lines and supplements under review', () => {
    expect(holders('plan.giveOpinion', projectAt('plan.submitted'))).toEqual(['finance', 'cyberspace'])
    expect(steps('plan.giveOpinion', people.finance)).toEqual(['plan.submitted', 'plan.supplementRequested'])
  })
})
