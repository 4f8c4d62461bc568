import { type Load, type MonthLoad, text } from '@zhengheng/policy'
import { useMemo, useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LazyBars } from './LazyBars.tsx'

const works = [
  ['accepted', text('受理', 'Accepted')],
  ['decided', text('审批', 'Decided')],
  ['filings', text('备案', 'Filings')],
  ['consents', text('市政府同意', 'Consents')],
] as const

/** What reviewers do per month, today and as tried. The table always has all of it; the picture one kind at a time. */
export function LoadCard({ load }: { load: readonly MonthLoad[] }) {
  const say = useSay()
  const [shown, setShown] = useState<keyof Load>('decided')
  const pairs = useMemo(
    () => load.map(({ month, before, after }) => ({ name: month, before: before[shown], after: after[shown] })),
    [load, shown],
  )
  const title = say(text('每月工作量：现行与试改后', 'Load per month: today and as tried'))
  const shownTitle = say(works.find(([work]) => work === shown)?.[1] ?? text('', ''))
  const columns: readonly Column<MonthLoad>[] = [
    { key: 'month', title: say(text('月份', 'Month')), render: ({ month }) => month },
    ...works.map(
      ([work, name]): Column<MonthLoad> => ({
        key: work,
        title: say(name),
        align: 'right',
        render: ({ before, after }) =>
          before[work] === after[work] ? before[work] : <strong>{`${before[work]} → ${after[work]}`}</strong>,
      }),
    ),
  ]
  if (load.length === 0)
    return (
      <Card title={title}>
        <EmptyState
          kind="none"
          what={text('这段时间没有受理、审批或备案。', 'Nothing was accepted, decided or filed in this time.')}
        />
      </Card>
    )
  return (
    <Card
      title={title}
      extra={
        <fieldset className="view-switch">
          <legend className="sr-only">{say(text('图中显示', 'Shown in the picture'))}</legend>
          {works.map(([work, name]) => (
            <button key={work} type="button" aria-pressed={shown === work} onClick={() => setShown(work)}>
              {say(name)}
            </button>
          ))}
        </fieldset>
      }
    >
      <LazyBars
        label={say(text(`每月${shownTitle}件数，现行与试改后`, `${shownTitle} per month, today and as tried`))}
        pairs={pairs}
      />
      <DataTable caption={title} rows={load} columns={columns} rowKey={({ month }) => month} />
    </Card>
  )
}
