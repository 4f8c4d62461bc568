import type { ProjectDetail } from '@zhengheng/contract'
import { currentAmount, isPaused, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Citation } from '../../../ui/Citation.tsx'
import { clockClause } from '../../../ui/clock-words.ts'
import { Go } from '../../../ui/Go.tsx'
import { Light } from '../../../ui/Light.tsx'
import { useMoney } from '../../../ui/Money.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { ReviewPresence } from './ReviewPresence.tsx'
import type { useInboxWalk } from './useInboxWalk.ts'
import { WalkBar } from './WalkBar.tsx'

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
