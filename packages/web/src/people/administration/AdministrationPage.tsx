import '../people.css'
import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { ConditionList } from '../../condition/ConditionList.tsx'
import { SealsCard } from '../../condition/SealsCard.tsx'
import { useSay } from '../../reader/i18n.tsx'
import { holdsAny, useMe } from '../../reader/session.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Go } from '../../ui/Go.tsx'
import { MissingNotice } from '../../ui/MissingNotice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { useSearchText } from '../../ui/params.ts'
import { client, keys } from '../../wire/api.ts'
import { AccountsDesk } from './AccountsDesk.tsx'
import { UnitsDesk } from './UnitsDesk.tsx'

/** 单位与账号: the system administrator acts and proposes, the security administrator confirms, audit reads. */
export function AdministrationPage() {
  const say = useSay()
  const me = useMe()
  const tab = useSearchText('tab')
  const units = tab === 'units'
  const condition = tab === 'condition'
  const administers = holdsAny(me, 'admin.system', 'admin.security', 'admin.audit')
  const waiting = useQuery({
    queryKey: keys.waiting,
    queryFn: () => client.administration.waiting(),
    enabled: administers,
  })
  if (!administers) return <EmptyState kind="forbidden" page />
  return (
    <>
      <PageHead title={say(text('单位与账号', 'Units and accounts'))} />
      <p className="next-step">
        {say(
          text(
            '系统管理员添加账号、提出变更；凡增加权限的，经安全管理员复核后生效；停用立即生效。',
            'The system administrator adds and proposes; whatever gives rights takes effect when the security administrator confirms; disabling is at once.',
          ),
        )}
      </p>
      <MissingNotice
        year={(!waiting.data?.holidays && waiting.data?.missingYear) || null}
        action={
          <Go href="/holidays" className="button">
            {say(text('去放假安排', 'To the holidays'))}
          </Go>
        }
      />
      <nav className="tabs" aria-label={say(text('单位与账号', 'Units and accounts'))}>
        <Go href="/administration" aria-current={units || condition ? undefined : 'page'}>
          {say(text('账号', 'Accounts'))}
        </Go>
        <Go href="/administration?tab=units" aria-current={units ? 'page' : undefined}>
          {say(text('单位', 'Units'))}
        </Go>
        <Go href="/administration?tab=condition" aria-current={condition ? 'page' : undefined}>
          {say(text('系统状况', 'Server condition'))}
        </Go>
      </nav>
      {condition ? (
        <>
          <SealsCard />
          <ConditionList />
        </>
      ) : units ? (
        <UnitsDesk />
      ) : (
        <AccountsDesk />
      )}
    </>
  )
}
