import type { InboxItem, StepClock } from '@zhengheng/contract'
import { describe, expect, it } from 'vitest'
import {
  arranged,
  countByAction,
  countByLight,
  inboxLines,
  narrowed,
  sortedInbox,
  unlistedTasks,
} from './inbox-lines.ts'

const lit = (light: StepClock['light'], daysLeft: number | null = null): StepClock => ({
  owedBy: 'approver',
  light,
  daysLeft,
  counting: 'workingDays',
  due: null,
  dueLatest: null,
  unpublishedYear: null,
  startedOn: '2026-03-01',
  pausedSince: null,
  beside: null,
})
const item = (code: string, action: string, more: Partial<InboxItem> = {}): InboxItem => ({
  id: code,
  code,
  name: `项目${code}`,
  unit: 'u',
  unitName: '水务局',
  year: 2026,
  status: 'application.submitted',
  phase: 'application',
  category: 'businessAppSystem',
  route: null,
  planned: 1,
  applied: null,
  approved: null,
  amount: 100,
  due: null,
  clock: lit('normal'),
  changedAt: '2026-03-01T00:00:00Z',
  action,
  since: '2026-03-01T00:00:00Z',
  item: null,
  ...more,
})

describe('inbox', () => {
  it('puts the most urgent first', () => {
    const lines = inboxLines([
      item('A', 'approval.acceptApplication', { clock: null }),
      item('B', 'approval.acceptApplication', { clock: lit('normal', 9) }),
      item('C', 'approval.acceptApplication', { clock: lit('near', 2) }),
      item('D', 'approval.acceptApplication', { clock: lit('over', -1) }),
      item('E', 'approval.acceptApplication', { clock: lit('over', -3) }),
    ])
    expect(lines.map(line => line.code)).toEqual(['E', 'D', 'C', 'B', 'A'])
  })

  it('makes one line of an act on the plan', () => {
    const lines = inboxLines([
      item('A', 'plan.approve'),
      item('B', 'plan.approve', { unitName: '档案馆' }),
      item('C', 'plan.approve', { year: 2027 }),
      item('D', 'plan.giveOpinion'),
    ])
    expect(lines.map(line => [line.name.zh, line.href, line.amount])).toEqual([
      ['项目D', '/p/D?do=plan.giveOpinion', 100],
      ['2026 年度计划（2 项）', '/plans/2026', 200],
      ['2027 年度计划（1 项）', '/plans/2027', 100],
    ])
    expect(lines[1]?.unitName).toBe('')
  })

  it('knows how many wait beyond those listed', () => {
    const items = [item('A', 'approval.acceptApplication')]
    expect(unlistedTasks({ items, counts: { 'approval.acceptApplication': 3, 'approval.issueLetter': 1 } })).toBe(3)
    expect(unlistedTasks({ items, counts: { 'approval.acceptApplication': 1 } })).toBe(0)
    expect(unlistedTasks(undefined)).toBe(0)
  })

  it('counts and narrows by light and by step', () => {
    const lines = inboxLines([
      item('A', 'approval.acceptApplication', { clock: lit('over') }),
      item('B', 'approval.acceptApplication'),
      item('C', 'approval.issueLetter'),
    ])
    expect(countByLight(lines)).toEqual([
      { name: 'over', count: 1 },
      { name: 'normal', count: 2 },
    ])
    expect(countByAction(lines).map(({ name, count }) => [name, count])).toEqual([
      ['approval.acceptApplication', 2],
      ['approval.issueLetter', 1],
    ])
    expect(narrowed(lines, 'normal', 'approval.issueLetter').map(line => line.code)).toEqual(['C'])
  })

  it('stands in the order the address asks for, by default the most urgent first', () => {
    const lines = inboxLines([
      item('A', 'approval.acceptApplication', { amount: 5, clock: lit('normal'), name: '智慧' }),
      item('B', 'approval.acceptApplication', { amount: 9, clock: lit('over'), name: '档案' }),
      item('C', 'approval.issueLetter', { amount: 7, clock: lit('near'), name: '排水' }),
    ])
    const codes = (search: Record<string, string>) => arranged(lines, search).map(line => line.code)
    expect(codes({})).toEqual(['B', 'C', 'A'])
    expect(codes({ sort: 'amount', direction: 'desc' })).toEqual(['B', 'C', 'A'])
    expect(codes({ sort: 'amount', direction: 'asc' })).toEqual(['A', 'C', 'B'])
    expect(codes({ sort: 'name' })).toEqual(['B', 'C', 'A'])
    expect(codes({ sort: 'due', direction: 'desc', step: 'approval.acceptApplication' })).toEqual(['A', 'B'])
    expect(codes({ sort: 'colour' })).toEqual(['B', 'C', 'A'])
  })

  it('a heading pressed again and again: one way, the other, by urgency; filters stay', () => {
    const once = sortedInbox({ light: 'over' }, 'amount')
    expect(once).toEqual({ light: 'over', sort: 'amount', direction: 'desc' })
    const twice = sortedInbox(once, 'amount')
    expect(twice).toEqual({ light: 'over', sort: 'amount', direction: 'asc' })
    expect(sortedInbox(twice, 'amount')).toEqual({ light: 'over' })
    expect(sortedInbox(twice, 'name')).toEqual({ light: 'over', sort: 'name', direction: 'asc' })
  })
})
