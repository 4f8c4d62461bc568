import { useQuery } from '@tanstack/react-query'
import { text } from '@zhengheng/policy'
import { client, keys } from '../app/api.ts'
import { useSay } from '../app/i18n.tsx'
import { useSearchText } from '../app/params.ts'
import { useMe } from '../app/session.tsx'
import { FollowedProjects } from '../following/FollowedProjects.tsx'
import { owesDuties } from '../obligations/owes-duties.ts'
import { WorkbenchDuties } from '../obligations/WorkbenchDuties.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { DoneList } from './DoneList.tsx'
import { InboxList } from './InboxList.tsx'
import { inboxLines, unlistedTasks } from './inbox-lines.ts'
import { useDefaultView } from './views/useViews.ts'

/** The dense workbench of those who handle cases all day: what waits, and what was done. */
export function OfficeWorkbench() {
  const say = useSay()
  const me = useMe()
  const tab = useSearchText('tab')
  const done = tab === 'done'
  const followed = tab === 'followed'
  const toDo = !done && !followed
  const opening = useDefaultView('inbox', toDo)
  const tasks = useQuery({ queryKey: keys.tasks(), queryFn: () => client.inbox.tasks({ query: {} }) })
  const lines = inboxLines(tasks.data?.items ?? [])
  const unlisted = unlistedTasks(tasks.data)
  return (
    <>
      <PageHead title={say(text('工作台', 'Workbench'))} code={`${me.unit.name} · ${me.post}`} />
      <nav className="tabs" aria-label={say(text('工作台', 'Workbench'))}>
        <Go href="/" aria-current={toDo ? 'page' : undefined}>
          {say(text('待办', 'To do'))} {tasks.data && <strong>{lines.length}</strong>}
        </Go>
        <Go href="/?tab=done" aria-current={done ? 'page' : undefined}>
          {say(text('已办', 'Done'))}
        </Go>
        <Go href="/?tab=followed" aria-current={followed ? 'page' : undefined}>
          {say(text('关注', 'Followed'))}
        </Go>
      </nav>
      {done && <DoneList />}
      {followed && <FollowedProjects />}
      {toDo && !tasks.error && (tasks.isPending || opening) && <Loading rows={8} />}
      {toDo && tasks.error && <LoadError error={tasks.error} retry={() => void tasks.refetch()} />}
      {toDo && tasks.data && !opening && <InboxList lines={lines} unlisted={unlisted} />}
      {toDo && owesDuties(me.roles) && <WorkbenchDuties />}
    </>
  )
}
