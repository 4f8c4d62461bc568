import { type Text, text } from './kernel/text.ts'
import { nearWithin } from './obligations/obligations.ts'
import { NEAR_LIMIT_PERCENT } from './rehearsal/portfolio-report.ts'

/** How a figure or a colour that people look at is made (口径), told with the very numbers it is made with. */
export interface Measure {
  readonly title: Text
  readonly how: Text
}

const measure = (title: Text, how: Text): Measure => ({ title, how })
const { workingDays, days, months } = nearWithin

export const measures = {
  taskLight: measure(
    text('待办的时限灯', 'The light of a task'),
    text(
      `按工作日历计：■ 超期为已过到期日（到期日当天仍在期限内）；▲ 临期为剩余不超过 ${workingDays} 个工作日；● 正常为其余；Ⅱ 暂停为时限停止计算，例如等待补正；— 为没有时限。同一事项只有一盏灯：是您一方的时限就按您一方的，另一方的用文字写在旁边。◌ 未定为所涉年份的放假安排尚未录入，只知最早和最晚的到期日，过了最晚一日才算超期。`,
      `Counted in working days: ■ the due day has passed (the day itself is in time); ▲ no more than ${workingDays} working days are left; ● everything else; Ⅱ the limit stands still, for example while corrections are awaited; — no limit. A matter has one light: that of your own side’s limit where it has one, the other side’s is told in words. ◌ Not settled: the holiday notice of a year is not entered, so only the earliest and the latest last day are known, and it is over after the latest.`,
    ),
  ),
  dutyStatus: measure(
    text('义务的状态', 'The state of a duty'),
    text(
      `到期日当天仍在期限内。临期：按工作日计的剩余不超过 ${workingDays} 个工作日，按自然日计的不超过 ${days} 天，按月或固定日期计的不超过 ${months} 天。未定：所涉年份的放假安排尚未录入，显示不早于哪一日，过了任何安排下的最后一日才算超期。预计：起算的事还没有发生，日期按计划推算，不计超期。`,
      `The due day itself is in time. Due soon: at most ${workingDays} working days, ${days} days, or ${months} days where months or a fixed day count. Not settled: the holiday notice of a year is not entered; it shows the earliest day, and is overdue once no notice could save it. Expected: what starts the term has not happened yet; the day follows from plans and is never late.`,
    ),
  ),
  rehearsedMoney: measure(
    text('试算的金额', 'Amounts of a rehearsal'),
    text(
      '取核定数；没有的取申报数，再没有的取计划数。',
      'The approved amount; else the one applied for; else the planned one.',
    ),
  ),
  nearLimit: measure(
    text('接近限额', 'Near a limit'),
    text(
      `金额与限额相差不超过限额的 ${NEAR_LIMIT_PERCENT}%，限额两侧都算。`,
      `The amount differs from the limit by at most ${NEAR_LIMIT_PERCENT} % of the limit, on either side.`,
    ),
  ),
} as const satisfies Record<string, Measure>
export type MeasureName = keyof typeof measures
