import { text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Go } from '../../../ui/Go.tsx'
import type { useInboxWalk } from './useInboxWalk.ts'

/** 3 / 14 ← 上一件 下一件 → */
export function WalkBar({ walk }: { walk: ReturnType<typeof useInboxWalk> }) {
  const say = useSay()
  const previous = say(text('← 上一件', '← Previous'))
  const next = say(text('下一件 →', 'Next →'))
  return (
    <nav className="walk-bar" aria-label={say(text('我的待办', 'My inbox'))}>
      <span className="quiet">
        {walk.at > 0
          ? say(text(`待办 ${walk.at} / ${walk.of}`, `Inbox ${walk.at} / ${walk.of}`))
          : say(text(`待办 ${walk.of} 件`, `Inbox: ${walk.of}`))}
      </span>
      {walk.previous ? <Go href={walk.previous}>{previous}</Go> : <span className="quiet">{previous}</span>}
      {walk.next ? <Go href={walk.next}>{next}</Go> : <span className="quiet">{next}</span>}
    </nav>
  )
}
