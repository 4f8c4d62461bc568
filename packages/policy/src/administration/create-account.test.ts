import { describe, expect, it } from 'vitest'
import { theServer } from '../kernel/actor.ts'
import { accountAt, accountId, CLERK, clerkForm } from '../testing/account-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.createAccount', () => {
  it('M-post the server itself and nobody else', () => {
    expect(holders('administration.createAccount', accountAt('new'))).toEqual([])
  })
  it('M-unique and M-duties are asked of the server too', () => {
    const { city } = accountAt('active')
    const create = (changes: object) =>
      refusals(city.attempt(theServer, 'administration.createAccount', accountId(2), { ...clerkForm, ...changes }))
    expect(create({})).toEqual(['M-unique'])
    expect(create({ login: 'both', roles: ['bureau.reviewer', 'owner.clerk'] })).toEqual(['M-duties'])
    expect(create({ login: 'fresh' })).toEqual([])
    expect(city.accounts.get(accountId(2))).toMatchObject({ status: 'active', createdBy: null, proposal: null })
    expect(city.accounts.get(CLERK)?.roles).toEqual(['owner.clerk'])
  })
})
