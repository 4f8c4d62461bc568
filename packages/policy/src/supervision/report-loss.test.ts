import { describe, expect, it } from 'vitest'
import { logAt } from '../testing/log-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const REPORT = 'supervision.reportLoss'
const reason = { reason: '只有昨日的备份' }

describe('supervision.reportLoss', () => {
  it('M-post the system administrator', () => {
    expect(holders(REPORT, logAt('new'))).toEqual(['administrator', 'bothAdministrators'])
    expect(steps(REPORT, people.administrator)).toEqual(['new', 'reported', 'settled'])
  })
  it('M-loss only what a comparison found', () => {
    const { city, id } = logAt('new')
    city.lose(0)
    expect(refusals(city.attempt(people.administrator, REPORT, id, reason))).toEqual(['M-loss'])
  })
  it('keeps what was missing, and why it is gone', () => {
    expect(logAt('reported').city.cityLog.reported).toMatchObject({ acts: 3, subjects: 1, seal: { no: 12 }, ...reason })
  })
})
