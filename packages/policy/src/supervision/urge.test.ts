import { describe, expect, it } from 'vitest'
import { packNamed } from '../rulebook/packs.ts'
import { tasksOf } from '../tasks.ts'
import type { City } from '../testing/city.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { urgesOf } from './urge.ts'

const URGE = 'supervision.urge'
const toReviewer = { whom: 'bureau.reviewer', words: '群众急需' }
const { clerk, leader, planner, reviewer, acceptor, cityLeader } = people
/** The first hour of a day to come. */
function until(city: City, day: string): string {
  while (city.today() < day) city.wait(1)
  return city.today()
}
const why = (decision: ReturnType<ReturnType<typeof projectAt>['city']['attempt']>) =>
  decision.allowed ? [] : decision.reasons.map(reason => [reason.text.zh, reason.fact?.value, reason.cure?.text.zh])

describe('supervision.urge', () => {
  it('M-urge is recorded with whom it addressed, for what, the words and who pressed; the project stays with who has it', () => {
    const { city, id } = projectAt('application.inReview')
    const task = () => tasksOf(city.project(id), packNamed('wuhan-2021'))[0]
    const before = task()
    city.wait(30)
    city.act(cityLeader, URGE, id, toReviewer)
    const { status, urges } = city.project(id)
    expect([status, task()]).toEqual(['application.inReview', before])
    expect(urges).toMatchObject([
      {
        action: 'approval.giveOpinion',
        role: 'bureau.reviewer',
        unit: null,
        words: '群众急需',
        by: '市人民政府分管领导',
      },
    ])
    expect(before && urgesOf(city.project(id), before)).toHaveLength(1)
  })

  it('M-urge once on a day in Shanghai, whoever pressed; the refusal says when it was done and when again', () => {
    const { city, id } = projectAt('application.inReview')
    const day = until(city, '2026-03-04')
    city.act(planner, URGE, id, toReviewer)
    expect(why(city.attempt(cityLeader, URGE, id, toReviewer))).toEqual([
      [
        '今天已经催办过，同一事项每天一次',
        expect.stringMatching(/^2026-03-04 0\d:00 市数据局计划岗$/),
        '2026-03-05 起可以再次催办',
      ],
    ])
    city.wait(18)
    expect([city.today(), refusals(city.attempt(cityLeader, URGE, id, toReviewer))]).toEqual([day, ['M-urge']])
    until(city, '2026-03-05')
    expect(refusals(city.attempt(cityLeader, URGE, id, toReviewer))).toEqual([])
  })

  it('M-urge another step is another matter', () => {
    const { city, id } = projectAt('application.submitted')
    city.act(planner, URGE, id, { whom: 'bureau.acceptor', words: '' })
    city.act(acceptor, 'approval.acceptApplication', id)
    expect(refusals(city.attempt(planner, URGE, id, toReviewer))).toEqual([])
    const [task] = tasksOf(city.project(id), packNamed('wuhan-2021'))
    expect(task && urgesOf(city.project(id), task)).toHaveLength(1)
  })

  it('M-urge the unit may press the bureau once its time has run out, and is told the day before that', () => {
    const { city, id } = projectAt('application.inReview')
    expect(why(city.attempt(clerk, URGE, id, toReviewer))).toEqual([
      ['超过办理时限后，申报单位才可以催办', '2026-03-30', '2026-03-30 以后仍未办的，可以催办'],
    ])
    until(city, '2026-03-30')
    expect(refusals(city.attempt(clerk, URGE, id, toReviewer))).toEqual(['M-urge'])
    until(city, '2026-03-31')
    expect(refusals(city.attempt(leader, URGE, id, toReviewer))).toEqual([])
  })

  it('M-urge where no limit runs there is none to miss; among its own posts the unit does not wait', () => {
    const accepting = projectAt('application.submitted')
    expect(why(accepting.city.attempt(clerk, URGE, accepting.id, { whom: 'bureau.acceptor' }))[0]?.[1]).toBe(
      '这一步没有规定时限',
    )
    const returned = projectAt('application.returned')
    for (const who of [leader, reviewer])
      expect(
        refusals(projectAt('application.returned').city.attempt(who, URGE, returned.id, { whom: 'owner.clerk' })),
      ).toEqual([])
  })

  it('M-urge nobody presses oneself, nor the post that had it before, nor the government from below', () => {
    const { city, id } = projectAt('application.inReview')
    expect(why(city.attempt(reviewer, URGE, id, toReviewer))[0]?.[0]).toContain('正是由您的岗位办理')
    expect(why(city.attempt(planner, URGE, id, { whom: 'bureau.acceptor' }))[0]?.[0]).toBe('现在由市数据局审核岗办理')
    const above = projectAt('application.atCityGovernment')
    const toGovernment = { whom: 'cityGovernment.approver' }
    expect(refusals(above.city.attempt(planner, URGE, above.id, toGovernment))).toEqual(['M-urge'])
    expect(refusals(above.city.attempt(cityLeader, URGE, above.id, toGovernment))).toEqual([])
  })

  it('M-post M-state belongs to who waits, where somebody else has to act', () => {
    expect(holders(URGE, projectAt('application.inReview'))).toEqual([
      'clerk',
      'leader',
      'planner',
      'acceptor',
      'reviewer',
      'approver',
      'manyPosts',
      'cityLeader',
    ])
    expect(steps(URGE, planner)).toContain('application.inReview')
  })
})
