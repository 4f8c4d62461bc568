import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Go } from '../ui/Go.tsx'
import { useUnread } from './useNotices.ts'

/** The way to the notices in the top bar, with how many are unread. */
export function NoticesLink() {
  const say = useSay()
  const unread = useUnread()
  return (
    <Go href="/notices" className="notices-link">
      {say(text('通知', 'Notices'))}
      {unread > 0 && <span className="badge">{unread > 99 ? '99+' : unread}</span>}
    </Go>
  )
}
