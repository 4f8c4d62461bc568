import { text } from '@zhengheng/policy'
import { useSay } from '../../reader/i18n.tsx'
import { countdown, spokenSeconds, type TimeLeft } from './time-left.ts'

/** Shown every second, spoken once a minute. */
export function Countdown({ left }: { left: TimeLeft }) {
  const say = useSay()
  const clock = countdown(left.ms)
  const spoken = spokenSeconds(left.ms)
  return (
    <>
      <p aria-hidden="true" className="session-clock">
        {clock}
      </p>
      <p role="status" className="sr-only">
        {say(
          spoken >= 60
            ? text(`还剩 ${spoken / 60} 分钟`, `${spoken / 60} minutes left`)
            : text(`还剩不到 ${spoken} 秒`, `Less than ${spoken} seconds left`),
        )}
      </p>
      <p>
        {say(
          left.final
            ? text(
                '一次登录最长 12 小时，到时须重新登录，不能延长。现在登录或到时登录都可以，本页内容不会丢。',
                'A sign-in lasts twelve hours at most and cannot be extended. Sign in again now or then; nothing on this page is lost.',
              )
            : text(
                '您有一段时间没有操作。时间到了会自动退出，已保存的草稿都在。',
                'You have not done anything for a while. At the end you are signed out; saved drafts are kept.',
              ),
        )}
      </p>
    </>
  )
}
