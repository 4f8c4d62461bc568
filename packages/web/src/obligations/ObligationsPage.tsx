import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ObligationStatus, obligationStatuses, obligationStatusNames, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { HowMade } from '../ui/HowMade.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NextPage } from '../ui/NextPage.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useAddressSearch } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { DutyFilters } from './DutyFilters.tsx'
import { dutyLight, dutyShapes } from './DutyLight.tsx'
import { DutyTable } from './DutyTable.tsx'
import { queryOf, readDutyFilter } from './duty-filter.ts'
import { groupByMonth } from './group-by-month.ts'
import { OfflineNote } from './OfflineNote.tsx'

const PAGE = 50

/** 义务日历: everything owed by a day, as far as this person may see it, month by month. */
export function ObligationsPage() {
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const filter = readDutyFilter(useAddressSearch())
  const query = { ...queryOf(filter, me.today), limit: PAGE }
  const list = useInfiniteQuery({
    queryKey: keys.obligations({ ...query, paged: true }),
    queryFn: ({ pageParam }) =>
      client.obligations.list({ query: { ...query, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })
  const show = (search: Readonly<Record<string, string>>) =>
    void navigate({ to: '/obligations', search, replace: true })
  const addressOf = (status: ObligationStatus | undefined) => {
    const { status: _, ...rest } = filter
    return `/obligations?${new URLSearchParams({ ...rest, ...(status && { status }) })}`
  }
  const [first] = list.data?.pages ?? []
  const rows = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <PageHead
        title={say(text('义务日历', 'Obligations calendar'))}
        extra={
          <>
            <Go href="/me" className="button">
              {say(text('订阅到我的日历', 'Subscribe in my calendar'))}
            </Go>
            <Button onClick={() => window.print()}>{say(text('打印', 'Print'))}</Button>
          </>
        }
      />
      <DutyFilters filter={filter} onChange={show} />
      {first && <DutyCounts counts={first.counts} shown={filter.status} addressOf={addressOf} />}
      {list.isPending && <Loading rows={8} />}
      {list.error && !list.isFetchNextPageError && <LoadError error={list.error} retry={() => void list.refetch()} />}
      {first && rows.length === 0 && <Nothing narrowed={Object.keys(filter).length > 0} />}
      <OfflineNote duties={rows} />
      {groupByMonth(rows).map(group => (
        <Card key={group.key} title={say(group.title)} flush>
          <DutyTable caption={say(group.title)} rows={group.rows} />
        </Card>
      ))}
      {first && rows.length > 0 && (
        <div className="list-foot">
          <span className="quiet" role="status">
            {say(
              text(
                `显示 1–${rows.length}，共${first.totalIsBound ? '超过' : ''} ${first.total} 项`,
                `1–${rows.length} of ${first.totalIsBound ? 'more than ' : ''}${first.total}`,
              ),
            )}
          </span>
          <NextPage list={list} />
        </div>
      )}
      {first && <HowMade of={['dutyStatus']} />}
    </>
  )
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const say = useSay()
  if (narrowed)
    return (
      <EmptyState
        kind="none"
        what={text('没有符合这些条件的事项', 'Nothing fits these filters')}
        action={<Go href="/obligations">{say(text('清除全部条件', 'Clear all filters'))}</Go>}
      />
    )
  return (
    <EmptyState
      kind="first"
      what={text(
        '现在没有到期要办的事；项目受理、补正、批复后，后续期限会列在这里',
        'Nothing is owed now; terms that start with acceptance, correction or approval will be listed here',
      )}
    />
  )
}

interface DutyCountsProps {
  readonly counts: Readonly<Record<string, number>>
  readonly shown: ObligationStatus | undefined
  /** address of the calendar narrowed to a status, or to none */
  addressOf(status: ObligationStatus | undefined): string
}

/** How much of each state there is; each leads to it. */
function DutyCounts({ counts, shown, addressOf }: DutyCountsProps) {
  const say = useSay()
  const open = obligationStatuses.filter(status => status !== 'done' && (counts[status] || status === shown))
  return (
    <nav className="counts" aria-label={say(text('按时限', 'By time'))}>
      <div>
        <Go href={addressOf(undefined)} className="count-link" aria-current={shown ? undefined : 'page'}>
          {say(text('未完成', 'Not done'))}
        </Go>
        {open.map(status => (
          <Go
            key={status}
            href={addressOf(status)}
            className={`count-link ${dutyLight(status)}`}
            aria-current={status === shown ? 'page' : undefined}
          >
            <span aria-hidden="true">{dutyShapes[status]} </span>
            {say(obligationStatusNames[status])}
            {shown !== 'done' && ` ${counts[status] ?? 0}`}
          </Go>
        ))}
        <Go href={addressOf('done')} className="count-link" aria-current={shown === 'done' ? 'page' : undefined}>
          {say(obligationStatusNames.done)}
        </Go>
      </div>
    </nav>
  )
}
