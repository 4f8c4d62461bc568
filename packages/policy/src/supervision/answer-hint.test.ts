import { describe, expect, it } from 'vitest'
import { hintAnswer, hintFact } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { seesInput, visibleProject } from '../visible.ts'
import { answerHint } from './answer-hint.ts'

const answered = () => {
  const { city, id } = projectAt('plan.submitted')
  city.act(people.planner, 'supervision.answerHint', id, hintAnswer)
  return city.project(id)
}

describe('supervision.answerHint', () => {
  it('W-4.1 W-8+.splitting keeps the hint as it stood, what was made of it, by whom and why; the project stays', () => {
    const { status, hintAnswers } = answered()
    expect(status).toBe('plan.submitted')
    expect(hintAnswers).toMatchObject([
      { ...hintFact, kind: 'repeats', of: 'plan', verdict: 'ignore', reason: '业务对象不同', by: '市数据局计划岗' },
    ])
  })
  it('a later answer stands beside the earlier one', () => {
    const { city, id } = projectAt('application.inReview')
    city.act(people.reviewer, 'supervision.answerHint', id, hintAnswer)
    city.act(people.reviewer, 'supervision.answerHint', id, { ...hintAnswer, verdict: 'adopt', reason: '请并入' })
    expect(city.project(id).hintAnswers?.map(({ verdict }) => verdict)).toEqual(['ignore', 'adopt'])
  })
  it('M-hint not to a hint that is not there', () => {
    const { city, id } = projectAt('plan.submitted')
    city.hints.set(id, null)
    expect(refusals(city.attempt(people.planner, 'supervision.answerHint', id, hintAnswer))).toEqual(['M-hint'])
  })
  it('M-post M-state belongs to the bureau, wherever it sees a living project', () => {
    expect(holders('supervision.answerHint', projectAt('plan.submitted'))).toEqual([
      'planner',
      'acceptor',
      'reviewer',
      'manyPosts',
    ])
    expect(steps('supervision.answerHint', people.planner)).toEqual(answerHint.from)
  })
  it('says nothing about other projects to those who do not see them', () => {
    const project = answered()
    for (const relation of ['owner', 'member', 'cityGovernment', 'sector'] as const) {
      expect(visibleProject(project, relation)).not.toHaveProperty('hintAnswers')
      expect(seesInput(project, relation, 'supervision.answerHint')).toBe(false)
    }
    for (const relation of ['bureau', 'overseer'] as const) {
      expect(visibleProject(project, relation)).toBe(project)
      expect(seesInput(project, relation, 'supervision.answerHint')).toBe(true)
    }
  })
})
