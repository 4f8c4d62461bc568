import type { ObligationRow } from '@zhengheng/contract'
import { expect, it } from 'vitest'
import { groupByMonth } from './group-by-month.ts'

const row = (due: string | null, status: ObligationRow['status'] = 'open') =>
  ({ due, dueLatest: null, status }) as ObligationRow

it('puts what is late first, then month by month, then what has no day', () => {
  const groups = groupByMonth([
    row(null, 'paused'),
    row('2027-01-05'),
    row('2026-11-01', 'overdue'),
    row('2026-12-31'),
    row('2026-11-30', 'near'),
    row('2026-12-01'),
    row('2025-12-31', 'expected'),
  ])
  expect(groups.map(({ key, title, rows }) => [key, title.zh, rows.length])).toEqual([
    ['overdue', '已超期', 1],
    ['2025-12', '2025年12月', 1],
    ['2026-11', '2026年11月', 1],
    ['2026-12', '2026年12月', 2],
    ['2027-01', '2027年1月', 1],
    ['noDay', '日期未定（暂停或放假安排尚未录入）', 1],
  ])
})
