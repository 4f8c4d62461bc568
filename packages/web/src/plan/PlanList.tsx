import { useQuery } from '@tanstack/react-query'
import { planStatusNames, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { holdsAny, useMe } from '../reader/session.ts'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Money } from '../ui/Money.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { client, keys } from '../wire/api.ts'
import './plan.css'

type Row = Awaited<ReturnType<typeof client.plans.list>>['items'][number]

/** All annual plans, and the next year to open. */
export function PlanList() {
  const say = useSay()
  const { language } = useLanguage()
  const me = useMe()
  const plans = useQuery({ queryKey: keys.plans, queryFn: () => client.plans.list() })
  if (plans.error) return <LoadError error={plans.error} retry={() => void plans.refetch()} />
  if (!plans.data) return <Loading />
  const { items } = plans.data
  const nextYear = Math.max(Number(me.today.slice(0, 4)) - 1, ...items.map(plan => plan.year)) + 1
  const open = holdsAny(me, 'bureau.planner') && (
    <Go href={`/plans/${nextYear}`} className="button button-primary">
      {say(text(`开启 ${nextYear} 年度计划`, `Open the plan of ${nextYear}`))}
    </Go>
  )
  const columns: readonly Column<Row>[] = [
    {
      key: 'year',
      title: say(text('年度', 'Year')),
      render: plan => (
        <Go href={`/plans/${plan.year}`}>{say(text(`${plan.year} 年度计划`, `Plan of ${plan.year}`))}</Go>
      ),
    },
    {
      key: 'window',
      title: say(text('填报期', 'Window')),
      render: plan => `${formatDay(plan.windowFrom, language)} — ${formatDay(plan.windowTo, language)}`,
    },
    { key: 'lines', title: say(text('项目数', 'Lines')), align: 'right', render: plan => plan.lines },
    {
      key: 'total',
      title: say(text('投资合计（万元）', 'Total (× ¥10,000)')),
      align: 'right',
      render: plan => <Money fen={plan.total} />,
    },
    {
      key: 'ceiling',
      title: say(text('资金额度（万元）', 'Ceiling (× ¥10,000)')),
      align: 'right',
      render: plan => <Money fen={plan.ceiling} />,
    },
    { key: 'status', title: say(text('状态', 'State')), render: plan => <StatusTag status={plan.status} /> },
  ]
  return (
    <>
      <PageHead title={say(text('年度计划', 'Annual plans'))} extra={open} />
      <Card title={say(text('各年度', 'By year'))} flush>
        {items.length === 0 ? (
          <EmptyState
            kind="first"
            what={text(`还没有年度计划（${planStatusNames.new.zh}）`, 'No annual plan has been opened')}
            action={open}
          />
        ) : (
          <DataTable
            caption={say(text('年度计划', 'Annual plans'))}
            rows={items}
            columns={columns}
            rowKey={plan => String(plan.year)}
          />
        )}
      </Card>
    </>
  )
}
