/** One figure of a run. Ratios compare two things measured in the same run, so they travel between machines. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** what it should be, and which way */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number }
  readonly detail: string
}

export const met = ({ value, target }: Figure): boolean | undefined =>
  target && ('atLeast' in target ? value >= target.atLeast : value <= target.atMost)

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** CPU time of this process in microseconds while `work` runs: on a busy machine steadier than the clock. */
export async function cpuMicroseconds(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** Operations per second when `clients` of them run `operation` until `count` are done. */
export async function throughput(
  count: number,
  clients: number,
  operation: (n: number) => Promise<void>,
): Promise<number> {
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) await operation(next++)
    }),
  )
  return (count / (performance.now() - started)) * 1000
}
