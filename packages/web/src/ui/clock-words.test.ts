import type { ToldClock } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { besideClause, clockClause, daysWords } from './clock-words.ts'

const clock = (more: Partial<ToldClock>): ToldClock => ({
  owedBy: 'approver',
  light: 'normal',
  daysLeft: null,
  counting: 'workingDays',
  due: null,
  dueLatest: null,
  unpublishedYear: null,
  startedOn: '2026-11-02',
  pausedSince: null,
  ...more,
})

it('a day that is past is never told as one to come', () => {
  const due = '2026-11-25'
  expect(clockClause(clock({ light: 'over', daysLeft: -3, due })).zh).toBe('已超期 3 个工作日（应于 2026年11月25日前）')
  expect(clockClause(clock({ light: 'over', daysLeft: 0, due })).zh).toBe('已超期（应于 2026年11月25日前）')
  expect(clockClause(clock({ light: 'over', daysLeft: -1, due, counting: 'days' })).en).toBe(
    'overdue by 1 day (was due 2026-11-25)',
  )
  expect(clockClause(clock({ light: 'near', daysLeft: 0, due })).zh).toBe('2026年11月25日前')
})

it('what is left is counted in the days of the term', () => {
  expect(daysWords(clock({ daysLeft: 7 })).zh).toBe(' · 剩 7 个工作日')
  expect(daysWords(clock({ light: 'near', daysLeft: 0, counting: 'fixedDay' })).zh).toBe(' · 今天截止')
  expect(daysWords(clock({ light: 'paused', daysLeft: null })).zh).toBe('')
})

it('the other side’s clock is named with whose it is', () => {
  expect(besideClause(clock({ light: 'paused', pausedSince: '2026-11-27' })).zh).toBe(
    '市数据局的审批计时自 2026年11月27日起暂停',
  )
  const unit = { owedBy: 'owner', due: '2026-12-09' } as const
  expect(besideClause(clock(unit)).zh).toBe('等待申报单位补正，2026年12月9日前')
  expect(besideClause(clock({ ...unit, light: 'over', daysLeft: -2 })).zh).toContain('已超期 2 个工作日')
})

it('a last day nobody can know yet is told by the earliest it can be, and as past once none could be later', () => {
  const open = { light: 'uncertain', due: '2026-12-30', dueLatest: '2027-02-18', unpublishedYear: 2027 } as const
  expect(clockClause(clock(open)).zh).toBe('期限未定，不早于2026年12月30日（2027 年放假安排尚未录入）')
  expect(clockClause(clock({ ...open, light: 'over' })).zh).toBe('已超期（最迟应于 2027年2月18日前）')
})
