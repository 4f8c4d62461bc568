import { describe, expect, it } from 'vitest'
import { accountAt, CLERK } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.endSessions', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.endSessions', accountAt('active'))).toEqual(['administrator', 'bothAdministrators'])
  })
  it('M-four-eyes nobody deals with their own account', () => {
    const { city } = accountAt('active')
    const themselves = { ...people.administrator, account: CLERK }
    expect(refusals(city.attempt(themselves, 'administration.endSessions', CLERK))).toContain('M-four-eyes')
  })
})
