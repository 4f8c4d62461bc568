import { useQuery } from '@tanstack/react-query'
import type { InboxItem, ProjectRow } from '@zhengheng/contract'
import { isSettled, type ProjectStatus, projectSteps, roleNames, text } from '@zhengheng/policy'
import { WorkbenchDuties } from '../obligations/WorkbenchDuties.tsx'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { actionWords } from '../ui/act/action-words.computed.ts'
import { placeOf, wayToWriting } from '../ui/act/screens.ts'
import { Card } from '../ui/Card.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { ClockNote } from '../ui/Light.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Money } from '../ui/Money.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { client, keys } from '../wire/api.ts'
import { AskedOfMe } from './AskedOfMe.tsx'
import { remainingWork } from './remaining-work.ts'
import { waitingRoles } from './waiting-roles.computed.ts'

const isFinished = (status: ProjectStatus) => projectSteps[status].terminal || isSettled(status)
const recent = { sort: 'changed', direction: 'desc', limit: 50 } as const

/** Three plain blocks: what waits for me, where the rest is, what can be begun. */
export function ClerkWorkbench() {
  const say = useSay()
  const me = useMe()
  const tasks = useQuery({ queryKey: keys.tasks(), queryFn: () => client.inbox.tasks({ query: {} }) })
  const projects = useQuery({
    queryKey: keys.projects(recent),
    queryFn: () => client.projects.list({ query: recent }),
  })
  const error = tasks.error ?? projects.error
  if (error) return <LoadError error={error} retry={() => void Promise.all([tasks.refetch(), projects.refetch()])} />
  if (!tasks.data || !projects.data) return <Loading rows={6} />
  const mine = tasks.data.items
  const waiting = new Set(mine.map(item => item.code))
  const underWay = projects.data.items.filter(row => !waiting.has(row.code) && !isFinished(row.status as ProjectStatus))
  return (
    <>
      <PageHead title={say(text('工作台', 'Workbench'))} code={`${me.unit.name} · ${me.post}`} />
      <Card title={say(text(`需要您处理（${mine.length}）`, `Waiting for you (${mine.length})`))} flush>
        {mine.length === 0 ? (
          <EmptyState kind="done" />
        ) : (
          mine.map(item => <MyTask key={`${item.code} ${item.action} ${item.item?.id}`} item={item} />)
        )}
      </Card>
      <WorkbenchDuties except={waiting} />
      <AskedOfMe />
      <Card
        title={say(text(`在办（${underWay.length}）`, `Under way (${underWay.length})`))}
        extra={<Go href="/projects">{say(text('我的全部项目', 'All my projects'))}</Go>}
        flush
      >
        {underWay.length === 0 ? (
          <EmptyState kind="none" what={text('没有在其他岗位办理的项目', 'Nothing is with other posts')} />
        ) : (
          <UnderWay rows={underWay} />
        )}
      </Card>
      <Card title={say(text('可以新办', 'What you can begin'))}>
        <div className="button-row">
          <Go href="/declare" className="button">
            {say(text('我要申报', 'Apply'))}
          </Go>
          <Go href="/plan/new" className="button">
            {say(text('填报年度计划项', 'Put in a plan line'))}
          </Go>
          <Go href="/guide" className="button">
            {say(text('看办事指南', 'Read the guide'))}
          </Go>
        </div>
      </Card>
    </>
  )
}

function MyTask({ item }: { item: InboxItem }) {
  const say = useSay()
  const words = wayToWriting(item.action) ?? actionWords[item.action]?.title
  return (
    <div className="my-task">
      <div className="my-task-words">
        <Go href={`/p/${encodeURIComponent(item.code)}`} className="my-task-name">
          {item.name}
        </Go>{' '}
        <span className="quiet">{item.code}</span>
        <div className="my-task-work">
          <StatusTag status={item.status} /> <Work item={item} />
        </div>
        {item.clock && <ClockNote clock={item.clock} />}
      </div>
      <Go href={placeOf(item.action, item.code, item.item?.id)} className="button button-primary">
        {words ? say(words) : item.action}
      </Go>
    </div>
  )
}

/** The exact remaining work. */
const Work = ({ item }: { item: InboxItem }) =>
  item.action === 'approval.resubmitApplication' ? <CorrectionWork item={item} /> : <WritingWork item={item} />

/** How many items of the notice have no answer yet. */
function CorrectionWork({ item }: { item: InboxItem }) {
  const say = useSay()
  const { data } = useQuery({
    queryKey: keys.correction(item.code),
    queryFn: () => client.correction.draft({ params: { code: item.code } }),
  })
  if (!data) return <span>…</span>
  const left = data.items - Object.values(data.content.answers).filter(({ state }) => state !== 'open').length
  return (
    <span>
      {left > 0
        ? say(text(`补正还剩 ${left} 处`, `${left} corrections left`))
        : say(text('各处都已处理，可以提交补正', 'All dealt with: ready to resubmit'))}
    </span>
  )
}

/** What the application still lacks, counted by the same function the server judges with. */
function WritingWork({ item }: { item: InboxItem }) {
  const say = useSay()
  const hasDraft = wayToWriting(item.action) !== undefined
  const application = useQuery({
    queryKey: keys.application(item.code),
    queryFn: () => client.application.detail({ params: { code: item.code } }),
    enabled: hasDraft,
  })
  if (!hasDraft) {
    const effect = actionWords[item.action]?.effect
    if (item.item) return <span>{item.item.title}</span>
    return effect ? <span>{say(effect)}</span> : null
  }
  return <span>{application.data ? say(remainingWork(application.data.problems)) : '…'}</span>
}

function UnderWay({ rows }: { rows: readonly ProjectRow[] }) {
  const say = useSay()
  const columns: readonly Column<ProjectRow>[] = [
    {
      key: 'name',
      title: say(text('项目', 'Project')),
      render: row => (
        <div className="name-cell">
          <Go href={`/p/${encodeURIComponent(row.code)}`} className="two-lines">
            {row.name}
          </Go>
          <span className="quiet">{row.code}</span>
        </div>
      ),
    },
    {
      key: 'amount',
      title: say(text('金额（万元）', 'Amount (¥10,000)')),
      align: 'right',
      render: row => <Money fen={row.amount} />,
    },
    {
      key: 'who',
      title: say(text('现在由谁办', 'Now with')),
      render: row =>
        (waitingRoles[row.status] ?? []).map(role => say(roleNames[role])).join(say(text('、', ', '))) || '—',
    },
    {
      key: 'due',
      title: say(text('办理期限', 'Due')),
      render: row => (row.clock ? <ClockNote clock={row.clock} /> : '—'),
    },
    { key: 'status', title: say(text('状态', 'Status')), render: row => <StatusTag status={row.status} /> },
  ]
  return (
    <DataTable
      caption={say(text('在办项目', 'Projects under way'))}
      rows={rows}
      columns={columns}
      rowKey={row => row.code}
    />
  )
}
