import { parseArgs } from 'node:util'

/** What a campaign may be told on the command line. */
export interface CampaignOptions {
  /** how long it goes on */
  readonly minutes: number
  /** how many requests, where they are counted */
  readonly count: number
  /** where chance begins: the same one makes the same requests */
  readonly seed: number
}

/** Goes on for long, says how it is going, and ends with its figures. Answers whether they are as they should be. */
export type Campaign = (options: CampaignOptions, say: (line: string) => void) => Promise<boolean>

/** Too long for every change of the code: run by hand, `npm run campaign -- connections --minutes 60`. */
const campaigns: Readonly<Record<string, () => Promise<Campaign>>> = {
  'bad-requests': async () => (await import('./all-bad-requests.ts')).allBadRequests,
  connections: async () => (await import('./connections.ts')).connections,
  restores: async () => (await import('./restores.ts')).restores,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '60' },
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
})
const campaign = campaigns[positionals[0] ?? '']
const [minutes, count, seed] = [values.minutes, values.count, values.seed].map(Number) as [number, number, number]
if (!campaign || positionals.length !== 1 || !(minutes > 0 && count > 0 && Number.isInteger(seed))) {
  process.stderr.write(
    `用法 / Usage: npm run campaign -- <${Object.keys(campaigns).join(' | ')}> [--minutes 60] [--count 20000] [--seed 1]\n`,
  )
  process.exit(2)
}
const say = (line: string) => process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
process.exit((await (await campaign())({ minutes, count, seed }, say)) ? 0 : 1)
