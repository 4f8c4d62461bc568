import type { Fen } from '../kernel/money.ts'
import { type City, newCity } from './city.ts'
import { lineContent, PLAN, YEAR, yearWindow } from './inputs.ts'
import { people } from './people.ts'

interface Line {
  readonly amount: Fen
  readonly school?: true
}

/** Lines of an open plan in joint review, named a, b, c …; of the school where it says so, else of the water authority. */
export function arguedLines(...lines: readonly Line[]): City {
  const city = newCity()
  city.act(people.planner, 'plan.openYear', PLAN, yearWindow)
  for (const [index, { amount, school }] of lines.entries()) {
    const id = String.fromCharCode('a'.charCodeAt(0) + index)
    city.act(school ? people.schoolClerk : people.clerk, 'plan.putLine', id, {
      ...lineContent(amount),
      name: `项目${id}`,
      basis: [`依据${id}`],
      year: YEAR,
    })
  }
  for (const [leader, school] of [
    [people.leader, undefined],
    [people.schoolLeader, true],
  ] as const)
    if (lines.some(line => line.school === school)) city.act(leader, 'plan.submitUnitPlan', PLAN)
  return city
}
