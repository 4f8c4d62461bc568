import { dueDate, type Project, packs, text, usedDays } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../app/i18n.tsx'
import { useMe } from '../../app/session.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { formatDay } from '../../ui/dates.ts'
import { PauseItems } from '../../ui/PauseItems.tsx'

/** 怎么算的: the statutory clock with its start, what it allows, every pause and its cause. */
export function ClockLine({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useMe()
  const { clock } = project.approval
  const calendar = packs[0]?.calendar
  if (!clock || !calendar) return null
  const used = usedDays(clock, today, calendar)
  const due = dueDate(clock, calendar)
  const day = (value: string) => formatDay(value, language)
  return (
    <details className="clock">
      <summary>
        {used.known
          ? say(
              text(
                `审批计时：已用 ${used.value} / ${clock.allowed} 个工作日`,
                `Clock: ${used.value} of ${clock.allowed} working days`,
              ),
            )
          : say(
              text(
                `审批计时：${used.unpublishedYear} 年放假安排未公布，暂不能计算`,
                `Clock: the holidays of ${used.unpublishedYear} are not published yet`,
              ),
            )}
        {due.known && due.value && !clock.stoppedOn && say(text(`，${day(due.value)}到期`, `, due ${due.value}`))}
        {clock.stoppedOn && say(text('，已停止', ', stopped'))}
      </summary>
      <ul className="dots">
        <li>
          {say(text(`${day(clock.startedOn)} 受理，次日起算`, `Started on ${clock.startedOn}`))}{' '}
          <Citation rule="W-14+.clock" />
        </li>
        <PauseItems pauses={clock.pauses} />
        {clock.stoppedOn && <li>{say(text(`${day(clock.stoppedOn)} 停止`, `Stopped on ${clock.stoppedOn}`))}</li>}
      </ul>
    </details>
  )
}
