import { keptDue, type Pack, type Project, type Text, text, timeLimitOf } from '@zhengheng/policy'
import { comingDue, formatDay } from '../../ui/dates.ts'

/** From which day the time of the decision runs, and until when, if it is accepted today. */
export function clockFact(project: Project, { parameters, calendar }: Pack, today: string): Text {
  const days = parameters[timeLimitOf(project)]
  const due = calendar.addWorkingDays(today, days)
  const until = due.known
    ? text(`至 ${formatDay(due.value, 'zh')}`, `until ${due.value}`)
    : (comingDue(keptDue(due)) ?? text('', ''))
  return text(
    `${formatDay(today, 'zh')}（今日）开始计时，${days} 个工作日，${until.zh}`,
    `runs from today, ${formatDay(today, 'en')}: ${days} working days, ${until.en}`,
  )
}
