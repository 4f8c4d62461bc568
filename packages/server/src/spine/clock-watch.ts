import { dayInShanghai, type Text } from '@zhengheng/policy'
import type { Clock } from '../ports/clock.ts'
import { type Condition, NotNow, type Report } from './condition.ts'

/** What this server's clock said before and after it asked, and what the database's said in between. */
export interface Look {
  readonly before: Date
  readonly database: Date
  readonly after: Date
}

/** Holds this server's clock against every other there is, and says the instant of an act. */
export interface ClockWatch {
  /** Looks at the clocks, and reports. */
  compare(look: Look): void
  /** Holds the clock against the newest entry of the log, and reports. */
  place(newest: Date | undefined): void
  /** The instant of an act: never before the newest entry. @throws NotNow when the clock is doubtful */
  instant(look: Look, newest: Date | undefined): Date
}

export interface WatchOptions {
  readonly clock: Clock
  readonly condition: Condition
  /** how far clocks may differ, in milliseconds; of the same clock, how far it may jump */
  readonly bound: number
  /** after this many days without an entry the time needs a second witness */
  readonly standstillDays: number
  /** the database runs on another machine, and so its clock is another */
  readonly elsewhere: boolean
  /** the day (YYYY-MM-DD) an operator read off a clock of their own */
  readonly confirmedDay?: string | undefined
  /** milliseconds since some moment, counted by what nobody sets */
  readonly steady: () => number
}

const DAY = 86_400_000

/**
 * The clock is doubted when it differs from the database's; when it jumped against the steady count of the machine and
 * no second machine agrees with it; when it is before the newest entry; and when it is long after it and nobody else
 * says so, neither another machine nor an operator. What was doubted is looked at anew every time, so a doubt ends by
 * itself; the steady count is taken up again only from a clock that is believed.
 */
export function watchClock(options: WatchOptions): ClockWatch {
  const { clock, condition, bound, elsewhere, steady } = options
  let believed: { readonly wall: number; readonly steady: number } | undefined
  let apart = 0
  let doubtOfClocks: Text | undefined
  let doubtOfPlace: Text | undefined

  const report = () => {
    const doubt = doubtOfClocks ?? doubtOfPlace
    const figures = { offset_seconds: apart / 1000 }
    const found: Report = doubt ? { stops: 'acts', text: doubt, figures } : { text: agrees(apart), figures }
    condition.report('clock', found)
    return doubt
  }

  const compare = ({ before, database, after }: Look) => {
    const now = { wall: after.getTime(), steady: steady() }
    apart = distance(database.getTime(), before.getTime(), after.getTime())
    const jumped = believed ? now.wall - believed.wall - (now.steady - believed.steady) : 0
    if (Math.abs(apart) > bound) doubtOfClocks = differs(apart)
    else if (Math.abs(jumped) > bound && !elsewhere) doubtOfClocks = hasJumped(jumped, after)
    else {
      doubtOfClocks = undefined
      believed = now
    }
  }

  const place = (newest: Date | undefined) => {
    doubtOfPlace = newest && misplaced(clock.now(), newest, options)
  }

  return {
    compare(look) {
      compare(look)
      report()
    },
    place(newest) {
      place(newest)
      report()
    },
    instant(look, newest) {
      compare(look)
      place(newest)
      const text = report()
      if (text) throw new NotNow({ about: 'clock', stops: 'acts', text })
      return new Date(Math.max(clock.now().getTime(), newest?.getTime() ?? 0))
    },
  }
}

/** How far a moment lies outside an interval, signed. */
const distance = (at: number, from: number, to: number): number => (at < from ? at - from : Math.max(0, at - to))

function misplaced(now: Date, newest: Date, options: WatchOptions): Text | undefined {
  const since = now.getTime() - newest.getTime()
  if (since < -options.bound) return beforeNewest(now, newest)
  const days = Math.floor(since / DAY)
  const confirmed = options.elsewhere || options.confirmedDay === dayInShanghai(now.toISOString())
  return days >= options.standstillDays && !confirmed ? afterStandstill(now, days) : undefined
}

