import { useQuery } from '@tanstack/react-query'
import { type EdgeCase, parameterCatalogue, type RehearsalFigures, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { HowMade } from '../ui/HowMade.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Money } from '../ui/Money.tsx'
import { client, keys } from '../wire/api.ts'

/** Projects that stand within 5 % of a limit: there a small change of the amount changes the road. */
export function EdgeCard({ id, edges }: { id: string; edges: RehearsalFigures['edges'] }) {
  const say = useSay()
  const { data, error, refetch } = useQuery({
    queryKey: keys.rehearsalLines(id, 'edges'),
    queryFn: () => client.rehearsals.edges({ params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const none = edges.before + edges.after === 0
  return (
    <Card title={say(text('距限额 5% 以内的项目', 'Projects within 5 % of a limit'))}>
      {none && <EmptyState kind="none" what={text('没有项目的金额接近限额。', 'No project stands near a limit.')} />}
      {!none && error && <LoadError error={error} retry={() => void refetch()} />}
      {!none && !data && !error && <Loading />}
      {data && !none && (
        <div className="edge-worlds">
          <Edges title={say(text('按现行限额', 'By the limits in force'))} cases={data.before} />
          <Edges title={say(text('按试改后限额', 'By the limits tried'))} cases={data.after} />
        </div>
      )}
      <HowMade of={['nearLimit', 'rehearsedMoney']} />
    </Card>
  )
}

function Edges({ title, cases }: { title: string; cases: readonly EdgeCase[] }) {
  const say = useSay()
  const columns: readonly Column<EdgeCase>[] = [
    { key: 'name', title: say(text('项目', 'Project')), render: row => <Go href={`/p/${row.code}`}>{row.name}</Go> },
    {
      key: 'amount',
      title: say(text('金额（万元）', 'Amount (×¥10,000)')),
      align: 'right',
      render: row => <Money fen={row.amount} />,
    },
    {
      key: 'limit',
      title: say(text('限额（万元）', 'Limit (×¥10,000)')),
      render: row => (
        <>
          {say(parameterCatalogue[row.parameter].title)} <Money fen={row.limit} />
          <div className="quiet">
            {row.side === 'below' ? say(text('低于限额', 'below')) : say(text('达到限额', 'reaches it'))}
          </div>
        </>
      ),
    },
  ]
  return (
    <div>
      <h3 className="part-title">{title}</h3>
      {cases.length === 0 ? (
        <p className="quiet">{say(text('没有', 'None'))}</p>
      ) : (
        <DataTable caption={title} rows={cases} columns={columns} rowKey={row => `${row.project} ${row.parameter}`} />
      )}
    </div>
  )
}
