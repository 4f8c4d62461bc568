import { type Text, type ToldClock, text } from '@zhengheng/policy'
import { comingDue, formatDay, pastDue } from './dates.ts'

const days = ({ counting }: ToldClock, count: number): Text =>
  counting === 'workingDays'
    ? text(`${count} 个工作日`, count === 1 ? '1 working day' : `${count} working days`)
    : text(`${count} 天`, count === 1 ? '1 day' : `${count} days`)

/** How much is left or lost, as the light says it: ` 3 个工作日`, ` · 剩 2 天`; empty where no day can be counted. */
export function daysWords(clock: ToldClock): Text {
  const { light, daysLeft } = clock
  if (daysLeft === null || light === 'paused' || light === 'none') return text('', '')
  const { zh, en } = days(clock, Math.abs(daysLeft))
  // A last day before a weekend is over without a working day lost.
  if (light === 'over') return daysLeft === 0 ? text('', '') : text(` ${zh}`, ` by ${en}`)
  return daysLeft === 0 ? text(' · 今天截止', ' · due today') : text(` · 剩 ${zh}`, ` · ${en} left`)
}

/** The day a clock ends, said so that a past day is told as past. */
export function dayWords({ light, due, dueLatest, unpublishedYear, pausedSince }: ToldClock): Text {
  const day = light === 'over' ? pastDue({ due, dueLatest }) : comingDue({ due, dueLatest })
  if (day && light !== 'over' && dueLatest !== null)
    return text(
      `${day.zh}（${unpublishedYear} 年放假安排尚未录入）`,
      `${day.en} (the holidays of ${unpublishedYear} are not entered)`,
    )
  if (day) return day
  if (pausedSince !== null) return text(`自 ${formatDay(pausedSince, 'zh')}起暂停`, `paused since ${pausedSince}`)
  return text('', '')
}

/** A clock in one clause: 已超期 3 个工作日（应于 2026年11月25日前）; 2026年12月9日前; 自 2026年11月27日起暂停. */
export function clockClause(clock: ToldClock): Text {
  const day = dayWords(clock)
  if (clock.light !== 'over') return day
  const by = daysWords(clock)
  return text(`已超期${by.zh}（${day.zh}）`, `overdue${by.en} (${day.en})`)
}

/** Whose clock it is, and what for. */
export function whoseClock({ owedBy, counting }: ToldClock): Text {
  if (owedBy === 'approver') return text('市数据局审批计时', 'the bureau’s clock')
  return counting === 'workingDays'
    ? text('申报单位补正期限', 'for the unit to answer')
    : text('单位报送期限', 'for the unit’s plan')
}

/** The other side’s clock, named, so that nobody takes it for their own. */
export function besideClause(clock: ToldClock): Text {
  const { zh, en } = clockClause(clock)
  return clock.owedBy === 'approver'
    ? text(`市数据局的审批计时${zh}`, `the bureau’s clock: ${en}`)
    : text(`等待申报单位补正，${zh}`, `the unit has to answer: ${en}`)
}
