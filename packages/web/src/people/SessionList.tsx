import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { useForgetEverything } from '../reader/session.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { formatInstant } from '../ui/dates.ts'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { client, keys } from '../wire/api.ts'

interface SessionRow {
  readonly startedAt: string
  readonly seenAt: string
  readonly device: string
  readonly current: boolean
}

/** Where one is signed in, and the way out of all of it. */
export function SessionList() {
  const say = useSay()
  const { language } = useLanguage()
  const forget = useForgetEverything()
  const navigate = useNavigate()
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: () => client.session.list() })

  async function leaveEverywhere() {
    await client.session.signOutEverywhere()
    forget()
    await navigate({ to: '/sign-in' })
  }

  const columns: readonly Column<SessionRow>[] = [
    {
      key: 'device',
      title: say(text('设备', 'Device')),
      render: row => (
        <>
          {row.device || say(text('未知设备', 'Unknown device'))}
          {row.current && <span className="tag tag-plain">{say(text('本次', 'This one'))}</span>}
        </>
      ),
    },
    {
      key: 'startedAt',
      title: say(text('登录时间', 'Signed in')),
      render: row => formatInstant(row.startedAt, language),
    },
    { key: 'seenAt', title: say(text('最近使用', 'Last used')), render: row => formatInstant(row.seenAt, language) },
  ]

  return (
    <Card
      title={say(text('我的登录', 'Where I am signed in'))}
      extra={
        <Button danger onClick={() => void leaveEverywhere()}>
          {say(text('退出所有设备', 'Sign out everywhere'))}
        </Button>
      }
      flush
    >
      {sessions.isPending && <Loading rows={2} />}
      {sessions.error && <LoadError error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.data && (
        <DataTable
          caption={say(text('我的登录', 'Where I am signed in'))}
          rows={sessions.data.items}
          columns={columns}
          rowKey={row => `${row.startedAt} ${row.device}`}
        />
      )}
    </Card>
  )
}
