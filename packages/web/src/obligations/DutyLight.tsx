import type { ObligationRow } from '@zhengheng/contract'
import { obligationStatusNames, type Text, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { comingDue, formatDay, pastDue } from '../ui/dates.ts'

/** Never colour alone: each state has a shape and a word. */
export const dutyShapes: Readonly<Record<ObligationRow['status'], string>> = {
  overdue: '■',
  near: '▲',
  open: '●',
  paused: 'Ⅱ',
  uncertain: '◌',
  expected: '○',
  done: '✓',
}

const lights: Readonly<Record<ObligationRow['status'], string>> = {
  overdue: 'over',
  near: 'near',
  open: 'normal',
  paused: 'paused',
  uncertain: 'uncertain',
  expected: 'none',
  done: 'normal',
}

export const dutyLight = (status: ObligationRow['status']): string => `light light-${lights[status]}`

/** How a duty stands: shape, word, and the days left in the days it is counted in. */
export function DutyLight({ duty }: { duty: ObligationRow }) {
  const say = useSay()
  return (
    <span className={dutyLight(duty.status)}>
      <span aria-hidden="true">{dutyShapes[duty.status]} </span>
      {say(obligationStatusNames[duty.status])}
      {say(daysWords(duty))}
    </span>
  )
}

/** Its day, told as past once it is. */
export const dutyDay = ({ due, dueLatest, status, pauses, beside }: ObligationRow): Text => {
  const day = status === 'overdue' ? pastDue({ due, dueLatest }) : comingDue({ due, dueLatest })
  if (day) return day
  const from = status === 'paused' && !beside ? pauses.at(-1)?.from : undefined
  return from ? text(`自 ${formatDay(from, 'zh')}起暂停`, `paused since ${from}`) : text('', '')
}

function daysWords({ status, daysLeft, counting }: ObligationRow) {
  if (daysLeft === null || !['overdue', 'near', 'open'].includes(status)) return text('', '')
  const days = Math.abs(daysLeft)
  const working = counting === 'workingDays'
  const [zh, en] = working ? [`${days} 个工作日`, `${days} working days`] : [`${days} 天`, `${days} days`]
  if (status === 'overdue') return days === 0 ? text('', '') : text(` ${zh}`, ` by ${en}`)
  return days === 0 ? text(' · 今天截止', ' · due today') : text(` · 剩 ${zh}`, ` · ${en} left`)
}
