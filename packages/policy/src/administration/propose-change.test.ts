import { describe, expect, it } from 'vitest'
import { accountAt, CLERK, keepers } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.proposeChange', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.proposeChange', accountAt('active'))).toEqual([
      'administrator',
      'bothAdministrators',
    ])
  })
  it('M-four-eyes nobody deals with their own account', () => {
    const { city } = accountAt('active')
    const themselves = { ...people.administrator, account: CLERK }
    expect(
      refusals(
        city.attempt(themselves, 'administration.proposeChange', CLERK, {
          postTitle: '岗',
          unit: 'water',
          roles: ['owner.leader'],
        }),
      ),
    ).toContain('M-four-eyes')
  })
  it('M-administrators their posts do not change, and nobody becomes one by a change', () => {
    const { city } = accountAt('active')
    const [system = ''] = keepers(city, 'admin.system')
    const change = { postTitle: '岗', unit: 'water', roles: ['owner.clerk'] }
    const propose = (id: string, input: object) =>
      refusals(city.attempt(people.administrator, 'administration.proposeChange', id, input))
    expect(propose(system, change)).toEqual(['M-administrators'])
    expect(propose(CLERK, { ...change, roles: ['admin.audit'] })).toEqual(['M-administrators'])
  })
  it('M-amends and M-duties something changes, into posts that may meet; until it is confirmed nothing does', () => {
    const { city } = accountAt('active')
    const propose = (changes: object) =>
      refusals(
        city.attempt(people.administrator, 'administration.proposeChange', CLERK, {
          ...{ postTitle: '经办人', unit: 'water', roles: ['owner.clerk'] },
          ...changes,
        }),
      )
    expect(propose({})).toEqual(['M-amends'])
    expect(propose({ roles: ['owner.clerk', 'owner.leader'] })).toEqual(['M-duties'])
    expect(propose({ roles: ['owner.leader'] })).toEqual([])
    expect(city.accounts.get(CLERK)).toMatchObject({ roles: ['owner.clerk'], proposal: { roles: ['owner.leader'] } })
  })
})
