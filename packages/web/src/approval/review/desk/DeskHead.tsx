import type { ProjectDetail } from '@zhengheng/contract'
import { currentAmount, isPaused, text } from '@zhengheng/policy'
import { PresenceLine } from '../../../people/presence/PresenceLine.tsx'
import { usePresence } from '../../../people/presence/usePresence.ts'
import { useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { clockClause } from '../../../ui/clock-words.ts'
import { Go } from '../../../ui/Go.tsx'
import { Light } from '../../../ui/Light.tsx'
import { useMoney } from '../../../ui/Money.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import type { useInboxWalk } from './useInboxWalk.ts'

/** The case, how much, how long, and where it stands in the inbox. */
export function DeskHead({ detail, walk }: { detail: ProjectDetail; walk: ReturnType<typeof useInboxWalk> }) {
  const say = useSay()
  const money = useMoney()
  const { project } = detail
  const { clock } = project.approval
  const paused = clock !== null && isPaused(clock)
  return (
    <>
      <PageHead
        title={project.name}
        code={`${project.code} · ${project.unit?.name ?? ''} · ${money(currentAmount(project))}`}
        tags={
          <>
            <StatusTag status={project.status} />
            {detail.clock && <Light clock={detail.clock} />}
            {detail.clock?.light === 'over' && <span className="overdue">{say(clockClause(detail.clock))}</span>}
            {paused && (
              <span className="quiet">
                {say(clock.pauses.at(-1)?.cause ?? text('', ''))} <Citation rule="W-14+.clock" />
              </span>
            )}
          </>
        }
        extra={<WalkBar walk={walk} />}
        crumb={<Go href={`/p/${project.code}`}>{say(text('项目页', 'Project'))}</Go>}
      />
      {detail.relation === 'bureau' && <ReviewPresence code={project.code} />}
    </>
  )
}

/** Who else at the bureau has this case open. */
function ReviewPresence({ code }: { code: string }) {
  return (
    <PresenceLine
      people={usePresence(code, 'review')}
      hint={text(
        '各自的审查表互不影响；先办的生效，后办的会看到变化再决定。',
        'Your checklists are separate; the first act counts, whoever is second sees the change before deciding.',
      )}
    />
  )
}

/** 3 / 14 ← 上一件 下一件 → */
function WalkBar({ walk }: { walk: ReturnType<typeof useInboxWalk> }) {
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
