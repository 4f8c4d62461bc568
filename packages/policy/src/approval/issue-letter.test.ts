import { describe, expect, it } from 'vitest'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('approval.issueLetter', () => {
  it.each([
    ['implementationPlan', 'approved'],
    ['proposal', 'application.stageApproved'],
  ] as const)('W-8.2 W-10.1 with a %s the project is then: %s', (stage, status) => {
    const { city, id } = projectAt(status, { stage })
    expect(city.project(id).documents).toMatchObject([
      { kind: 'approvalLetter', number: 'approvalLetter-1', verificationCode: 'code-approvalLetter-1' },
    ])
    expect(city.project(id).approval.stagesApproved).toEqual([stage])
  })
  it('W-8.2 a refusal is a letter too, and the unit may begin again', () => {
    const { city, id } = projectAt('application.refused')
    expect(city.project(id).documents).toMatchObject([{ kind: 'refusalLetter' }])
    expect(city.project(id).approval.stagesApproved).toEqual([])
  })
  it('M-copies the letter names the members that get a copy, and no copies where none were chosen', () => {
    const { city, id } = projectAt('application.decided')
    city.act(people.acceptor, 'approval.issueLetter', id, { copies: ['cyberspace', 'finance'] })
    expect(
      city
        .project(id)
        .documents[0]?.copies?.map(unit => unit.id)
        .sort(),
    ).toEqual(['cyberspace', 'finance'])
    expect(projectAt('approved').city.project(id).documents[0]).not.toHaveProperty('copies')
  })
  it('M-copies units outside the joint mechanism get none; they are named', () => {
    const { city, id } = projectAt('application.decided')
    const decision = city.attempt(people.acceptor, 'approval.issueLetter', id, { copies: ['finance', 'education'] })
    expect(decision).toMatchObject({ allowed: false, reasons: [{ rule: 'M-copies', fact: { value: 'education' } }] })
  })
  it('M-post M-state belongs to acceptor and approver, once decided', () => {
    expect(holders('approval.issueLetter', projectAt('application.decided'))).toEqual([
      'acceptor',
      'approver',
      'manyPosts',
    ])
    expect(steps('approval.issueLetter', people.acceptor)).toEqual(['application.decided'])
  })
})
