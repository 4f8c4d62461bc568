import { describe, expect, it } from 'vitest'
import { everybody, people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('supervision.stop', () => {
  it('W-7.2 ends the project for good, with a reason', () => {
    const { city, id } = projectAt('stopped')
    expect(city.project(id).stopped).toMatchObject({ reason: '任务取消', by: '市数据局审批岗' })
    const possible = everybody.flatMap(actor => city.offers(actor, id)).filter(offer => offer.decision.allowed)
    expect(possible).toEqual([])
  })
  it('M-post M-state belongs to the approver', () => {
    expect(holders('supervision.stop', projectAt('approved'))).toEqual(['approver', 'manyPosts'])
    expect(steps('supervision.stop', people.approver)).toEqual([
      'plan.submitted',
      'plan.listed',
      'plan.dropped',
      'application.submitted',
      'application.inReview',
      'application.returned',
      'application.refused',
      'application.stageApproved',
      'technicalOpinion.submitted',
      'technicalOpinion.inReview',
      'technicalOpinion.returned',
      'technicalOpinion.issued',
      'capitalConstruction.approved',
      'capitalConstruction.refused',
      'filed',
      'approved',
    ])
  })
})
