import { describe, expect, it } from 'vitest'
import { theServer } from '../kernel/actor.ts'
import { accountAt, CLERK, keepers } from '../testing/account-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'

describe('administration.resetOnServer', () => {
  it('M-post the server itself and nobody else', () => {
    expect(holders('administration.resetOnServer', accountAt('active'))).toEqual([])
  })
  it('M-administrators it is no way round the two administrators', () => {
    const { city } = accountAt('active')
    const [system = ''] = keepers(city, 'admin.system')
    const reset = (id: string) => refusals(city.attempt(theServer, 'administration.resetOnServer', id))
    expect(reset(CLERK)).toEqual(['M-administrators'])
    expect(reset(system)).toEqual([])
  })
})
