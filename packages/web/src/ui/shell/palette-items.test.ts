import { text } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { actionItems, pageItems, ruleItems } from './palette-items.ts'

const offers = [
  { action: 'approval.withdraw', decision: { allowed: true } },
  {
    action: 'approval.decide',
    decision: { allowed: false, reasons: [{ rule: 'M-checked', text: text('没有审核意见', 'No opinion') }] },
  },
  { action: 'plan.putLine', decision: { allowed: true } },
] as const

describe('search box', () => {
  it('lists what can be done, and with its reason what cannot', () => {
    const items = actionItems(offers, 'WH-2026-0001', '')
    expect(items.map(item => [item.key, item.possible])).toEqual([
      ['action approval.withdraw', true],
      ['action approval.decide', false],
    ])
    expect(items[1]?.note.zh).toBe('还不能办：没有审核意见')
    expect(items[1]?.href).toBe('/p/WH-2026-0001?do=approval.decide')
  })

  it('finds by word in either language', () => {
    expect(actionItems(offers, 'WH-2026-0001', '撤回')).toHaveLength(1)
    expect(actionItems(offers, 'WH-2026-0001', 'decide')).toHaveLength(1)
    expect(pageItems([{ href: '/plans', label: text('年度计划', 'Annual plans') }], '计划')).toHaveLength(1)
  })

  it('finds articles by number and by word, none without a word', () => {
    expect(ruleItems('第十三条').length).toBe(3)
    expect(ruleItems('密码').some(item => item.key === 'rule W-13.1')).toBe(true)
    expect(ruleItems('')).toEqual([])
  })
})
