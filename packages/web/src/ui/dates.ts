import { byWhen, dayInShanghai, type KeptDue, type Text, text } from '@zhengheng/policy'

type Language = 'zh' | 'en'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** A day as people write it: 2026年3月9日, 9 March 2026 style is not used so that columns stay narrow. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-')
  return language === 'zh' ? `${year}年${Number(month)}月${Number(date)}日` : day
}

/** An instant in Shanghai time: 2026年3月9日 16:20. */
export const formatInstant = (instant: string, language: Language): string =>
  `${formatDay(dayInShanghai(instant), language)} ${clock.format(new Date(instant))}`

/** By when, or the earliest it can be where a holiday notice is missing; nothing where there is no day. */
export const comingDue = (due: KeptDue): Text | null => byWhen(due, day => formatDay(day, 'zh'))

/** A last day that is over; where a holiday notice is missing, the latest it could be. */
export function pastDue({ due, dueLatest }: KeptDue): Text | null {
  if (due === null) return null
  return dueLatest === null
    ? text(`应于 ${formatDay(due, 'zh')}前`, `was due ${due}`)
    : text(`最迟应于 ${formatDay(dueLatest, 'zh')}前`, `was due ${dueLatest} at the latest`)
}

/** Whether no day is left by which it could still be in time. */
export function isPast({ due, dueLatest }: KeptDue, today: string): boolean {
  const last = dueLatest ?? due
  return last !== null && last < today
}

/** A last day, told as past once it is. */
export const dueWords = (due: KeptDue, today: string): Text | null =>
  isPast(due, today) ? pastDue(due) : comingDue(due)

/** The day of an instant in Shanghai. */
export const formatDayOf = (instant: string, language: Language): string => formatDay(dayInShanghai(instant), language)
