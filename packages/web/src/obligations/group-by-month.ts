import type { ObligationRow } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'

export interface DutyGroup {
  /** `overdue`, a month as YYYY-MM, or `noDay` */
  readonly key: string
  readonly title: Text
  readonly rows: readonly ObligationRow[]
}

const keyOf = ({ status, due, dueLatest }: ObligationRow): string =>
  status === 'overdue' ? 'overdue' : due === null || dueLatest !== null ? 'noDay' : due.slice(0, 7)

function titleOf(key: string): Text {
  if (key === 'overdue') return text('已超期', 'Overdue')
  if (key === 'noDay')
    return text('日期未定（暂停或放假安排尚未录入）', 'Not settled (paused, or a holiday notice is missing)')
  const [year, month] = key.split('-')
  return text(`${year}年${Number(month)}月`, key)
}

const rank = (key: string): string => (key === 'overdue' ? '' : key === 'noDay' ? '~' : key)

/** What is late first, then month by month, then what has no day yet. */
export const groupByMonth = (rows: readonly ObligationRow[]): readonly DutyGroup[] =>
  [...Map.groupBy(rows, keyOf)]
    .map(([key, found]) => ({ key, title: titleOf(key), rows: found }))
    .toSorted((a, b) => (rank(a.key) < rank(b.key) ? -1 : 1))
