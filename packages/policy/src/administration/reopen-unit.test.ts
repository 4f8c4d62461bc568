import { describe, expect, it } from 'vitest'
import { unitAt } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('administration.reopenUnit', () => {
  it('M-post the system administrator', () => {
    expect(holders('administration.reopenUnit', unitAt('closed'))).toEqual(['administrator', 'bothAdministrators'])
  })
  it('M-state only what is closed is opened', () => {
    expect(steps('administration.reopenUnit', people.administrator)).toEqual(['closed'])
    const { city, id } = unitAt('closed')
    city.act(people.administrator, 'administration.reopenUnit', id)
    expect(city.units.get(id)?.status).toBe('open')
  })
})
