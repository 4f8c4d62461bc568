import { describe, expect, it } from 'vitest'
import { countdown, nextLook, spokenSeconds, timeLeft, WARN_MS } from './time-left.ts'

const MINUTE = 60_000
const told = (idle: number, absolute: number) => {
  const now = Date.parse('2026-11-23T01:00:00.000Z')
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString()
  return { account: 'a', now: at(0), idleEnds: at(idle), absoluteEnds: at(absolute) }
}

describe('time left of a sign-in', () => {
  it('is what the server’s two ends leave, whatever this machine’s clock says', () => {
    expect(timeLeft(told(30, 700), 10 * MINUTE)).toEqual({ ms: 20 * MINUTE, final: false })
    expect(timeLeft(told(30, 12), 10 * MINUTE)).toEqual({ ms: 2 * MINUTE, final: true })
    expect(timeLeft(told(30, 700), 31 * MINUTE).ms).toBe(0)
  })

  it('is asked again when the warning falls due, every quarter minute while it shows, and never in a rush', () => {
    expect(nextLook({ ms: 30 * MINUTE, final: false })).toBe(30 * MINUTE - WARN_MS)
    expect(nextLook({ ms: 4 * MINUTE, final: false })).toBe(15_000)
    expect(nextLook({ ms: 7000, final: false })).toBe(7000)
    expect(nextLook({ ms: 0, final: true })).toBe(1000)
  })

  it('is spoken once a minute and shown every second', () => {
    const spoken = Array.from({ length: 301 }, (_, second) => spokenSeconds((300 - second) * 1000))
    expect([...new Set(spoken)]).toEqual([300, 240, 180, 120, 60, 30, 0])
    expect(countdown(245_000)).toBe('4:05')
    expect(countdown(244_100)).toBe('4:05')
    expect(countdown(0)).toBe('0:00')
  })
})
