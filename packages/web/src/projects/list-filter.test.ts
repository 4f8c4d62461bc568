import { describe, expect, it } from 'vitest'
import { phaseOptions, readFilter, sortedBy, statusOptions } from './list-filter.ts'

describe('project list filter', () => {
  it('reads what it knows from the address and drops the rest', () => {
    expect(
      readFilter({ q: ' 排水 ', phase: 'plan', status: 'nonsense', year: 2026, sort: 'name', direction: 'up', x: 1 }),
    ).toEqual({ q: '排水', phase: 'plan', year: '2026', sort: 'name' })
    expect(readFilter({ year: 'MMXX', sort: 'color' })).toEqual({})
  })

  it('turns a column round when pressed again', () => {
    const once = sortedBy({}, 'amount')
    expect(once).toEqual({ sort: 'amount', direction: 'desc' })
    expect(sortedBy(once, 'amount').direction).toBe('asc')
    expect(sortedBy(once, 'due')).toEqual({ sort: 'due', direction: 'asc' })
  })

  it('offers only phases and statuses that can be found', () => {
    expect(phaseOptions.map(option => option.value)).toEqual(['plan', 'application', 'approved'])
    expect(statusOptions('approved').map(option => option.value)).toEqual([
      'capitalConstruction.approved',
      'filed',
      'approved',
      'lapsed',
    ])
    expect(statusOptions(undefined).some(option => option.value === 'new')).toBe(false)
  })
})
