import { describe, expect, it } from 'vitest'
import { wan } from './kernel/money.ts'
import { PLAN } from './testing/inputs.ts'
import { planAt } from './testing/plan-at.ts'
import { projectAt } from './testing/project-at.ts'
import { planViews, projectViews } from './views.ts'

const viewsAt = (status: 'plan.drafting' | 'application.inReview' | 'approved') => {
  const { city, id } = projectAt(status)
  return projectViews(city.project(id), undefined)
}

describe('what people look at', () => {
  it('a line of the list shows where the project stands and its money', () => {
    expect(viewsAt('approved').row).toMatchObject({
      code: 'project-1',
      unit: 'water',
      unitName: '市水务局',
      year: 2026,
      status: 'approved',
      phase: 'approved',
      route: 'approval',
      planned: wan(1286.5),
      applied: wan(1286.5),
      approved: wan(1286.5),
      amount: wan(1286.5),
      due: null,
    })
  })
  it('what is not known yet is null, not nought', () => {
    expect(viewsAt('plan.drafting').row).toMatchObject({ route: null, applied: null, approved: null, due: null })
  })
  it('shows the last day of the task and when anything last changed', () => {
    const { city, id } = projectAt('application.inReview')
    const { row } = projectViews(city.project(id), undefined)
    expect(row.due).toBe('2026-03-30')
    expect(row.changedAt).toBe(city.log.get(id)?.at(-1)?.at)
  })
  it('carries access, tasks and documents along', () => {
    const views = viewsAt('approved')
    expect(views.access.length).toBeGreaterThan(1)
    expect(views.documents).toMatchObject([{ kind: 'approvalLetter' }])
    expect(views.tasks).toEqual([])
  })
  it('a plan shows its window, and its notice once issued', () => {
    expect(planViews(planAt('open').city.plan(PLAN))).toMatchObject({
      row: { year: 2026, status: 'open', windowFrom: '2026-03-01', windowTo: '2026-06-30', ceiling: null },
      notice: null,
    })
    expect(planViews(planAt('issued').city.plan(PLAN)).notice?.number).toBe('planNotice-1')
  })
})
