import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import {
  type Aspect,
  aspectNames,
  type ProjectChange,
  type RehearsalFigures,
  type Road,
  roadWords,
  text,
} from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Money } from '../ui/Money.tsx'
import { NextPage } from '../ui/NextPage.tsx'
import { useSearchText } from '../ui/params.ts'
import { Reasons } from '../ui/Reasons.tsx'
import { client, keys } from '../wire/api.ts'

/** Every project for which something changes, old beside new, narrowed by what changes. */
export function AffectedProjects({ id, figures }: { id: string; figures: RehearsalFigures }) {
  const say = useSay()
  const navigate = useNavigate()
  const aspect = useSearchText('aspect') ?? ''
  const list = useInfiniteQuery({
    queryKey: keys.rehearsalLines(id, `changed ${aspect}`),
    queryFn: ({ pageParam }) =>
      client.rehearsals.changed({ params: { id }, query: { after: pageParam, ...(aspect && { aspect }) } }),
    initialPageParam: 0,
    getNextPageParam: page => page.next,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const show = (next: string) =>
    void navigate({
      to: '/rehearsal/$id',
      params: { id },
      search: next === '' ? {} : { aspect: next },
      replace: true,
      resetScroll: false,
    })
  const rows = list.data?.pages.flatMap(page => page.items) ?? []
  const title = say(text('受影响的项目', 'Projects affected'))
  return (
    <Card title={title} flush>
      <fieldset className="aspect-filter">
        <legend className="sr-only">{say(text('按改变筛选', 'Narrow by what changes'))}</legend>
        {choices(figures).map(([name, label, count]) => (
          <button key={name} type="button" aria-pressed={aspect === name} onClick={() => show(name)}>
            {say(label)} {count}
          </button>
        ))}
      </fieldset>
      {list.isPending && <Loading />}
      {list.error && !list.isFetchNextPageError && <LoadError error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <EmptyState kind="none" />}
      {rows.length > 0 && (
        <DataTable caption={title} rows={rows} columns={columnsOf(say)} rowKey={row => row.project} />
      )}
      {list.hasNextPage && (
        <p className="more">
          <NextPage list={list} label={text('再显示一些', 'Show more')} />
        </p>
      )}
    </Card>
  )
}

function choices({ affected, aspects, refused }: RehearsalFigures) {
  const named = (Object.keys(aspectNames) as Aspect[]).map(name => [name, aspectNames[name], aspects[name]] as const)
  return [
    ['', text('全部', 'All'), affected] as const,
    ...named,
    ['refused', text('已有办理会被拒绝', 'An act would be refused'), refused] as const,
  ].filter(([, , count]) => count > 0)
}

const columnsOf = (say: ReturnType<typeof useSay>): readonly Column<ProjectChange>[] => [
  {
    key: 'name',
    title: say(text('项目', 'Project')),
    render: row => (
      <>
        <Go href={`/p/${row.code}`}>{row.name}</Go>
        <div className="quiet">
          {row.code} · {row.unit}
        </div>
      </>
    ),
  },
  {
    key: 'amount',
    title: say(text('金额（万元）', 'Amount (×¥10,000)')),
    align: 'right',
    render: row => <Money fen={row.amount} />,
  },
  {
    key: 'differs',
    title: say(text('现行 → 试改后', 'Today → as tried')),
    render: row => <Differences change={row} />,
  },
]

/** In what two roads differ, line by line; and the recorded act that would have been refused, with every reason. */
function Differences({ change }: { change: ProjectChange }) {
  const { differs, refused, code } = change
  const before = withoutSame(change.before, change.after)
  const after = withoutSame(change.after, change.before)
  const say = useSay()
  const { language } = useLanguage()
  const words = (aspect: Aspect, road: Road) => say(roadWords(aspect, road, day => formatDay(day, language)))
  return (
    <>
      <ul className="differences">
        {differs.map(aspect => (
          <li key={aspect}>
            <span className="quiet">{say(aspectNames[aspect])}</span> {words(aspect, before)}
            <span aria-hidden="true"> → </span>
            <span className="sr-only">{say(text('改为', 'becomes'))}</span>
            <strong>{words(aspect, after)}</strong>
          </li>
        ))}
      </ul>
      {refused && (
        <details>
          <summary>{say(text(`第 ${refused.no} 条办理会被拒绝`, `Act ${refused.no} would have been refused`))}</summary>
          <Reasons reasons={refused.reasons} subject={{ kind: 'project', code }} />
        </details>
      )}
    </>
  )
}

/** Of what falls due, only what the other world does not have on the same day. */
const withoutSame = (road: Road, other: Road): Road => ({
  ...road,
  dues: road.dues.filter(due => !other.dues.some(({ kind, day }) => kind === due.kind && day === due.day)),
})
