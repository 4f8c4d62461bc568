import { type Move, type RehearsalFigures, type RouteShare, routeWords, text } from '@zhengheng/policy'
import { useMemo } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { Money } from '../ui/Money.tsx'
import { LazyBars } from './LazyBars.tsx'

/** How many projects and how much money take each route, today and as tried; and who moves where. */
export function RoutesCard({ figures: { routes, moves } }: { figures: RehearsalFigures }) {
  const say = useSay()
  const pairs = useMemo(
    () =>
      routes.map(({ route, before, after }) => ({
        name: say(routeWords(route)),
        before: before.projects,
        after: after.projects,
      })),
    [routes, say],
  )
  const title = text('办理路径：现行与试改后', 'Routes: today and as tried')
  return (
    <Card title={say(title)}>
      <LazyBars
        label={say(text('各办理路径的项目数，现行与试改后', 'Projects per route, today and as tried'))}
        pairs={pairs}
        lying
      />
      <DataTable caption={say(title)} rows={routes} columns={shareColumns(say)} rowKey={row => row.route ?? ''} />
      {moves.length > 0 && (
        <>
          <h3 className="part-title">{say(text('谁移到哪里', 'Who moves where'))}</h3>
          <DataTable
            caption={say(text('改变办理路径的项目', 'Projects that change route'))}
            rows={moves}
            columns={moveColumns(say)}
            rowKey={({ from, to }) => `${from} ${to}`}
          />
        </>
      )}
    </Card>
  )
}

type Say = ReturnType<typeof useSay>

const shareColumns = (say: Say): readonly Column<RouteShare>[] => {
  const [projects, money] = [text('项目数', 'projects'), text('万元', '×¥10,000')]
  const title = (world: string, what: { zh: string; en: string }) => `${world} · ${say(what)}`
  const [today, tried] = [say(text('现行', 'Today')), say(text('试改后', 'As tried'))]
  return [
    { key: 'route', title: say(text('办理路径', 'Route')), render: ({ route }) => say(routeWords(route)) },
    { key: 'before', title: title(today, projects), align: 'right', render: ({ before }) => before.projects },
    { key: 'after', title: title(tried, projects), align: 'right', render: ({ after }) => after.projects },
    {
      key: 'beforeMoney',
      title: title(today, money),
      align: 'right',
      render: ({ before }) => <Money fen={before.amount} />,
    },
    {
      key: 'afterMoney',
      title: title(tried, money),
      align: 'right',
      render: ({ after }) => <Money fen={after.amount} />,
    },
  ]
}

const moveColumns = (say: Say): readonly Column<Move>[] => [
  { key: 'from', title: say(text('由', 'From')), render: ({ from }) => say(routeWords(from)) },
  { key: 'to', title: say(text('改为', 'To')), render: ({ to }) => say(routeWords(to)) },
  { key: 'projects', title: say(text('项目数', 'Projects')), align: 'right', render: ({ projects }) => projects },
  {
    key: 'amount',
    title: say(text('金额（万元）', 'Amount (×¥10,000)')),
    align: 'right',
    render: ({ amount }) => <Money fen={amount} />,
  },
]
