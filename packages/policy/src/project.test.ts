import { describe, expect, it } from 'vitest'
import { wan } from './kernel/money.ts'
import { actedOn, booked, currentAmount, describedAmount, newProject } from './project.ts'
import { phaseOf, projectStatuses, terminalStatuses } from './project-status.ts'
import { people } from './testing/people.ts'

const PACK = { name: 'wuhan-2021', version: '1' }
const AT = '2026-03-02T01:00:00.000Z'
const book = (kind: 'planned' | 'applied' | 'approved', amount: number, project = newProject('p')) =>
  booked(project, kind, wan(amount), AT, people.clerk)

describe('the money chain', () => {
  it('the furthest step known holds, and in it the newest line', () => {
    expect(currentAmount(newProject('p'))).toBeUndefined()
    expect(currentAmount(book('planned', 90, book('planned', 100)))).toBe(wan(90))
    expect(currentAmount(book('applied', 80, book('planned', 100)))).toBe(wan(80))
    expect(currentAmount(book('applied', 80, book('approved', 70, book('planned', 100))))).toBe(wan(70))
  })
  it('every line says who booked it', () => {
    expect(book('planned', 1).ledger).toEqual([{ kind: 'planned', amount: wan(1), at: AT, by: '市水务局经办人' }])
  })
  it('an unknown amount is shown as such', () => {
    expect(describedAmount(undefined)).toBe('—')
    expect(describedAmount(wan(1286.5))).toBe('1,286.50 万元')
  })
})

describe('people', () => {
  it('the newest act of a kind holds', () => {
    const first = actedOn(newProject('p'), { action: 'plan.reviseLine', actor: people.clerk, at: AT, pack: PACK })
    const second = actedOn(first, {
      action: 'plan.reviseLine',
      actor: people.leader,
      at: '2026-03-03T01:00:00.000Z',
      pack: PACK,
    })
    expect(second.people).toMatchObject([{ action: 'plan.reviseLine', account: 'water-leader' }])
  })
})

describe('the rules a project is judged by', () => {
  const district = { ...people.clerk, unit: { ...people.clerk.unit, pack: 'wuhan-district' } }
  const by = (actor: typeof district | typeof people.clerk, name: string, version = '1') => ({
    action: 'plan.reviseLine',
    actor,
    at: AT,
    pack: { name, version },
  })
  it('D-2 are those of its unit, and an act on the city’s plan leaves them', () => {
    const begun = actedOn(newProject('p'), by(district, 'wuhan-district'))
    expect(begun.pack?.name).toBe('wuhan-district')
    expect(actedOn(begun, by(people.planner, 'wuhan-2021')).pack?.name).toBe('wuhan-district')
    expect(actedOn(begun, by(people.planner, 'wuhan-district', '2')).pack?.version).toBe('2')
  })
  it('W-8.2 are the city’s where the unit has none of its own', () => {
    expect(actedOn(newProject('p'), by(people.clerk, 'wuhan-2021')).pack?.name).toBe('wuhan-2021')
  })
})

it('every status lies in one phase', () => {
  expect(projectStatuses.filter(status => phaseOf(status) === 'plan')).toEqual([
    'new',
    'plan.drafting',
    'plan.submitted',
    'plan.atCityGovernment',
    'plan.listed',
    'plan.dropped',
    'plan.merged',
    'plan.supplementRequested',
    'withdrawn',
    'stopped',
  ])
  expect([phaseOf('application.inReview'), phaseOf('filing.returned'), phaseOf('filed')]).toEqual([
    'application',
    'application',
    'approved',
  ])
  expect(terminalStatuses).toEqual(['plan.merged', 'withdrawn', 'stopped'])
})
