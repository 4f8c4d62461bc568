/** Powers of ten by which a unit taken for another changes a total: 元 for 万元, 千元 for 元, a place slipped. */
const powers = [10, 100, 1000, 10_000, 100_000, 1_000_000, 100_000_000] as const
/** How close to such a multiple is close: applied-for and planned amounts seldom differ more. */
const CLOSE = 0.2

/**
 * How many times larger or smaller than planned a total looks by mistake.
 * @returns 10000 for ten thousand times, -10000 for a ten-thousandth, undefined when nothing points to a unit
 */
export function factorOff(total: number, planned: number): number | undefined {
  if (total <= 0 || planned <= 0) return undefined
  const near = (times: number) => Math.abs(times - 1) <= CLOSE
  const more = powers.find(power => near(total / planned / power))
  if (more) return more
  const less = powers.find(power => near((total / planned) * power))
  return less && -less
}
