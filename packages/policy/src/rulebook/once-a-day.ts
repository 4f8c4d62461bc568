import { dayInShanghai, minuteInShanghai, plusDays } from '../kernel/calendar.ts'
import { text } from '../kernel/text.ts'
import type { Reason } from './reason.ts'

/** An urging as it is remembered. */
export interface Urged {
  /** ISO instant */
  readonly at: string
  readonly by: string
}

export const urgedOn = ({ at }: Urged, today: string): boolean => dayInShanghai(at) === today

/** What keeps a matter from being urged twice on one day in Shanghai: who did it, when, and when it may be done again. */
export function urgedAlready(last: Urged, today: string): Omit<Reason, 'rule'> | null {
  if (!urgedOn(last, today)) return null
  const again = plusDays(today, 1)
  return {
    text: text('今天已经催办过，同一事项每天一次', 'It was urged today already; once a day for a matter'),
    fact: { what: text('最近催办', 'Last urged'), value: `${minuteInShanghai(last.at)} ${last.by}` },
    cure: { text: text(`${again} 起可以再次催办`, `It may be urged again from ${again}`) },
  }
}
