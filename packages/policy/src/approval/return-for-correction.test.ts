import { describe, expect, it } from 'vitest'
import { actionNamed } from '../actions.ts'
import { isPaused } from '../rulebook/clock.ts'
import { clockOf } from '../testing/clock-of.ts'
import { answers, correction } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { visibleProject } from '../visible.ts'

const action = 'approval.returnForCorrection'

describe(action, () => {
  it('W-14+.clock sends a numbered notice and pauses the clock', () => {
    const { city, id } = projectAt('application.returned')
    const project = city.project(id)
    expect(project.approval.corrections).toMatchObject([{ number: 'correctionNotice-1', dueDays: 10 }])
    expect(project.documents).toMatchObject([{ kind: 'correctionNotice', number: 'correctionNotice-1' }])
    expect(isPaused(clockOf(city, id))).toBe(true)
  })
  it('before acceptance there is no clock to pause, and the application returns to be accepted', () => {
    const { city, id } = projectAt('application.submitted')
    city.act(people.acceptor, action, id, correction())
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    city.act(people.leader, 'approval.confirmApplication', id, { agrees: true })
    expect(city.project(id).status).toBe('application.submitted')
  })
  it('M-once a second return needs a reason, the first does not', () => {
    const { city, id } = projectAt('application.returned')
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    city.act(people.leader, 'approval.confirmApplication', id, { agrees: true })
    const again = city.attempt(people.reviewer, action, id, correction())
    expect(refusals(again)).toEqual(['M-once'])
    expect(again.allowed ? '' : again.reasons[0]?.fact?.value).toBe('1 次')
    expect(refusals(city.attempt(people.reviewer, action, id, correction('新增材料与前次不一致')))).toEqual([])
  })
  it('M-once names at least one item, each with a place and an article', () => {
    const { input } = actionNamed(action)
    const [item] = correction().items
    expect(input.safeParse({ items: [] }).success).toBe(false)
    expect(input.safeParse({ items: [{ ...item, place: '' }] }).success).toBe(false)
    expect(input.safeParse({ items: [{ ...item, rule: 'W-99' }] }).success).toBe(false)
    expect(input.safeParse({ items: [item] }).success).toBe(true)
  })
  it('W-13.1 an item may be pinned to a row and to words in it, and keeps its pin', () => {
    const { city, id } = projectAt('application.inReview')
    const anchor = { field: 'offered', row: { key: '液位数据', no: 1 }, quote: '防汛' }
    const [item] = correction().items
    city.act(people.reviewer, action, id, { items: [{ ...item, anchor }, item] })
    const items = city.project(id).approval.corrections[0]?.items
    expect(items?.map(one => one.anchor)).toEqual([anchor, undefined])
  })
  it('M-once an item that is still a problem is closed as such by the second notice, which needs a reason', () => {
    const { city, id } = projectAt('application.returned')
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    city.act(people.leader, 'approval.confirmApplication', id, { agrees: true })
    const settled = [{ item: 1, result: 'unresolved', note: '' }]
    expect(refusals(city.attempt(people.reviewer, action, id, { ...correction(), settled }))).toEqual(['M-once'])
    city.act(people.reviewer, action, id, { ...correction('第 1 处补正后仍有问题'), settled })
    const [first, second] = city.project(id).approval.corrections
    expect(first?.items[0]?.settled?.result).toBe('unresolved')
    expect(second?.items[0]).not.toHaveProperty('settled')
    // The applicant reads it with the second notice, and not what is found of that one before a letter tells it.
    expect(visibleProject(city.project(id), 'owner').approval.corrections[0]?.items[0]?.settled).toBeDefined()
  })
  it('W-8.1 a filing returns as a filing', () => {
    expect(projectAt('filing.returned').city.projects.size).toBe(1)
  })
  it('M-post M-state belongs to acceptor and reviewer', () => {
    expect(holders(action, projectAt('application.inReview'))).toEqual(['acceptor', 'reviewer', 'manyPosts'])
    expect(steps(action, people.acceptor)).toEqual([
      'application.submitted',
      'application.inReview',
      'filing.submitted',
      'technicalOpinion.submitted',
      'technicalOpinion.inReview',
    ])
  })
})
