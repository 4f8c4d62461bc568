import { useQuery } from '@tanstack/react-query'
import type { ProjectRow } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { client, keys } from '../../wire/api.ts'
import { useProjectColumns } from '../useProjectColumns.tsx'

/** What somebody follows, the project that changed last first. */
export function FollowedProjects() {
  const say = useSay()
  const sortable = useProjectColumns()
  const { data, error, refetch } = useQuery({ queryKey: keys.following, queryFn: () => client.following.list() })
  const title = say(text('关注的项目', 'Projects you follow'))
  // The order is fixed here: the newest act first.
  const columns = sortable.map(({ sort: _, ...column }) => column)
  return (
    <Card title={title} flush>
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data?.items.length === 0 && (
        <EmptyState
          kind="first"
          what={text(
            '还没有关注的项目。在项目页按“关注”，有新的办理就会通知您。',
            'You follow no project yet. Press “Follow” on the page of one, and you will be told of new acts.',
          )}
        />
      )}
      {data && data.items.length > 0 && (
        <DataTable<ProjectRow> caption={title} rows={data.items} columns={columns} rowKey={row => row.code} />
      )}
    </Card>
  )
}
