import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { theServer } from '../kernel/actor.ts'
import { accountAt, CLERK, takenOver } from '../testing/account-at.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.takeOverAccount', () => {
  it('M-post the server itself and nobody else', () => {
    expect(holders('administration.takeOverAccount', accountAt('new'))).toEqual([])
  })
  it('M-taken-over it is on record as it stood, whatever the rules say of it today', () => {
    const { city } = accountAt('new')
    const roles = ['owner.clerk', 'owner.leader', 'something.of.old']
    city.act(theServer, 'administration.takeOverAccount', CLERK, { state: { ...takenOver, roles } })
    expect(city.accounts.get(CLERK)).toMatchObject({ login: 'earlier', status: 'active', roles })
    expect(fold('account', CLERK, city.log.get(CLERK) ?? [])).toEqual(city.accounts.get(CLERK))
  })
})
