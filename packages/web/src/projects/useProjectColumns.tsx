import type { ProjectRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import type { Column } from '../ui/DataTable.tsx'
import { formatDayOf } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { ClockNote } from '../ui/Light.tsx'
import { Money } from '../ui/Money.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'

/** Columns of a list of projects. */
export function useProjectColumns(): readonly Column<ProjectRow>[] {
  const say = useSay()
  const { language } = useLanguage()
  return [
    {
      key: 'name',
      title: say(text('项目', 'Project')),
      sort: 'name',
      render: row => (
        <div className="name-cell">
          <Go href={`/p/${encodeURIComponent(row.code)}`} className="two-lines">
            {row.name}
          </Go>
          <span className="quiet">{row.code}</span>
        </div>
      ),
    },
    { key: 'unit', title: say(text('单位', 'Unit')), render: row => row.unitName },
    { key: 'year', title: say(text('年度', 'Year')), render: row => <span className="list-year">{row.year}</span> },
    {
      key: 'amount',
      title: say(text('金额（万元）', 'Amount (¥10,000)')),
      align: 'right',
      sort: 'amount',
      render: row => <Money fen={row.amount} />,
    },
    {
      key: 'due',
      title: say(text('办理期限', 'Due')),
      sort: 'due',
      render: row => (row.clock ? <ClockNote clock={row.clock} /> : '—'),
    },
    {
      key: 'changed',
      title: say(text('最近办理', 'Last act')),
      sort: 'changed',
      render: row => <span className="no-wrap">{formatDayOf(row.changedAt, language)}</span>,
    },
    { key: 'status', title: say(text('状态', 'Status')), render: row => <StatusTag status={row.status} /> },
  ]
}
