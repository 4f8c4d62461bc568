import { describe, expect, it } from 'vitest'
import { fen, wan, ZERO } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { constructionDecision, routeAnswers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const action = 'approval.fileConstructionDecision'
const { clerk } = people
const issued = () => projectAt('technicalOpinion.issued', { amount: wan(860) })

describe(action, () => {
  it('W-9.1 W-9.2 records the paper of the authority and what it approved', () => {
    const { city, id } = issued()
    city.act(clerk, action, id, constructionDecision(wan(800)))
    const project = city.project(id)
    expect(project.status).toBe('capitalConstruction.approved')
    expect(project.approval.technical?.construction).toMatchObject({
      authority: '市发展和改革委员会',
      number: '武发改审批〔2026〕1号',
      on: '2026-03-02',
    })
    expect(amountOf(project, 'approved')).toBe(wan(800))
  })
  it('W-9.1 a refusal ends that road; built alone, the route is found anew', () => {
    const { city, id } = issued()
    city.act(clerk, action, id, constructionDecision(ZERO, 'refused'))
    expect(city.project(id).status).toBe('capitalConstruction.refused')
    expect(amountOf(city.project(id), 'approved')).toBeUndefined()
    city.act(clerk, 'scope.findRoute', id, routeAnswers(wan(860)))
    expect(city.project(id).verdict?.route).toBe('approval')
  })
  it('M-amount an approval names an amount, a refusal none, and no more than was reviewed', () => {
    const { city, id } = issued()
    const tried = (input: object) => refusals(city.attempt(clerk, action, id, input))
    expect(tried(constructionDecision(ZERO))).toEqual(['M-amount'])
    expect(tried(constructionDecision(wan(1), 'refused'))).toEqual(['M-amount'])
    expect(tried(constructionDecision(fen(wan(860) + 1)))).toEqual(['M-amount'])
    expect(tried(constructionDecision(wan(860)))).toEqual([])
  })
  it('M-state the paper has a day that has come', () => {
    const { city, id } = issued()
    const tomorrow = { ...constructionDecision(wan(800)), on: '2030-01-01' }
    expect(refusals(city.attempt(clerk, action, id, tomorrow))).toEqual(['M-state'])
  })
  it('M-post M-state belongs to the own unit’s clerk', () => {
    expect(holders(action, issued())).toEqual(['clerk'])
    expect(steps(action, clerk)).toEqual(['technicalOpinion.issued'])
  })
})
