import { type Rehearsal, rehearse, wan } from '@zhengheng/policy'
import { cpuMicroseconds, type Figure, median } from '../measure.ts'
import { ENTRIES, generatedPortfolio, patterns } from './portfolio.ts'

const FEW = 10_000
const MANY = 100_000
const ROUNDS = 3

/** “What if 50 became 100” over a big city on one core: seconds, and the price of a project as the city grows. */
export async function rehearsalFigures(): Promise<Figure[]> {
  if (patterns.some(pattern => pattern.length !== ENTRIES)) throw new Error('a history has not thirty entries')
  const seconds = async (projects: number): Promise<{ result: Rehearsal; cpu: number; wall: number }> => {
    const changes = [{ pack: 'wuhan-2021', parameter: 'approvalThreshold', value: wan(100) }] as const
    let result = rehearse([], changes)
    const started = performance.now()
    const cpu = await cpuMicroseconds(() => {
      result = rehearse(generatedPortfolio(projects), changes)
    })
    return { result, cpu: cpu / 1e6, wall: (performance.now() - started) / 1000 }
  }
  await seconds(FEW)
  const few: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) few.push((await seconds(FEW)).cpu)
  const many = await seconds(MANY)
  const { changed, unreproduced, entries } = many.result
  if (unreproduced.length > 0) throw new Error('a recorded decision was not reproduced')
  if (changed.length !== (MANY / patterns.length) * 4) throw new Error(`${changed.length} projects changed`)
  return [
    {
      name: 'rehearsal of 100,000 projects with 30 entries each, one core',
      value: many.cpu,
      unit: 'CPU seconds',
      target: { atMost: 10 },
      detail: `threshold 50 → 100, ${entries} entries judged under both packs, ${changed.length} projects change route; ${many.wall.toFixed(1)} s by the clock, generation included`,
    },
    {
      name: 'rehearsal, price of a project with 100,000 against 10,000',
      value: many.cpu / MANY / (median(few) / FEW),
      unit: 'times',
      target: { atMost: 1.2 },
      detail: `${((many.cpu / MANY) * 1e6).toFixed(0)} µs against ${((median(few) / FEW) * 1e6).toFixed(0)} µs a project`,
    },
  ]
}
