import { type Pack, type Text, text } from '@zhengheng/policy'
import { formatDay } from '../../ui/dates.ts'

/** From which day the time of the decision runs, and until when, if it is accepted today. */
export function clockFact({ parameters, calendar }: Pack, today: string): Text {
  const { approvalWorkingDays: days } = parameters
  const due = calendar.addWorkingDays(today, days)
  return text(
    `${formatDay(today, 'zh')}（今日）开始计时，${days} 个工作日${due.known ? `，至 ${formatDay(due.value, 'zh')}` : ''}`,
    `runs from today, ${formatDay(today, 'en')}: ${days} working days${due.known ? `, until ${formatDay(due.value, 'en')}` : ''}`,
  )
}
