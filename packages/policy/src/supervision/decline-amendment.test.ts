import { describe, expect, it } from 'vitest'
import { people } from '../testing/people.ts'
import { RULES, rulesAt } from '../testing/rules-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('supervision.declineAmendment', () => {
  it('M-post either administrator', () => {
    expect(holders('supervision.declineAmendment', rulesAt('proposed'))).toEqual([
      'administrator',
      'securityAdministrator',
      'bothAdministrators',
    ])
    expect(steps('supervision.declineAmendment', people.securityAdministrator)).toEqual(['proposed'])
  })
  it('leaves the rules as they are and remembers the answer', () => {
    const { city } = rulesAt('proposed')
    city.act(people.securityAdministrator, 'supervision.declineAmendment', RULES, { answer: '依据不足' })
    expect(city.rules).toMatchObject({ status: 'settled', proposal: null, amendments: [] })
    expect(city.rules.declined).toMatchObject([{ answer: '依据不足' }])
  })
})
