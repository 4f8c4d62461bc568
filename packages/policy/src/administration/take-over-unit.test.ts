import { describe, expect, it } from 'vitest'
import { theServer } from '../kernel/actor.ts'
import { unitAt, unitForm, WATER } from '../testing/account-at.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.takeOverUnit', () => {
  it('M-post the server itself and nobody else', () => {
    expect(holders('administration.takeOverUnit', unitAt('new'))).toEqual([])
  })
  it('M-taken-over it is on record as it stood', () => {
    const { city } = unitAt('new')
    const state = { ...unitForm(), itOffice: null, status: 'closed' }
    city.act(theServer, 'administration.takeOverUnit', WATER, { state })
    expect(city.units.get(WATER)).toMatchObject(state)
  })
})
