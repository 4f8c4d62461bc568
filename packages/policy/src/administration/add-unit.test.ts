import { describe, expect, it } from 'vitest'
import { unitAt, unitForm } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.addUnit', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.addUnit', unitAt('new'))).toEqual(['administrator', 'bothAdministrators'])
  })
  it('M-unique and M-unit a name is used once, and the authority is another unit in use', () => {
    const { city } = unitAt('open')
    const add = (form: object) =>
      refusals(city.attempt(people.administrator, 'administration.addUnit', 'unit/other', form))
    expect(add(unitForm())).toEqual(['M-unique'])
    expect(add(unitForm({ name: '市一中', sectorAuthority: 'other' }))).toEqual(['M-unit'])
    expect(add(unitForm({ name: '市一中', sectorAuthority: 'water' }))).toEqual([])
  })
})
