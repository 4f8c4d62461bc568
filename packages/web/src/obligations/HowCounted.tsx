import type { ObligationRow } from '@zhengheng/contract'
import { type Counting, dayNames, type Text, text } from '@zhengheng/policy'
import { useLanguage, useSay } from '../reader/i18n.tsx'
import { formatDay } from '../ui/dates.ts'
import { Go } from '../ui/Go.tsx'
import { PauseItems } from '../ui/PauseItems.tsx'

const countings: Readonly<Record<Counting, Text>> = {
  workingDays: text(
    '按工作日计算，起算当日不计；节假日和调休按国务院办公厅通知录入的放假安排',
    'Counted in working days from the day after; holidays and moved rest days by the published notice',
  ),
  days: text('按自然日计算，起算当日不计', 'Counted in natural days from the day after'),
  months: text(
    '按自然月计算，到期月没有对应日的为月末',
    'Counted in whole months; the last of the month where it has no such day',
  ),
  fixedDay: text('到期日是固定的，不因节假日顺延', 'The day is fixed and does not move for holidays'),
}

/** 怎么算的: what the term is counted from, how, every pause, and what could still move the day. */
export function HowCounted({ duty }: { duty: ObligationRow }) {
  const say = useSay()
  const { language } = useLanguage()
  const day = (value: string) => formatDay(value, language)
  const start = dayNames[duty.startedBy].event
  return (
    <details className="how-counted">
      <summary>{say(text('怎么算的', 'How it is counted'))}</summary>
      <ul className="dots">
        <li>
          {say(
            text(
              `自 ${day(duty.startedOn)}（${start.zh}）起算：${duty.term.zh}`,
              `From ${duty.startedOn} (${start.en}): ${duty.term.en}`,
            ),
          )}
        </li>
        <li>{say(countings[duty.counting])}</li>
        <PauseItems pauses={duty.pauses} />
        {duty.certainty === 'expected' && (
          <li>
            {say(
              text(
                '起算的事还没有发生，按申报书所列日期估算；发生后按实际日期重新计算',
                'What starts the term has not happened; the planned day is counted from until the real one is known',
              ),
            )}
          </li>
        )}
        {duty.unpublishedYear !== null && (
          <li>
            {say(
              text(
                `${duty.unpublishedYear} 年放假安排尚未录入：任何安排下都不早于 ${day(duty.due ?? '')}，不晚于 ${day(duty.dueLatest ?? '')}`,
                `The holidays of ${duty.unpublishedYear} are not entered: no notice can make it earlier than ${duty.due} or later than ${duty.dueLatest}`,
              ),
            )}{' '}
            <Go href="/holidays">{say(text('放假安排', 'Holidays'))}</Go>
          </li>
        )}
      </ul>
    </details>
  )
}
