import { useInfiniteQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { client, keys } from '../app/api.ts'
import { useLanguage, useSay } from '../app/i18n.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatInstant } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Older } from '../ui/Older.tsx'

type DoneEntry = Awaited<ReturnType<typeof client.inbox.done>>['items'][number]

const hrefOf = ({ code }: DoneEntry): string =>
  code.startsWith('plan-') ? `/plans/${code.slice('plan-'.length)}` : `/p/${encodeURIComponent(code)}`

/** What this person did, newest first. */
export function DoneList() {
  const say = useSay()
  const { language } = useLanguage()
  const done = useInfiniteQuery({
    queryKey: keys.done,
    queryFn: ({ pageParam }) => client.inbox.done({ query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
  if (done.isPending) return <Loading rows={8} />
  if (done.error) return <LoadError error={done.error} retry={() => void done.refetch()} />
  const rows = done.data.pages.flatMap(page => page.items)
  if (rows.length === 0)
    return <EmptyState kind="first" what={text('您办理的事项会列在这里', 'What you do will be listed here')} />
  const columns: readonly Column<DoneEntry>[] = [
    {
      key: 'name',
      title: say(text('项目', 'Project')),
      render: entry => (
        <div className="name-cell">
          <Go href={hrefOf(entry)} className="two-lines">
            {entry.name}
          </Go>
          <span className="quiet">{entry.code}</span>
        </div>
      ),
    },
    { key: 'title', title: say(text('办理事项', 'Act')), render: entry => say(entry.title) },
    { key: 'number', title: say(text('文号或编号', 'Number')), render: entry => entry.number || '—' },
    { key: 'at', title: say(text('时间', 'When')), render: entry => formatInstant(entry.at, language) },
  ]
  return (
    <>
      <div className="card">
        <DataTable
          caption={say(text('已办', 'Done'))}
          rows={rows}
          columns={columns}
          rowKey={entry => `${entry.code} ${entry.no}`}
        />
      </div>
      <Older list={done} />
    </>
  )
}
