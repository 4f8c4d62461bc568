import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { accountAt, CLERK, unitAt, unitForm, WATER } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.closeUnit', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.closeUnit', unitAt('open'))).toEqual(['administrator', 'bothAdministrators'])
  })
  it('M-unit one with accounts in use, or asked for its opinion, is not closed', () => {
    const { city } = accountAt('active')
    const close = () => refusals(city.attempt(people.administrator, 'administration.closeUnit', WATER))
    expect(close()).toEqual(['M-unit'])
    city.act(people.administrator, 'administration.disableAccount', CLERK)
    city.act(people.administrator, 'administration.changeUnit', WATER, unitForm({ jointMember: true }))
    expect(close()).toEqual(['M-unit'])
    city.act(people.administrator, 'administration.changeUnit', WATER, unitForm())
    expect(close()).toEqual([])
    expect(fold('unit', WATER, city.log.get(WATER) ?? [])).toEqual(city.units.get(WATER))
  })
})
