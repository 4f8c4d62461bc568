import type { SessionEnds } from '@zhengheng/contract'

/** How long a sign-in still lasts, and whether staying active could make it last longer. */
export interface TimeLeft {
  readonly ms: number
  /** the twelve hours end first: nothing but signing in again helps */
  readonly final: boolean
}

export const WARN_MS = 5 * 60_000
const LOOK_AGAIN_MS = 15_000
const LEAST_WAIT_MS = 1000

const between = (from: string, to: string) => Date.parse(to) - Date.parse(from)

/** Only differences count, so a wrong clock on this machine does not matter. `passed` is the time since the server told. */
export function timeLeft({ now, idleEnds, absoluteEnds }: SessionEnds, passed: number): TimeLeft {
  const idle = between(now, idleEnds)
  const absolute = between(now, absoluteEnds)
  return { ms: Math.max(0, Math.min(idle, absolute) - passed), final: absolute <= idle }
}

/** When to ask the server again: as the warning falls due, and often while it shows, for another window may have been used. */
export const nextLook = ({ ms }: TimeLeft): number =>
  Math.max(LEAST_WAIT_MS, ms > WARN_MS ? ms - WARN_MS : Math.min(ms, LOOK_AGAIN_MS))

/** What is spoken changes once a minute, and at half a minute: a screen reader is not flooded with seconds. */
export function spokenSeconds(ms: number): number {
  const seconds = Math.ceil(ms / 1000)
  if (seconds > 30) return Math.ceil(seconds / 60) * 60
  return seconds > 0 ? 30 : 0
}

/** 4:05, as a clock that runs down shows it. */
export function countdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
