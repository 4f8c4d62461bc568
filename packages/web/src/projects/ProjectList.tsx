import './workbench.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ProjectRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { menuOf } from '../reader/menu.ts'
import { useMe } from '../reader/session.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NextPage } from '../ui/NextPage.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useAddressSearch } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { filterNames, type ListFilter, readFilter, sortedBy } from './list-filter.ts'
import { ProjectFilters } from './ProjectFilters.tsx'
import { useProjectColumns } from './useProjectColumns.tsx'
import { useDefaultView, useViews } from './views/useViews.ts'
import { ViewBar } from './views/ViewBar.tsx'

const PAGE = 25

/** All projects one may see: search, filters in the address, sorting, more on demand. */
export function ProjectList() {
  const say = useSay()
  const me = useMe()
  const filter = readFilter(useAddressSearch())
  const columns = useProjectColumns()
  const { sort = 'changed', direction = 'desc' } = filter
  const query = { ...filter, sort, direction, limit: PAGE } as const
  const { show: showView } = useViews('projects')
  const opening = useDefaultView('projects')
  const list = useInfiniteQuery({
    queryKey: keys.projects({ ...query, paged: true }),
    queryFn: ({ pageParam }) =>
      client.projects.list({ query: { ...query, sort: sort as 'changed', ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
    enabled: !opening,
  })
  const show = (next: ListFilter) => showView({ ...next })
  const title = menuOf(me.roles).find(item => item.href === '/projects')?.label ?? text('项目', 'Projects')
  const rows = list.data?.pages.flatMap(page => page.items) ?? []
  const narrowed = filterNames.some(name => filter[name] !== undefined)
  return (
    <>
      <PageHead title={say(title)} />
      <ViewBar list="projects" />
      <ProjectFilters filter={filter} onChange={show} />
      {list.isPending && <Loading rows={8} />}
      {list.error && !list.isFetchNextPageError && <LoadError error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <Nothing filter={filter} narrowed={narrowed} onChange={show} />}
      {rows.length > 0 && (
        <>
          <div className="card">
            <DataTable<ProjectRow>
              caption={say(title)}
              rows={rows}
              columns={columns}
              rowKey={row => row.code}
              sorting={{ by: sort, direction, onSort: by => show(sortedBy({ ...filter, sort, direction }, by)) }}
            />
          </div>
          <div className="list-foot">
            <Shown count={rows.length} total={list.data?.pages[0]} />
            <NextPage list={list} />
            <DownloadButton
              href={client.projects.workbook({ query: { ...filter, sort: sort as 'changed', direction } })}
              name="projects.xlsx"
            >
              {say(text('全部导出 Excel', 'Export all to Excel'))}
            </DownloadButton>
          </div>
        </>
      )}
    </>
  )
}

function Shown({ count, total }: { count: number; total: { total: number; totalIsBound: boolean } | undefined }) {
  const say = useSay()
  const all = total ? `${total.total}` : ''
  return (
    <span className="quiet" role="status">
      {total?.totalIsBound
        ? say(text(`显示 1–${count}，共超过 ${all} 项`, `1–${count} of more than ${all}`))
        : say(text(`显示 1–${count}，共 ${all} 项`, `1–${count} of ${all}`))}
    </span>
  )
}

interface NothingProps {
  readonly filter: ListFilter
  readonly narrowed: boolean
  onChange(filter: ListFilter): void
}

function Nothing({ filter, narrowed, onChange }: NothingProps) {
  const say = useSay()
  if (!narrowed)
    return (
      <EmptyState
        kind="first"
        what={text(
          '您能看到的项目会列在这里，现在还没有',
          'Projects you may see will be listed here; there are none yet',
        )}
      />
    )
  const { q } = filter
  return (
    <EmptyState
      kind="none"
      what={
        q
          ? text(`没有找到“${q}”`, `Nothing found for “${q}”`)
          : text('没有符合这些条件的项目', 'No project fits these filters')
      }
      action={<Button onClick={() => onChange({})}>{say(text('清除全部条件', 'Clear all filters'))}</Button>}
    />
  )
}
