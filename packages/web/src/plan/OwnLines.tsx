import { useQuery } from '@tanstack/react-query'
import type { ProjectRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Money } from '../ui/Money.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { client, keys } from '../wire/api.ts'

const planned = { phase: 'plan', sort: 'changed', direction: 'desc', limit: 100 } as const

/** The lines the unit has put in, newest first; drafts can be revised. */
export function OwnLines({ years }: { years: readonly number[] }) {
  const say = useSay()
  const lines = useQuery({
    queryKey: keys.projects(planned),
    queryFn: () => client.projects.list({ query: planned }),
  })
  const columns: readonly Column<ProjectRow>[] = [
    {
      key: 'name',
      title: say(text('项目', 'Project')),
      render: row => (
        <>
          <Go href={`/p/${row.code}`} className="two-lines">
            {row.name}
          </Go>
          <div className="quiet">{row.code}</div>
        </>
      ),
    },
    { key: 'year', title: say(text('年度', 'Year')), render: row => <span className="no-wrap">{row.year}</span> },
    {
      key: 'amount',
      title: say(text('计划投资（万元）', 'Planned (×¥10,000)')),
      align: 'right',
      render: row => <Money fen={row.planned} />,
    },
    { key: 'status', title: say(text('状态', 'Status')), render: row => <StatusTag status={row.status} /> },
    {
      key: 'ways',
      title: say(text('可以办', 'What can be done')),
      render: row =>
        row.status === 'plan.drafting' ? (
          <Go href={`/plan/new?line=${encodeURIComponent(row.code)}`}>
            {say(text('修改', 'Revise'))}
            <span className="sr-only">{row.name}</span>
          </Go>
        ) : (
          '—'
        ),
    },
  ]
  const year = years.length > 0 ? Math.max(...years) : undefined
  return (
    <Card
      title={say(text('本单位的计划项', 'Plan lines of the unit'))}
      extra={year && <Go href={`/plans/${year}`}>{say(text(`看 ${year} 年度计划`, `The plan of ${year}`))}</Go>}
      flush
    >
      {lines.error && <LoadError error={lines.error} retry={() => void lines.refetch()} />}
      {lines.isPending && <Loading />}
      {lines.data && lines.data.items.length === 0 && (
        <EmptyState kind="first" what={text('还没有填报计划项', 'No line was put in yet')} />
      )}
      {lines.data && lines.data.items.length > 0 && (
        <>
          <DataTable
            caption={say(text('本单位的计划项', 'Plan lines of the unit'))}
            rows={lines.data.items}
            columns={columns}
            rowKey={row => row.code}
          />
          <p className="quiet card-in">
            {say(
              text(
                '草稿由本单位审核人在年度计划页统一报送。',
                'Drafts are submitted together by the unit’s leader on the plan’s page.',
              ),
            )}
          </p>
        </>
      )}
    </Card>
  )
}
