import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { lineContent } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.reviseLine', () => {
  it('W-6.1 changes the draft and books a changed amount', () => {
    const { city, id } = projectAt('plan.drafting')
    city.act(people.clerk, 'plan.reviseLine', id, { ...lineContent(wan(900)), name: '智慧排水平台三期' })
    expect(city.project(id).name).toBe('智慧排水平台三期')
    expect(city.project(id).ledger.map(({ amount }) => amount)).toEqual([wan(1286.5), wan(900)])
  })
  it('books nothing when the amount stays', () => {
    const { city, id } = projectAt('plan.drafting')
    city.act(people.clerk, 'plan.reviseLine', id, { ...lineContent(wan(1286.5)), summary: '调整内容' })
    expect(city.project(id).ledger).toHaveLength(1)
    expect(city.project(id).planLine.summary).toBe('调整内容')
  })
  it('M-post M-state belongs to the own unit’s clerk, until submitted', () => {
    expect(holders('plan.reviseLine', projectAt('plan.drafting'))).toEqual(['clerk'])
    expect(steps('plan.reviseLine', people.clerk)).toEqual(['plan.drafting'])
  })
})
