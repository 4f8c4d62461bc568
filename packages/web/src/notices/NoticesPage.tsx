import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Notice } from '@zhengheng/contract'
import { planYearIn, text } from '@zhengheng/policy'
import { FollowedProjects } from '../projects/following/FollowedProjects.tsx'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { formatInstant } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Older } from '../ui/Older.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { client, keys } from '../wire/api.ts'
import { useNotices, useUnread } from './useNotices.ts'

const nothingYet = text(
  '有人办理与您有关的项目时，会在这里通知您',
  'You will be told here when somebody acts on your projects',
)

/** Where it leads: the lines of a plan that wait for one's own unit, or the project. */
function placeOfNotice({ code, place }: Notice): string {
  const year = planYearIn(code)
  if (year !== undefined) return `/plans/${year}?opinion=mine`
  return `/p/${encodeURIComponent(code)}${place ? `/${place}` : ''}`
}

/** What happened to projects this person has to do with, newest first. */
export function NoticesPage() {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const notices = useNotices()
  const reading = useMutation({
    mutationFn: () => client.notices.read(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.notices })
      announce(say(text('通知已全部标为已读', 'All notices are marked as read')))
    },
  })
  const unread = useUnread()
  const items = notices.data?.pages.flatMap(page => page.items)
  return (
    <>
      <PageHead
        title={say(text('通知', 'Notices'))}
        code={unread > 0 ? say(text(`未读 ${unread} 条`, `${unread} unread`)) : undefined}
        extra={
          <Button disabled={unread === 0} busy={reading.isPending} onClick={() => reading.mutate()}>
            {say(text('全部标为已读', 'Mark all as read'))}
          </Button>
        }
      />
      {reading.error && <LoadError error={reading.error} retry={() => reading.mutate()} />}
      {notices.isPending && <Loading rows={6} />}
      {notices.error && !notices.isFetchNextPageError && (
        <LoadError error={notices.error} retry={() => void notices.refetch()} />
      )}
      {items?.length === 0 && <EmptyState kind="first" what={nothingYet} />}
      {items && items.length > 0 && (
        <ul className="card notices">
          {items.map(notice => (
            <li key={`${notice.subject} ${notice.no}`} className={notice.read ? undefined : 'unread'}>
              <Go href={placeOfNotice(notice)}>{say(notice.text)}</Go>
              <span className="quiet">
                {!notice.read && `${say(text('未读', 'Unread'))} · `}
                {formatInstant(notice.at, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Older list={notices} />
      <FollowedProjects />
    </>
  )
}
