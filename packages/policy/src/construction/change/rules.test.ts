import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, wan } from '../../kernel/money.ts'
import { packWith, saidBy } from '../../testing/said-by.ts'

const within = {
  budget: wan(1000),
  totalAfter: wan(1000),
  adjusted: wan(150),
  goalsChanged: false,
  contentNeedsIt: true,
  ground: 'technical',
  withinPlan: true,
}
const own = { ...within, selfAdjusted: true, filedOn: '2026-03-02' }
const other = { ...within, reapprovedOn: null }

describe('change', () => {
  it('N-24.1 up to 15 % of the budget, the number itself included', () => {
    expect(saidBy('N-24.1', own)).toBeNull()
    expect(saidBy('N-24.1', { ...own, adjusted: fen(wan(150) + 1) })).toBe(
      '不符合自行调整的条件：调整金额不超过概算总投资的 15%',
    )
    expect(saidBy('N-24.1', own, packWith({ selfAdjustLimitPercent: 10 }))).toContain('10%')
  })
  it.each([
    ['N-24.1 the total stays within the budget', { totalAfter: wan('1000.000001') }, '总投资不超过批复概算'],
    ['N-24.1 goals stay', { goalsChanged: true }, '建设目标不变'],
    ['N-24.1 the content truly needs it', { contentNeedsIt: false }, '主要内容确需调整'],
    ['N-24.1 the ground is one of three', { ground: 'other' }, '有规定的调整原因'],
    ['N-24.1 business grounds stay within the plan', { ground: 'business', withinPlan: false }, '有规定的调整原因'],
  ])('%s', (_, change, condition) => {
    expect(saidBy('N-24.1', { ...own, ...change })).toBe(`不符合自行调整的条件：${condition}`)
    expect(saidBy('N-24.2', { ...other, ...change })).toBe('本次调整须重新报批')
    expect(saidBy('N-24.2', { ...other, ...change, reapprovedOn: '2026-03-02' })).toBeNull()
  })
  it('N-24.1 an own adjustment is filed; without one the rule is silent', () => {
    expect(saidBy('N-24.1', { ...own, filedOn: null })).toBe('自行调整未报审批部门备案')
    expect(saidBy('N-24.1', { ...own, selfAdjusted: false, goalsChanged: true })).toBeNull()
  })
  it('N-24.1 N-24.2 whatever is adjusted, one way is open and only one is refused', () => {
    const amount = fc.integer({ min: 0, max: wan(2000) })
    const drawn = fc.record({ budget: amount, totalAfter: amount, adjusted: amount, goalsChanged: fc.boolean() })
    fc.assert(
      fc.property(drawn, facts => {
        const ownWay = saidBy('N-24.1', { ...own, ...facts }) === null
        const mustAsk = saidBy('N-24.2', { ...other, ...facts }) !== null
        expect(ownWay).toBe(!mustAsk)
        const allowed = facts.totalAfter <= facts.budget && BigInt(facts.adjusted) * 100n <= BigInt(facts.budget) * 15n
        expect(ownWay).toBe(allowed && !facts.goalsChanged)
      }),
    )
  })
  it('N-23.1 contracts within the budget, content as designed, unless an adjustment was handled', () => {
    const built = {
      budget: wan(1000),
      contracted: wan(1000),
      departsFromDesign: false,
      filedOn: null,
      reapprovedOn: null,
    }
    expect(saidBy('N-23.1', built)).toBeNull()
    expect(saidBy('N-23.1', { ...built, contracted: fen(wan(1000) + 1) })).toBe('合同金额超出批复概算')
    expect(saidBy('N-23.1', { ...built, contracted: wan(1001), filedOn: '2026-03-02' })).toBe('合同金额超出批复概算')
    expect(saidBy('N-23.1', { ...built, contracted: wan(1001), reapprovedOn: '2026-03-02' })).toBeNull()
    expect(saidBy('N-23.1', { ...built, departsFromDesign: true })).toBe('建设内容偏离批复的初步设计')
    expect(saidBy('N-23.1', { ...built, departsFromDesign: true, filedOn: '2026-03-02' })).toBeNull()
  })
})
