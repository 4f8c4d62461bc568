import type { PlanLineRow } from '@zhengheng/contract'
import { wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { inputOf, sortedFor } from './bulk-acts.ts'

const line = (id: string, status: string, offers: Record<string, boolean>) =>
  ({
    id,
    status,
    planned: wan(5),
    offers: Object.entries(offers).map(([action, allowed]) => ({
      action,
      decision: allowed ? { allowed } : { allowed, reasons: [{ rule: 'M-state', text: { zh: '不行', en: 'no' } }] },
    })),
  }) as unknown as PlanLineRow

describe('acting on many lines', () => {
  const lines = [
    line('a', 'plan.submitted', { 'plan.dropLine': true, 'plan.adjustLine': true }),
    line('b', 'plan.dropped', { 'plan.dropLine': false, 'plan.adjustLine': true }),
  ]
  it('parts what can be done from what cannot, with reasons', () => {
    const sorted = sortedFor('drop', lines)
    expect(sorted.able.map(l => l.id)).toEqual(['a'])
    expect(sorted.unable.map(u => [u.line.id, u.reasons.length])).toEqual([['b', 1]])
  })
  it('moves back only what was dropped', () => {
    const sorted = sortedFor('keep', lines)
    expect([sorted.able.map(l => l.id), sorted.unable]).toEqual([['b'], []])
  })
  it('does not concern a post that is not offered it', () => {
    expect(sortedFor('agree', lines).concerns).toBe(false)
  })
  it('moving back keeps the amount', () => {
    const [, dropped] = lines
    expect(dropped && inputOf('keep', dropped, '有新依据')).toEqual({ amount: wan(5), content: '', reason: '有新依据' })
  })
})
