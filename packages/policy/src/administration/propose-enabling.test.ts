import { describe, expect, it } from 'vitest'
import { accountAt, CLERK, WATER } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('administration.proposeEnabling', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.proposeEnabling', accountAt('disabled'))).toEqual([
      'administrator',
      'bothAdministrators',
    ])
  })
  it('M-four-eyes nobody deals with their own account', () => {
    const { city } = accountAt('disabled')
    const themselves = { ...people.administrator, account: CLERK }
    expect(refusals(city.attempt(themselves, 'administration.proposeEnabling', CLERK))).toContain('M-four-eyes')
  })
  it('M-state only what is disabled is enabled', () => {
    expect(steps('administration.proposeEnabling', people.administrator)).toEqual(['disabled'])
  })
  it('M-complete and M-unit with roles somebody confirmed, for a unit in use', () => {
    const { city } = accountAt('proposed')
    city.act(people.administrator, 'administration.withdrawProposal', CLERK)
    city.act(people.administrator, 'administration.closeUnit', WATER)
    expect(refusals(city.attempt(people.administrator, 'administration.proposeEnabling', CLERK))).toEqual([
      'M-complete',
      'M-unit',
    ])
  })
})
