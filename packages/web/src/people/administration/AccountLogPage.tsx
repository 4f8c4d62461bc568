import '../people.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AccountEvent } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterSelect } from '../../ui/FilterSelect.tsx'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NextPage } from '../../ui/NextPage.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { useSearchText } from '../../ui/params.ts'
import { client, keys } from '../../wire/api.ts'
import { changesText, eventText } from './event-words.ts'
import { SearchBox } from './SearchBox.tsx'

/** 账号操作记录: what the two other administrators did, and every sign-in. For the audit administrator, who only reads. */
export function AccountLogPage() {
  const say = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const typed = useSearchText('what')
  const what = (['administration', 'signIn'] as const).find(known => known === typed)
  const account = useSearchText('account')
  const query = { ...(what && { what }), ...(account && { account }) } as const
  const list = useInfiniteQuery({
    queryKey: keys.administered('log', query),
    queryFn: ({ pageParam }) =>
      client.administration.log({ query: { ...query, ...(pageParam && { before: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap(page => page.items) ?? []
  const show = (search: Record<string, string>) => void navigate({ to: '/account-log', search, replace: true })
  const nobody = text('服务器', 'the server')
  const columns: readonly Column<AccountEvent>[] = [
    { key: 'kind', title: say(text('事项', 'Event')), render: row => say(eventText(row.kind, row.details?.proposal)) },
    { key: 'at', title: say(text('时间', 'When')), render: row => formatInstant(row.at, language) },
    { key: 'of', title: say(text('账号或单位', 'Account or unit')), render: row => row.account ?? row.unit ?? '—' },
    { key: 'by', title: say(text('办理人', 'By')), render: row => row.by ?? row.account ?? say(nobody) },
    {
      key: 'details',
      title: say(text('变动', 'Change')),
      render: ({ details }) => (
        <>
          {changesText(details?.before, details?.after).map(change => (
            <div key={change.zh}>{say(change)}</div>
          ))}
          {details?.reason && <div>{say(text(`理由：${details.reason}`, `Reason: ${details.reason}`))}</div>}
        </>
      ),
    },
    {
      key: 'address',
      title: say(text('来自', 'From')),
      render: row => <span title={row.device ?? undefined}>{row.address ?? '—'}</span>,
    },
  ]
  return (
    <>
      <PageHead title={say(text('账号操作记录', 'Account log'))} />
      <search className="filters filters-all">
        <SearchBox
          key={account ?? ''}
          label={text('登录名', 'Login')}
          words={account ?? ''}
          onSearch={words => show({ ...(what && { what }), ...(words && { account: words }) })}
        />
        <FilterSelect
          label={text('种类', 'Kind')}
          value={what}
          options={[
            { value: 'administration', label: text('账号与单位', 'Accounts and units') },
            { value: 'signIn', label: text('登录与口令', 'Sign-ins and passwords') },
          ]}
          onChange={value => show({ ...(value && { what: value }), ...(account && { account }) })}
        />
      </search>
      {list.isPending && <Loading rows={8} />}
      {list.error && !list.isFetchNextPageError && <LoadError error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <EmptyState kind="none" />}
      {rows.length > 0 && (
        <div className="card">
          <DataTable
            caption={say(text('账号操作记录', 'Account log'))}
            rows={rows}
            columns={columns}
            rowKey={row => row.id}
          />
        </div>
      )}
      <NextPage list={list} />
    </>
  )
}
