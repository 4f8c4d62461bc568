import { describe, expect, it } from 'vitest'
import { unitAt, unitForm, WATER } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.changeUnit', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.changeUnit', unitAt('open'))).toEqual(['administrator', 'bothAdministrators'])
  })
  it('M-unit no unit is its own authority; its own name it may keep', () => {
    const { city } = unitAt('open')
    const change = (form: object) =>
      refusals(city.attempt(people.administrator, 'administration.changeUnit', WATER, form))
    expect(change(unitForm({ sectorAuthority: 'water' }))).toEqual(['M-unit'])
    expect(change(unitForm({ itOffice: '信息中心' }))).toEqual([])
    expect(city.units.get(WATER)).toMatchObject({ itOffice: '信息中心', status: 'open' })
  })
})
