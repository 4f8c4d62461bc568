import { describe, expect, it } from 'vitest'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('approval.acceptApplication', () => {
  it('W-14+.clock the time limit of the pack starts that day', () => {
    const { city, id } = projectAt('application.inReview')
    expect(city.project(id).approval).toMatchObject({
      accepted: { by: '市数据局受理岗' },
      clock: { startedOn: city.today(), allowed: 20, pauses: [] },
    })
  })
  it('M-post M-state belongs to the acceptor', () => {
    expect(holders('approval.acceptApplication', projectAt('application.submitted'))).toEqual(['acceptor'])
    expect(steps('approval.acceptApplication', people.acceptor)).toEqual([
      'application.submitted',
      'technicalOpinion.submitted',
    ])
  })
})
