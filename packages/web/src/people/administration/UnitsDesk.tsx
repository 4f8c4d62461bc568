import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AdministeredUnit } from '@zhengheng/contract'
import { actionNamed, CITY_PACK, cityPacks, text, unitKindNames } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { holdsAny, useMe } from '../../reader/session.ts'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../ui/act/useAct.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NextPage } from '../../ui/NextPage.tsx'
import { useSearchText } from '../../ui/params.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { client, keys } from '../../wire/api.ts'
import { SearchBox } from './SearchBox.tsx'
import { UnitForm } from './UnitForm.tsx'

const packTitle = (name: string) => cityPacks.find(pack => pack.name === name)?.title ?? text(name, name)

/** Units in the order of their names. */
export function UnitsDesk() {
  const say = useSay()
  const mayAct = holdsAny(useMe(), 'admin.system')
  const navigate = useNavigate()
  const q = useSearchText('q')
  const [edited, setEdited] = useState<AdministeredUnit | 'new'>()
  const list = useInfiniteQuery({
    queryKey: keys.administered('units', { q }),
    queryFn: ({ pageParam }) =>
      client.administration.units({ query: { ...(q && { q }), ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap(page => page.items) ?? []
  const columns: readonly Column<AdministeredUnit>[] = [
    {
      key: 'name',
      title: say(text('单位', 'Unit')),
      render: unit =>
        mayAct ? (
          <button type="button" className="link-button" onClick={() => setEdited(unit)}>
            {unit.name}
          </button>
        ) : (
          unit.name
        ),
    },
    { key: 'kind', title: say(text('性质', 'Kind')), render: unit => say(unitKindNames[unit.kind]) },
    { key: 'pack', title: say(text('适用规则', 'Judged by')), render: unit => say(packTitle(unit.pack ?? CITY_PACK)) },
    {
      key: 'member',
      title: say(text('联席成员', 'Joint member')),
      render: unit => say(unit.jointMember ? text('是', 'yes') : text('否', 'no')),
    },
    { key: 'accounts', title: say(text('账号', 'Accounts')), align: 'right', render: unit => unit.accounts },
    {
      key: 'status',
      title: say(text('状态', 'Status')),
      render: unit => say(unit.closed ? text('已停用', 'Closed') : text('在用', 'In use')),
    },
  ]
  const close = () => setEdited(undefined)
  return (
    <>
      <search className="filters filters-all">
        <SearchBox
          key={q ?? ''}
          label={text('单位名称', 'Name of the unit')}
          words={q ?? ''}
          onSearch={words =>
            void navigate({
              to: '/administration',
              search: { tab: 'units', ...(words && { q: words }) },
              replace: true,
            })
          }
        />
        {mayAct && (
          <Button kind="primary" onClick={() => setEdited('new')}>
            {say(text('添加单位', 'Add unit'))}
          </Button>
        )}
      </search>
      {list.isPending && <Loading rows={8} />}
      {list.error && !list.isFetchNextPageError && <LoadError error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          kind={q ? 'none' : 'first'}
          {...(!q && {
            what: text('还没有单位，请先添加单位，再添加账号', 'No units yet: add units first, then accounts'),
          })}
        />
      )}
      {rows.length > 0 && (
        <div className="card">
          <DataTable caption={say(text('单位', 'Units'))} rows={rows} columns={columns} rowKey={unit => unit.id} />
        </div>
      )}
      <NextPage list={list} />
      <Sheet
        open={edited !== undefined}
        onClose={close}
        title={edited === 'new' || !edited ? say(text('添加单位', 'Add unit')) : edited.name}
      >
        {edited === 'new' && <UnitForm onClose={close} />}
        {edited !== undefined && edited !== 'new' && (
          <>
            <UnitForm unit={edited} onClose={close} />
            <CloseUnit unit={edited} onClose={close} />
          </>
        )}
      </Sheet>
    </>
  )
}

function CloseUnit({ unit, onClose }: { unit: AdministeredUnit; onClose(): void }) {
  const say = useSay()
  const { act, busy, problem } = useAct()
  const subject = { kind: 'unit', id: unit.id } as const
  const action = unit.closed ? 'administration.reopenUnit' : 'administration.closeUnit'
  async function toggle() {
    if (await act({ subject, action, input: {}, seenVersion: unit.version })) onClose()
  }
  return (
    <section className="block">
      <ActProblemNote problem={problem} subject={subject} />
      <Button danger={!unit.closed} busy={busy} onClick={() => void toggle()}>
        {say(actionNamed(action).title)}
      </Button>
    </section>
  )
}
