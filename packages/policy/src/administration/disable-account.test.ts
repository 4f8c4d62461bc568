import { describe, expect, it } from 'vitest'
import { accountAt, accountId, CLERK, keepers } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.disableAccount', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.disableAccount', accountAt('active'))).toEqual([
      'administrator',
      'bothAdministrators',
    ])
  })
  it('M-four-eyes nobody deals with their own account', () => {
    const { city } = accountAt('active')
    const themselves = { ...people.administrator, account: CLERK }
    expect(refusals(city.attempt(themselves, 'administration.disableAccount', CLERK))).toContain('M-four-eyes')
  })
  it('M-administrators the last of a kind stays', () => {
    const { city } = accountAt('active')
    const [first = '', second = ''] = keepers(city, 'admin.system', 'admin.system', 'admin.audit')
    const disable = (id: string) => refusals(city.attempt(people.administrator, 'administration.disableAccount', id))
    expect(disable(first)).toEqual([])
    expect(disable(second)).toEqual(['M-administrators'])
    expect(disable(accountId(92))).toEqual(['M-administrators'])
  })
})
