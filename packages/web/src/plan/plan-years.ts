/** A year a line can be put in for. */
export interface PlanYear {
  readonly year: number
  /** last day of the window; undefined when the year takes no lines now, so that the line waits for a filing or a supplement */
  readonly windowTo?: string
}

interface Plan {
  readonly year: number
  readonly status: string
  readonly windowTo: string
}

/** Years whose window is open, soonest first; then this year and later ones without a window, for filings and supplements (articles 7, 8). */
export function planYears(plans: readonly Plan[], today: string): PlanYear[] {
  const thisYear = Number(today.slice(0, 4))
  const open = plans
    .filter(plan => plan.status === 'open' && plan.windowTo >= today)
    .map(({ year, windowTo }) => ({ year, windowTo }))
  const known = [thisYear, ...plans.map(plan => plan.year)].filter(year => year >= thisYear)
  const closed = [...new Set(known)].filter(year => !open.some(plan => plan.year === year)).map(year => ({ year }))
  const soonest = (a: PlanYear, b: PlanYear) => a.year - b.year
  return [...open.sort(soonest), ...closed.sort(soonest)]
}