/** In the largest unit that says something. */
function span(milliseconds: number): { readonly zh: string; readonly en: string } {
  const seconds = Math.round(Math.abs(milliseconds) / 1000)
  if (seconds < 120) return { zh: `${seconds} 秒`, en: `${seconds} seconds` }
  if (seconds < 7200) return { zh: `${Math.round(seconds / 60)} 分钟`, en: `${Math.round(seconds / 60)} minutes` }
  if (seconds < 172_800) return { zh: `${Math.round(seconds / 3600)} 小时`, en: `${Math.round(seconds / 3600)} hours` }
  return { zh: `${Math.round(seconds / 86_400)} 天`, en: `${Math.round(seconds / 86_400)} days` }
}

const shown = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

const agrees = (apart: number): Text => ({
  zh: `时钟正常，与数据库相差 ${(Math.abs(apart) / 1000).toFixed(1)} 秒。`,
  en: `The clock is right; it differs from the database's by ${(Math.abs(apart) / 1000).toFixed(1)} seconds.`,
})

const differs = (apart: number): Text => ({
  zh: `服务器与数据库的时钟相差 ${span(apart).zh}，暂停办理，以免记录和文号写错日期。请管理员校准两台机器的时间（NTP），校准后自动恢复。查看和填写不受影响。`,
  en: `The clocks of server and database differ by ${span(apart).en}. Nothing is decided meanwhile, so that no record or number gets a wrong date. Set both clocks right (NTP); it then ends by itself. Reading and drafts go on.`,
})

const hasJumped = (by: number, now: Date): Text => ({
  zh: `服务器时钟突然${by > 0 ? '快了' : '慢了'} ${span(by).zh}，现为 ${shown(now)}，暂停办理。请管理员核对：时间不对，请校准，校准后自动恢复；时间是对的（如虚拟机暂停过、刚校准过），请重新启动服务。查看和填写不受影响。`,
  en: `The server's clock jumped ${by > 0 ? 'forward' : 'back'} by ${span(by).en}, to ${shown(now)} Shanghai time. Nothing is decided meanwhile. If that is wrong, set the clock right, and it ends by itself; if it is right (the machine was paused, or has just been corrected), restart the server. Reading and drafts go on.`,
})

const beforeNewest = (now: Date, newest: Date): Text => ({
  zh: `服务器时钟（${shown(now)}）早于最近一次办理的时间（${shown(newest)}），暂停办理。请管理员校准时间（NTP），校准后自动恢复。查看和填写不受影响。`,
  en: `The server's clock (${shown(now)} Shanghai time) is before the newest act on record (${shown(newest)}). Nothing is decided meanwhile. Set the clock right (NTP); it then ends by itself. Reading and drafts go on.`,
})

function afterStandstill(now: Date, days: number): Text {
  const day = dayInShanghai(now.toISOString())
  return {
    zh: `服务器时钟为 ${day}，距最近一次办理已有 ${days} 天，没有第二个时钟可以印证，暂停办理。请管理员核对：日期不对，请校准，校准后自动恢复；今天确是 ${day}，请设置 CLOCK_CONFIRMED=${day} 并重新启动服务。查看和填写不受影响。`,
    en: `The server's clock says ${day}, ${days} days after the newest act on record, and there is no second clock to say so too. Nothing is decided meanwhile. If the day is wrong, set the clock right, and it ends by itself; if today is ${day}, set CLOCK_CONFIRMED=${day} and restart the server. Reading and drafts go on.`,
  }
}

/** Around New Year the two clocks may say different years for a moment. */
export const otherYear = (year: number): NotNow =>
  new NotNow({
    about: 'clock',
    stops: 'acts',
    text: {
      zh: `数据库的时钟还不在 ${year} 年，${year} 年的文号和编号不能启用，这一次没有办理。跨年的一刻请稍后再按；如一直这样，请管理员校准时间。`,
      en: `By the database's clock it is not ${year}, so no number of that year is opened, and nothing was done this time. At the turn of the year press again in a moment; if it stays like this, have the clocks set right.`,
    },
  })
