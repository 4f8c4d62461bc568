import { dueDate, isPaused, keptDue, type Project, type Text, text, usedDays } from '@zhengheng/policy'
import { useLanguage, useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { Citation } from '../../ui/Citation.tsx'
import { dueWords, formatDay } from '../../ui/dates.ts'
import { PauseItems } from '../../ui/PauseItems.tsx'
import { useJudgingPack } from '../../ui/useJudgingPack.ts'

/** 怎么算的: the statutory clock with its start, what it allows, every pause and its cause. */
export function ClockLine({ project }: { project: Project }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useMe()
  const { pack } = useJudgingPack(project.pack)
  const { clock } = project.approval
  if (!clock || !pack) return null
  const used = usedDays(clock, today, pack.calendar)
  const due = clock.stoppedOn ? null : dueWords(keptDue(dueDate(clock, pack.calendar)), today)
  const day = (value: string) => formatDay(value, language)
  const count: Text = used.known
    ? text(String(used.value), String(used.value))
    : text(`${used.atLeast} 至 ${used.atMost}`, `${used.atLeast} to ${used.atMost}`)
  return (
    <details className="clock">
      <summary>
        {say(
          text(
            `审批计时：已用 ${count.zh} / ${clock.allowed} 个工作日`,
            `Clock: ${count.en} of ${clock.allowed} working days`,
          ),
        )}
        {due && say(text(`，${due.zh}`, `, ${due.en}`))}
        {isPaused(clock) && say(text('，暂停', ', paused'))}
        {clock.stoppedOn && say(text('，已停止', ', stopped'))}
      </summary>
      <ul className="dots">
        <li>
          {say(text(`${day(clock.startedOn)} 受理，次日起算`, `Started on ${clock.startedOn}`))}{' '}
          <Citation rule="W-14+.clock" />
        </li>
        <PauseItems pauses={clock.pauses} />
        {!used.known && (
          <li>
            {say(
              text(
                `${used.unpublishedYear} 年放假安排尚未录入，只能给出最少和最多`,
                `The holidays of ${used.unpublishedYear} are not entered, so only the least and the most are known`,
              ),
            )}
          </li>
        )}
        {clock.stoppedOn && <li>{say(text(`${day(clock.stoppedOn)} 停止`, `Stopped on ${clock.stoppedOn}`))}</li>}
      </ul>
    </details>
  )
}
