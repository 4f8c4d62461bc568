import { describe, expect, it } from 'vitest'
import { accountAt, accountId, CLERK, clerkForm } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('administration.proposeAccount', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.proposeAccount', accountAt('new'))).toEqual(['administrator', 'bothAdministrators'])
  })
  it('M-unit the unit takes part, and only administrators have none', () => {
    const { city } = accountAt('new')
    const propose = (changes: object) =>
      refusals(city.attempt(people.administrator, 'administration.proposeAccount', CLERK, { ...clerkForm, ...changes }))
    expect(propose({ unit: 'nowhere' })).toEqual(['M-unit'])
    expect(propose({ unit: null })).toEqual(['M-unit'])
    expect(propose({ roles: ['admin.audit'] })).toEqual(['M-unit'])
    expect(propose({ unit: null, roles: ['admin.audit'] })).toEqual([])
    expect(steps('administration.proposeAccount', people.administrator)).toEqual(['new'])
  })
  it('M-unique a login is used once, however it is typed', () => {
    const { city } = accountAt('active')
    const again = { ...clerkForm, login: ' Ｗater.CLERK' }
    const other = accountId(2)
    expect(refusals(city.attempt(people.administrator, 'administration.proposeAccount', other, again))).toEqual([
      'M-unique',
    ])
  })
  it('M-duties posts that check one another are not united', () => {
    const { city } = accountAt('new')
    const united = { ...clerkForm, roles: ['owner.clerk', 'owner.leader'] }
    expect(refusals(city.attempt(people.administrator, 'administration.proposeAccount', CLERK, united))).toEqual([
      'M-duties',
    ])
  })
})
