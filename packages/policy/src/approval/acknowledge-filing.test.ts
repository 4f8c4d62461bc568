import { describe, expect, it } from 'vitest'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('approval.acknowledgeFiling', () => {
  it('W-8.1 numbers the receipt', () => {
    const { city, id } = projectAt('filed')
    expect(city.project(id).documents).toMatchObject([{ kind: 'filingReceipt', number: 'filingReceipt-1' }])
  })
  it('M-post M-state belongs to the acceptor', () => {
    expect(holders('approval.acknowledgeFiling', projectAt('filing.submitted'))).toEqual(['acceptor'])
    expect(steps('approval.acknowledgeFiling', people.acceptor)).toEqual(['filing.submitted'])
  })
})
