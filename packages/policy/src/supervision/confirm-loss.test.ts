import { describe, expect, it } from 'vitest'
import { logAt } from '../testing/log-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const CONFIRM = 'supervision.confirmLoss'
const REPORT = 'supervision.reportLoss'
const reason = { reason: '只有昨日的备份' }

describe('supervision.confirmLoss', () => {
  it('M-post the security administrator', () => {
    expect(holders(CONFIRM, logAt('reported'))).toEqual(['securityAdministrator', 'bothAdministrators'])
    expect(steps(CONFIRM, people.securityAdministrator)).toEqual(['reported'])
  })
  it('M-four-eyes who reported does not confirm', () => {
    const { city, id } = logAt('new')
    city.act(people.bothAdministrators, REPORT, id, reason)
    expect(refusals(city.attempt(people.bothAdministrators, CONFIRM, id))).toEqual(['M-four-eyes'])
    expect(refusals(city.attempt(people.securityAdministrator, CONFIRM, id))).toEqual([])
  })
  it('M-loss more is missing than was reported', () => {
    const { city, id } = logAt('reported')
    city.lose(4)
    expect(refusals(city.attempt(people.securityAdministrator, CONFIRM, id))).toEqual(['M-loss'])
    city.act(people.administrator, REPORT, id, reason)
    expect(refusals(city.attempt(people.securityAdministrator, CONFIRM, id))).toEqual([])
  })
  it('the loss stays in the record, with both names', () => {
    const { city, id } = logAt('settled')
    expect(city.cityLog).toMatchObject({ status: 'settled', reported: null, losses: [{ acts: 3 }] })
    city.lose(1)
    city.act(people.administrator, REPORT, id, reason)
    city.act(people.securityAdministrator, CONFIRM, id)
    expect(city.cityLog.losses.map(({ acts }) => acts)).toEqual([3, 1])
  })
})
