import { describe, expect, it } from 'vitest'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { cityPlanObligation, unitPlanObligation } from './plan-duty.ts'

const open = { status: 'open', year: 2027, window: { from: '2026-10-01', to: '2026-12-31' } } as const
const ofUnit = (
  drafts: number,
  today: string,
  submittedAt?: string,
  plan: typeof open | { status: 'review' } = open,
) => {
  const duty = unitPlanObligation({ ...open, ...plan, submittedAt }, drafts, wuhan2021, today)
  return duty && [duty.status, duty.due.known && duty.due.value, duty.daysLeft]
}

describe('yearly plan', () => {
  it('W-6.1 is owed by the end of the window, whose last day is in time', () => {
    expect(ofUnit(2, '2026-11-30')).toEqual(['open', '2026-12-31', 31])
    expect(ofUnit(2, '2026-12-01')).toEqual(['near', '2026-12-31', 30])
    expect(ofUnit(2, '2026-12-31')).toEqual(['near', '2026-12-31', 0])
    expect(ofUnit(2, '2027-01-02')).toEqual(['overdue', '2026-12-31', -2])
  })

  it('W-6.1 is done by the submission unless lines were added since', () => {
    const submitted = '2026-11-20T16:30:00.000Z'
    expect(ofUnit(0, '2026-11-23', submitted)?.[0]).toBe('done')
    expect(unitPlanObligation({ ...open, submittedAt: submitted }, 0, wuhan2021, '2026-11-23')?.doneOn).toBe(
      '2026-11-21',
    )
    expect(ofUnit(1, '2026-11-23', submitted)?.[0]).toBe('open')
  })

  it('W-6.1 a unit without lines is not called late, and nobody owes lines to a plan that is no longer open', () => {
    expect(ofUnit(0, '2026-12-31')?.[0]).toBe('near')
    expect(ofUnit(0, '2027-01-02')).toBeUndefined()
    expect(ofUnit(2, '2026-11-23', undefined, { status: 'review' })).toBeUndefined()
  })

  it('W-6.1 switched off, nobody is asked for a plan; the city follows the window while it lasts', () => {
    expect(cityPlanObligation(open, wuhan2021, '2026-12-31')?.status).toBe('near')
    expect(cityPlanObligation(open, wuhan2021, '2027-01-01')).toBeUndefined()
    const amended = { upTo: 1, parameters: {}, rules: { 'W-6.1': 'off' } } as const
    expect(cityPlanObligation(open, { ...wuhan2021, amended }, '2026-12-01')).toBeUndefined()
  })
})
