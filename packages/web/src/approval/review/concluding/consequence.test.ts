import { packNamed, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { afterDeciding, walkInbox } from '../desk/walk-inbox.ts'
import { consequenceOf } from './consequence.ts'

const pack = packNamed('wuhan-2021')

describe('the consequence', () => {
  it('turns at 3000, the number included', () => {
    const at = (amount: string) => consequenceOf('approve', wan(amount), 'implementationPlan', pack)?.text.zh
    expect(at('3000')).toContain('先报市人民政府同意')
    expect(at('2999.999999')).toContain('直接印发批复')
  })
  it('of an early stage is the next stage, whatever the amount', () => {
    expect(consequenceOf('approve', wan(5000), 'proposal', pack)?.text.zh).toContain('下一阶段')
  })
  it('is unknown until something is chosen', () => {
    expect(consequenceOf('', wan(1), 'implementationPlan', pack)).toBeNull()
    expect(consequenceOf('approve', null, 'implementationPlan', pack)).toBeNull()
    expect(consequenceOf('refuse', null, 'proposal', pack)?.text.zh).toContain('不予批复')
  })
})

describe('the walk through the inbox', () => {
  const items = ['a', 'b', 'b', 'c'].map(code => ({ code }))
  it('counts each case once', () => {
    expect(walkInbox(items, 'b')).toEqual({ at: 2, of: 3, previous: { code: 'a' }, next: { code: 'c' } })
  })
  it('begins at the first for a case that is not in it', () => {
    expect(walkInbox(items, 'x')).toEqual({ at: 0, of: 3, previous: null, next: { code: 'a' } })
  })
  it('opens the next after a decision, or the first that is left', () => {
    expect(afterDeciding(items, 'b')?.code).toBe('c')
    expect(afterDeciding(items, 'c')?.code).toBe('a')
    expect(afterDeciding([{ code: 'c' }], 'c')).toBeNull()
  })
})
