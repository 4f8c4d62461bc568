import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { newCity } from '../testing/city.ts'
import { filing, lineContent, routeAnswers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const action = 'approval.fileSectorApproval'
const schoolCase = () => {
  const city = newCity()
  city.act(people.schoolClerk, 'plan.putLine', 's', { ...lineContent(wan(200)), year: 2026 })
  city.act(people.schoolClerk, 'scope.findRoute', 's', routeAnswers(wan(200), ['selfBuiltSelfUsed']))
  return city
}

describe(action, () => {
  it('W-9.3 W-9.4 files what the sector authority approved, whatever the amount', () => {
    const city = schoolCase()
    city.act(people.schoolClerk, action, 's', filing(wan(200), '市教育局〔2026〕5号批复'))
    expect(city.project('s')).toMatchObject({
      status: 'filing.submitted',
      approval: { filing: { kind: 'sector', content: { sectorApproval: '市教育局〔2026〕5号批复' } } },
    })
  })
  it('W-9.3 names the approval paper', () => {
    expect(refusals(schoolCase().attempt(people.schoolClerk, action, 's', filing(wan(200))))).toEqual(['W-9.3'])
  })
  it('W-9.4 is for that road only', () => {
    const { city, id } = projectAt('plan.drafting')
    city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(30)))
    expect(refusals(city.attempt(people.clerk, action, id, filing(wan(30), '批复')))).toEqual(['W-9.4'])
  })
  it('M-post M-state belongs to the own unit’s clerk', () => {
    expect(holders(action, { city: schoolCase(), id: 's' })).toEqual(['schoolClerk'])
    expect(steps(action, people.clerk)).toEqual(['plan.drafting', 'plan.listed', 'plan.dropped', 'filing.returned'])
  })
})
