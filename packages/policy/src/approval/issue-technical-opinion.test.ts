import { describe, expect, it } from 'vitest'
import { obligationsOf } from '../obligations/obligations.ts'
import { startOf, tasksOf } from '../tasks.ts'
import { technicalDraft, technicalOpinion } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { visibleProject } from '../visible.ts'

const action = 'approval.issueTechnicalOpinion'
const { reviewer, approver } = people
const drafted = () => {
  const found = projectAt('technicalOpinion.inReview')
  found.city.act(reviewer, 'approval.draftTechnicalOpinion', found.id, technicalDraft())
  return found
}

describe(action, () => {
  it('W-9.2 is a numbered letter with a code; from then on everybody concerned reads it', () => {
    const { city, id } = drafted()
    city.act(approver, action, id, technicalOpinion())
    const project = city.project(id)
    expect(project.documents.at(-1)).toMatchObject({ kind: 'technicalOpinion', by: '市数据局审批岗' })
    expect(project.documents.at(-1)?.verificationCode).not.toBe('')
    expect(visibleProject(project, 'owner').approval.technical?.draft).not.toBeNull()
  })
  it('W-14+.clock its time limit is its own, and ends with it', () => {
    const { city, id } = drafted()
    const standing = () =>
      obligationsOf(city.project(id), city.pack, city.today()).map(({ kind, status, term }) => [kind, status, term.zh])
    expect(standing()).toEqual([['technicalOpinionTimeLimit', 'open', '20 个工作日']])
    city.act(approver, action, id, technicalOpinion())
    expect(standing()).toEqual([['technicalOpinionTimeLimit', 'done', '20 个工作日']])
  })
  it('M-checked rests on a draft about this very request', () => {
    const { city, id } = projectAt('technicalOpinion.inReview')
    expect(refusals(city.attempt(approver, action, id, technicalOpinion()))).toEqual(['M-checked'])
  })
  it('M-four-eyes who drafted it does not issue it', () => {
    const { city, id } = drafted()
    const both = { ...reviewer, roles: [...reviewer.roles, 'bureau.approver' as const] }
    expect(refusals(city.attempt(both, action, id, technicalOpinion()))).toEqual(['M-four-eyes'])
  })
  it('begins with the reviewer’s words', () => {
    const { city, id } = drafted()
    const { checklist: _, settled: __, ...words } = technicalDraft() as Record<string, unknown>
    expect(startOf(action, city.project(id), [])).toEqual(words)
  })
  it('W-9.2 an opinion against it waits for a changed request, any other for what the authority decides', () => {
    const waiting = (conclusion: string) => {
      const { city, id } = drafted()
      city.act(approver, action, id, technicalOpinion({ conclusion, demands: ['修改'] }))
      return tasksOf(city.project(id), city.pack).map(({ role, action: next }) => [role, next])
    }
    expect(waiting('unfit')).toEqual([['owner.clerk', 'approval.askTechnicalOpinion']])
    expect(waiting('fitIfChanged')).toEqual([['owner.clerk', 'approval.fileConstructionDecision']])
  })
  it('M-post M-state belongs to the approver', () => {
    expect(holders(action, drafted())).toEqual(['approver', 'manyPosts'])
    expect(steps(action, approver)).toEqual(['technicalOpinion.inReview'])
  })
})
