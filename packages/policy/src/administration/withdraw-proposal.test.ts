import { describe, expect, it } from 'vitest'
import { accountAt, CLERK } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.withdrawProposal', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.withdrawProposal', accountAt('active'))).toEqual([
      'administrator',
      'bothAdministrators',
    ])
  })
  it('M-state what waits is taken back; where nothing waits there is nothing to take back', () => {
    const { city } = accountAt('active')
    const withdraw = () => refusals(city.attempt(people.administrator, 'administration.withdrawProposal', CLERK))
    expect(withdraw()).toEqual(['M-state'])
    city.act(people.administrator, 'administration.proposePasswordReset', CLERK)
    expect(withdraw()).toEqual([])
    expect(city.accounts.get(CLERK)).toMatchObject({ status: 'active', proposal: null })
  })
})
