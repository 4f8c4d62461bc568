import type { Entry } from '../entry.ts'
import { dayInShanghai } from '../kernel/calendar.ts'
import type { Route } from '../scope/route.ts'
import type { Load, MonthLoad } from './report.ts'
import { isCentral } from './road.ts'
import type { Step } from './two-worlds.ts'

type Work = keyof Load
type Counts = { before: Record<Work, number>; after: Record<Work, number> }

const counted: Readonly<Record<string, Work>> = {
  'approval.acknowledgeFiling': 'filings',
  'approval.acceptApplication': 'accepted',
  'approval.decide': 'decided',
}

const none = () => ({ filings: 0, accepted: 0, decided: 0, consents: 0 })
const monthOf = ({ at }: Entry) => dayInShanghai(at).slice(0, 7)

/** Counts what reviewers do per month in both worlds. */
export function monthLoads() {
  const months = new Map<string, Counts>()
  let replaced: { readonly month: string; readonly work: Work }[] = []
  const of = (month: string): Counts => {
    const known = months.get(month)
    if (known) return known
    const fresh = { before: none(), after: none() }
    months.set(month, fresh)
    return fresh
  }
  const instead = (fallen: typeof replaced, route: Route | null): void => {
    const accepted = fallen.find(each => each.work === 'accepted')
    if (accepted && (route === 'filing' || route === 'sectorApproval')) of(accepted.month).after.filings += 1
    if (!isCentral(route)) return
    for (const { month } of fallen.filter(each => each.work === 'filings')) {
      const { after } = of(month)
      after.accepted += 1
      after.decided += 1
      if (route === 'approvalCityGovernment') after.consents += 1
    }
  }
  return {
    saw({ entry, before, after, fallsAway }: Step): void {
      const work = counted[entry.action]
      if (!work) return
      const month = monthOf(entry)
      const counts = of(month)
      counts.before[work] += 1
      if (!fallsAway) counts.after[work] += 1
      else replaced.push({ month, work })
      if (work !== 'decided') return
      if (before.status === 'application.atCityGovernment') counts.before.consents += 1
      if (!fallsAway && after.status === 'application.atCityGovernment') counts.after.consents += 1
    },
    /** What falls away on the old road is done on the new one instead: a case becomes a filing, or a filing a case. */
    ended(route: Route | null): void {
      if (replaced.length > 0) instead(replaced, route)
      replaced = []
    },
    result: (): MonthLoad[] =>
      [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, ...counts })),
  }
}
