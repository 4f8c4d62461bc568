import { describe, expect, it } from 'vitest'
import { accountAt, CLERK } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.declineProposal', () => {
  it('M-four-eyes another than who proposed it says no, and a new account is closed', () => {
    const { city, id } = accountAt('active')
    expect(holders('administration.declineProposal', { city, id })).toEqual([
      'securityAdministrator',
      'bothAdministrators',
    ])
    const decline = (by: Parameters<typeof city.attempt>[0]) =>
      refusals(city.attempt(by, 'administration.declineProposal', CLERK, { reason: '不妥' }))
    expect(decline(people.securityAdministrator)).toEqual(['M-state'])
    city.act(people.bothAdministrators, 'administration.proposePasswordReset', CLERK)
    expect(decline(people.bothAdministrators)).toEqual(['M-four-eyes'])
    expect(decline(people.securityAdministrator)).toEqual([])
    expect(city.accounts.get(CLERK)).toMatchObject({ status: 'active', roles: ['owner.clerk'], proposal: null })
    const { city: fresh } = accountAt('proposed')
    fresh.act(people.securityAdministrator, 'administration.declineProposal', CLERK, { reason: '不妥' })
    expect(fresh.accounts.get(CLERK)).toMatchObject({ status: 'disabled', roles: [], proposal: null })
  })
})
