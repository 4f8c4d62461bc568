import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import type { OwnAct } from '@zhengheng/contract'
import { roleNames, type Text, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatInstant } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ClockNote } from '../ui/Light.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Older } from '../ui/Older.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { SubjectName } from './SubjectName.tsx'
import { waitingRoles } from './waiting-roles.computed.ts'

interface OwnActsProps {
  readonly queryKey: QueryKey
  readonly title: Text
  /** what is said while there are none */
  readonly none: Text
  read(before: string): Promise<{ readonly items: OwnAct[]; readonly next: string | null }>
}

/** Acts of this person, newest first, each with where its matter stands now and with whom. */
export function OwnActs({ queryKey, title, none, read }: OwnActsProps) {
  const say = useSay()
  const { language } = useLanguage()
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
  if (list.isPending) return <Loading rows={8} />
  if (list.error && !list.isFetchNextPageError)
    return <LoadError error={list.error} retry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap(page => page.items)
  if (rows.length === 0) return <EmptyState kind="first" what={none} />
  const columns: readonly Column<OwnAct>[] = [
    { key: 'name', title: say(text('项目', 'Project')), render: act => <SubjectName of={act} /> },
    {
      key: 'title',
      title: say(text('办理事项', 'Act')),
      render: act => (
        <>
          {say(act.title)}
          {act.number && <div className="quiet">{act.number}</div>}
        </>
      ),
    },
    { key: 'at', title: say(text('办理时间', 'When')), render: act => formatInstant(act.at, language) },
    {
      key: 'now',
      title: say(text('现在', 'Now')),
      render: act => (act.status === null ? '—' : <StatusTag status={act.status} />),
    },
    { key: 'with', title: say(text('由谁办', 'With')), render: act => <With act={act} /> },
  ]
  return (
    <>
      <div className="card">
        <DataTable caption={say(title)} rows={rows} columns={columns} rowKey={act => `${act.code} ${act.no}`} />
      </div>
      <Older list={list} />
    </>
  )
}

/** Who has it now, and by when. */
function With({ act: { status, clock } }: { act: OwnAct }) {
  const say = useSay()
  const posts = (waitingRoles[status ?? ''] ?? []).map(role => say(roleNames[role]))
  if (posts.length === 0) return '—'
  return (
    <>
      {posts.join(say(text('、', ', ')))}
      {clock && <ClockNote clock={clock} />}
    </>
  )
}
