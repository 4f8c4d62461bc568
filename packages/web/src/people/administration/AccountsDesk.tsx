import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ActAnswer, AdministeredAccount, Slip } from '@zhengheng/contract'
import { actionNamed, proposalNames, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../ui/act/useAct.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Go } from '../../ui/Go.tsx'
import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NextPage } from '../../ui/NextPage.tsx'
import { useAddressSearch } from '../../ui/params.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { client, keys } from '../../wire/api.ts'
import { AccountFilters } from './AccountFilters.tsx'
import { AccountForm } from './AccountForm.tsx'
import { AccountSheet } from './AccountSheet.tsx'
import { type AccountSearch, readAccountSearch } from './account-search.ts'
import { confirming, rolesText, statusNames } from './account-words.ts'
import { ProposedChanges } from './ProposedChanges.tsx'
import { type Half, Slips } from './Slips.tsx'

/** Accounts by login: search, what waits, one opened beside the page. */
export function AccountsDesk() {
  const say = useSay()
  const navigate = useNavigate()
  const filter = readAccountSearch(useAddressSearch())
  const [opened, setOpened] = useState<string>()
  const [adding, setAdding] = useState(false)
  // Told once by the server: kept here, because what they are about may leave the list meanwhile.
  const [told, setTold] = useState<{ readonly half: Half; readonly slips: readonly Slip[] }>()
  const [lost, setLost] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const list = useInfiniteQuery({
    queryKey: keys.administered('accounts', { ...filter }),
    queryFn: ({ pageParam }) =>
      client.administration.accounts({ query: { ...filter, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  })
  const rows = list.data?.pages.flatMap(page => page.items) ?? []
  const show = (next: AccountSearch) => void navigate({ to: '/administration', search: { ...next }, replace: true })
  const waiting = list.data?.pages[0]?.waiting ?? 0
  const onlyWaiting = filter.waiting === 'yes'
  const confirmable = onlyWaiting ? rows.filter(mayConfirm) : []
  const account = rows.find(row => row.id === opened)
  const selected = confirmable.filter(row => chosen.has(keyOf(row)))
  const tell = ({ action, slips = [], repeated }: ActAnswer) => {
    setChosen(new Set())
    const { secrets } = actionNamed(action)
    if (slips.length > 0) setTold({ half: secrets === 'halve' ? 'first' : 'second', slips })
    // The first answer never arrived, and what it told is kept nowhere.
    setLost(repeated && (secrets === 'halve' || secrets === 'open'))
  }
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter(one => one !== id) : [...chosen, id]))

  const columns: readonly Column<AdministeredAccount>[] = [
    {
      key: 'login',
      title: say(text('登录名', 'Login')),
      render: row => (
        <button type="button" className="link-button" onClick={() => setOpened(row.id)}>
          {row.login}
        </button>
      ),
    },
    { key: 'post', title: say(text('岗位名称', 'Post')), render: row => row.postTitle },
    {
      key: 'unit',
      title: say(text('单位', 'Unit')),
      render: row => row.unit?.name ?? say(text('平台管理', 'Platform')),
    },
    {
      key: 'roles',
      title: say(text('岗位角色', 'Roles')),
      render: row => say(rolesText(row.roles.length > 0 ? row.roles : (row.proposal?.roles ?? []))),
    },
    {
      key: 'status',
      title: say(text('状态', 'Status')),
      render: row => (
        <>
          <span className="no-wrap">{say(statusNames[row.status])}</span>
          {row.conflict && <span className="tag tag-warn">{say(text('岗位冲突', 'Posts conflict'))}</span>}
          {row.proposal && <span className="tag tag-plain">{say(proposalNames[row.proposal.kind])}</span>}
          {row.proposal?.kind === 'change' && <ProposedChanges account={row} />}
        </>
      ),
    },
  ]
  return (
    <>
      <AccountFilters filter={filter} waiting={waiting} onChange={show} onAdd={() => setAdding(true)} />
      {!onlyWaiting && <WaitingLink count={waiting} />}
      {lost && (
        <p className="problem" role="alert">
          {say(
            text(
              '这件事上次已经办成，但激活码没有送达，也不再保存。请撤回后重新提出；已复核的请重置口令。',
              'This was done the time before, but its half never arrived and is kept nowhere. Withdraw and propose it anew; reset the password of what is confirmed.',
            ),
          )}
        </p>
      )}
      {selected.length > 0 && <ConfirmMany accounts={selected} onDone={tell} />}
      {list.isPending && <Loading rows={8} />}
      {list.error && !list.isFetchNextPageError && <LoadError error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <EmptyState kind="none" />}
      {rows.length > 0 && (
        <div className="card">
          <DataTable
            caption={say(text('账号', 'Accounts'))}
            rows={rows}
            columns={columns}
            rowKey={keyOf}
            rowName={row => row.login}
            {...(confirmable.length > 0 && {
              selection: {
                selected: chosen,
                onToggle: toggle,
                onToggleAll: () =>
                  setChosen(new Set(selected.length === confirmable.length ? [] : confirmable.map(keyOf))),
              },
            })}
          />
        </div>
      )}
      <NextPage list={list} />
      <Sheet open={adding} onClose={() => setAdding(false)} title={say(text('添加账号', 'Add account'))}>
        <AccountForm onClose={() => setAdding(false)} onTold={tell} />
      </Sheet>
      <Sheet open={account !== undefined} onClose={() => setOpened(undefined)} title={account?.login ?? ''}>
        {account && (
          <AccountSheet key={account.id} account={account} onClose={() => setOpened(undefined)} onTold={tell} />
        )}
      </Sheet>
      {told && <Slips {...told} onClose={() => setTold(undefined)} />}
    </>
  )
}

/** Another proposal put in place of one that was chosen is not chosen. */
const keyOf = ({ id, proposal }: AdministeredAccount): string => `${id} ${proposal?.at ?? ''}`

const mayConfirm = ({ offers }: AdministeredAccount): boolean =>
  offers.some(({ action, decision }) => action === 'administration.confirmProposals' && decision.allowed)

function WaitingLink({ count }: { count: number }) {
  const say = useSay()
  if (count === 0) return null
  return (
    <p>
      <Go href="/administration?waiting=yes">
        {say(text(`待安全管理员复核 ${count} 项`, `${count} wait for the security administrator`))}
      </Go>
    </p>
  )
}

interface ConfirmManyProps {
  readonly accounts: readonly AdministeredAccount[]
  onDone(answer: ActAnswer): void
}

/** Confirms the chosen ones together: all, or none and the reason. */
function ConfirmMany({ accounts, onDone }: ConfirmManyProps) {
  const say = useSay()
  const { act, busy, problem } = useAct()
  const count = accounts.length
  const [first] = accounts
  const subject = { kind: 'account', id: first?.id ?? '' } as const
  async function confirm() {
    const answer = await act({
      subject,
      action: 'administration.confirmProposals',
      input: confirming(accounts),
      seenVersion: first?.version ?? 0,
    })
    if (answer) onDone(answer)
  }
  return (
    <>
      <ActProblemNote problem={problem} subject={subject} />
      <p className="button-row">
        <Button kind="primary" busy={busy} onClick={() => void confirm()}>
          {say(text(`复核通过所选 ${count} 项`, `Confirm the ${count} chosen`))}
        </Button>
      </p>
    </>
  )
}
