import { byWhen, dayInShanghai, type KeptDue, type Text } from '@zhengheng/policy'

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
export const dueWords = (due: KeptDue): Text | null => byWhen(due, day => formatDay(day, 'zh'))

/** The day of an instant in Shanghai. */
export const formatDayOf = (instant: string, language: Language): string => formatDay(dayInShanghai(instant), language)
