import { describe, expect, it } from 'vitest'
import { wan, ZERO } from '../kernel/money.ts'
import { correction, routeAnswers, technicalRequest } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const action = 'approval.askTechnicalOpinion'
const { clerk, acceptor, reviewer } = people
const onTheRoad = () => {
  const found = projectAt('plan.drafting')
  found.city.act(clerk, 'scope.findRoute', found.id, routeAnswers(wan(860), ['withFixedAssetProject']))
  return found
}

describe(action, () => {
  it('W-9.1 W-9.2 goes to the bureau with its papers, and books what the IT part costs', () => {
    const { city, id } = onTheRoad()
    city.act(clerk, action, id, technicalRequest(wan(860)))
    const project = city.project(id)
    expect(project.status).toBe('technicalOpinion.submitted')
    expect(project.approval.technical?.requests.map(({ amount, papers }) => [amount, papers.length])).toEqual([
      [wan(860), 3],
    ])
    expect(project.ledger.at(-1)).toMatchObject({ kind: 'applied', amount: wan(860) })
  })
  it('W-9.1 is for what is built with a fixed-asset project only', () => {
    const { city, id } = projectAt('plan.drafting')
    city.act(clerk, 'scope.findRoute', id, routeAnswers(wan(860)))
    expect(refusals(city.attempt(clerk, action, id, technicalRequest(wan(860))))).toEqual(['W-9.1'])
  })
  it('M-complete M-amount names the papers that are missing, and the amount', () => {
    const { city, id } = onTheRoad()
    const decision = city.attempt(clerk, action, id, technicalRequest(ZERO, { papers: [] }))
    expect(refusals(decision)).toEqual(['M-complete', 'M-amount'])
    expect(!decision.allowed && decision.reasons[0]?.fact?.value).toBe(
      '固定资产投资项目立项或可研文件、信息化部分设计文件、信息化部分投资概算',
    )
  })
  it('M-answer W-14+.clock a corrected request answers every item, and the clock goes on', () => {
    const { city, id } = projectAt('technicalOpinion.returned')
    expect(city.project(id).approval.clock?.pauses).toHaveLength(1)
    expect(refusals(city.attempt(clerk, action, id, technicalRequest(wan(860))))).toEqual(['M-answer'])
    const answers = [{ state: 'corrected', text: '已补充' }]
    city.act(clerk, action, id, technicalRequest(wan(860), { answers }))
    const { status, approval } = city.project(id)
    expect(status).toBe('technicalOpinion.inReview')
    expect(approval.technical?.requests).toHaveLength(2)
    expect(approval.corrections[0]).toMatchObject({ items: [{ answer: answers[0] }] })
    expect(approval.corrections[0]?.answeredAt).toBeDefined()
    expect(approval.clock?.pauses[0]?.to).toBeDefined()
  })
  it('M-once it is returned once; again needs a reason, and returned before acceptance it waits to be accepted', () => {
    const { city, id } = projectAt('technicalOpinion.submitted')
    city.act(acceptor, 'approval.returnForCorrection', id, correction())
    const answers = [{ state: 'disputed', text: '已在第 3 页' }]
    city.act(clerk, action, id, technicalRequest(wan(860), { answers }))
    expect(city.project(id).status).toBe('technicalOpinion.submitted')
    expect(refusals(city.attempt(acceptor, 'approval.returnForCorrection', id, correction()))).toEqual(['M-once'])
  })
  it('M-four-eyes who asked neither accepts nor reviews', () => {
    const { city, id } = projectAt('technicalOpinion.submitted')
    const both = { ...clerk, roles: [...clerk.roles, 'bureau.acceptor' as const] }
    expect(refusals(city.attempt(both, 'approval.acceptApplication', id))).toEqual(['M-four-eyes'])
  })
  it('W-9.1 a refused construction project may come back with a changed design, as a case of its own', () => {
    const { city, id } = projectAt('capitalConstruction.refused')
    city.act(clerk, action, id, technicalRequest(wan(700)))
    expect(city.project(id).approval).toMatchObject({
      corrections: [],
      clock: null,
      technical: { requests: [{ amount: wan(700) }], issued: null, construction: null },
    })
  })
  it('taken back, nothing of it is left', () => {
    const { city, id } = projectAt('technicalOpinion.inReview')
    city.act(clerk, 'approval.withdraw', id, { reason: '方案调整' })
    const { status, approval, ledger } = city.project(id)
    expect([status, approval.technical, approval.clock]).toEqual(['plan.drafting', undefined, null])
    expect(ledger.map(({ kind }) => kind)).toEqual(['planned'])
  })
  it('M-post M-state belongs to the own unit’s clerk', () => {
    expect(holders(action, onTheRoad())).toEqual(['clerk'])
    expect(steps(action, clerk)).toEqual([
      'plan.drafting',
      'plan.listed',
      'plan.dropped',
      'technicalOpinion.returned',
      'technicalOpinion.issued',
      'capitalConstruction.refused',
    ])
    expect(steps('approval.draftTechnicalOpinion', reviewer)).toEqual(['technicalOpinion.inReview'])
  })
})
