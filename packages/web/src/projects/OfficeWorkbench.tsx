import { useQuery } from '@tanstack/react-query'
import { type Text, text } from '@zhengheng/policy'
import type { ReactNode } from 'react'
import { owesDuties } from '../obligations/owes-duties.ts'
import { WorkbenchDuties } from '../obligations/WorkbenchDuties.tsx'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useSearchText } from '../ui/params.ts'
import { client, keys } from '../wire/api.ts'
import { FollowedProjects } from './following/FollowedProjects.tsx'
import { InboxList } from './InboxList.tsx'
import { inboxLines, unlistedTasks } from './inbox-lines.ts'
import { OwnActs } from './OwnActs.tsx'
import { PapersTold } from './PapersTold.tsx'
import { useDefaultView } from './views/useViews.ts'

const since = (before: string) => ({ query: before ? { before } : {} })

/** What stands beside the tasks; the address names the tab. */
const tabs: readonly { readonly name: string; readonly title: Text; readonly content: ReactNode }[] = [
  {
    name: 'done',
    title: text('已办', 'Done'),
    content: (
      <OwnActs
        queryKey={keys.done}
        title={text('已办', 'Done')}
        none={text('您办理的事项会列在这里', 'What you do will be listed here')}
        read={before => client.inbox.done(since(before))}
      />
    ),
  },
  {
    name: 'started',
    title: text('我发起的', 'Started by me'),
    content: (
      <OwnActs
        queryKey={keys.handedOver}
        title={text('我发起的', 'Started by me')}
        none={text(
          '您报送、退回补正等交由其他单位办理的事项会列在这里，并注明现在由谁办。',
          'What you send to other bodies will be listed here, with who has it now.',
        )}
        read={before => client.inbox.handedOver(since(before))}
      />
    ),
  },
  { name: 'told', title: text('抄送', 'Copied'), content: <PapersTold /> },
  { name: 'followed', title: text('关注', 'Followed'), content: <FollowedProjects /> },
]

/** The dense workbench of those who handle cases all day: what waits, what was done, started and told. */
export function OfficeWorkbench() {
  const say = useSay()
  const me = useMe()
  const chosen = useSearchText('tab')
  const tab = tabs.find(({ name }) => name === chosen)
  const opening = useDefaultView('inbox', !tab)
  const tasks = useQuery({ queryKey: keys.tasks(), queryFn: () => client.inbox.tasks({ query: {} }) })
  const lines = inboxLines(tasks.data?.items ?? [])
  // What waits for a whole plan stands for its year.
  const told = new Set(lines.map(({ code, year }) => code || String(year)))
  const unlisted = unlistedTasks(tasks.data)
  return (
    <>
      <PageHead title={say(text('工作台', 'Workbench'))} code={`${me.unit.name} · ${me.post}`} />
      <nav className="tabs" aria-label={say(text('工作台', 'Workbench'))}>
        <Go href="/" aria-current={tab ? undefined : 'page'}>
          {say(text('待办', 'To do'))} {tasks.data && <strong>{lines.length}</strong>}
        </Go>
        {tabs.map(({ name, title }) => (
          <Go key={name} href={`/?tab=${name}`} aria-current={chosen === name ? 'page' : undefined}>
            {say(title)}
          </Go>
        ))}
      </nav>
      {tab?.content}
      {!tab && !tasks.error && (tasks.isPending || opening) && <Loading rows={8} />}
      {!tab && tasks.error && <LoadError error={tasks.error} retry={() => void tasks.refetch()} />}
      {!tab && tasks.data && !opening && <InboxList lines={lines} unlisted={unlisted} />}
      {!tab && owesDuties(me.roles) && <WorkbenchDuties except={told} />}
    </>
  )
}
