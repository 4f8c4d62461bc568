import { text } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import type { InboxLine } from '../../projects/inbox-lines.ts'
import { actionItems, actsOfOthers, namesAct, pageItems, ruleItems, taskItems } from './palette-items.ts'

const offers = [
  {
    action: 'approval.decide',
    decision: { allowed: false, reasons: [{ rule: 'M-checked', text: text('没有审核意见', 'No opinion') }] },
  },
  { action: 'approval.withdraw', decision: { allowed: true } },
  { action: 'plan.putLine', decision: { allowed: true } },
] as const

describe('search box', () => {
  it('lists what can be done and, behind it with its reason, what cannot', () => {
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

  it('says of an act asked for by name whose it is', () => {
    const [accept, ...more] = actsOfOthers(offers, 'WH-2026-0001', '受理')
    expect(more).toEqual([])
    expect(accept).toMatchObject({ possible: false, href: '/p/WH-2026-0001' })
    expect(accept?.title.zh).toBe('受理 WH-2026-0001')
    expect(accept?.note.zh).toMatch(/^不由您办理：由.*受理岗.*办理$/)
    expect(actsOfOthers(offers, 'WH-2026-0001', '撤回').map(item => item.key)).not.toContain('action approval.withdraw')
    expect(actsOfOthers(offers, 'WH-2026-0001', '')).toEqual([])
  })

  it('lists what waits by the name of its act', () => {
    const line = (code: string, zh: string) => {
      const title = text(zh, zh)
      return {
        key: `${code} ${zh}`,
        code,
        actionTitle: title,
        name: text('智慧排水', 'Drains'),
        href: `/p/${code}/review`,
      }
    }
    const lines = [
      line('WH-2026-0001', '受理'),
      line('WH-2026-0002', '审批'),
      line('', '受理'),
    ] as unknown as InboxLine[]
    expect(taskItems(lines, '受理').map(item => [item.title.zh, item.href])).toEqual([
      ['受理 WH-2026-0001', '/p/WH-2026-0001/review'],
      ['受理', '/p//review'],
    ])
    expect(taskItems(lines, '')).toEqual([])
    expect(namesAct('受理')).toBe(true)
    expect(namesAct('智慧排水')).toBe(false)
    expect(namesAct('')).toBe(false)
  })

  it('finds articles by number and by word, none without a word', () => {
    expect(ruleItems('第十三条').length).toBe(3)
    expect(ruleItems('密码').some(item => item.key === 'rule W-13.1')).toBe(true)
    expect(ruleItems('')).toEqual([])
  })
})
