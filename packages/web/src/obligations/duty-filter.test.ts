import { expect, it } from 'vitest'
import { kindOptions, lastDayOf, queryOf, readDutyFilter } from './duty-filter.ts'

it('reads what it knows of an address and leaves out the rest', () => {
  const search = { scope: 'mine', unit: 'water', kind: 'acceptance', status: 'near', span: 30, sort: 'name' }
  const filter = { scope: 'mine', unit: 'water', kind: 'acceptance', status: 'near', span: '30' } as const
  expect(readDutyFilter(search)).toEqual(filter)
  expect(readDutyFilter({ scope: 'all', kind: 'rest', status: 'late', span: '31' })).toEqual({})
  expect(queryOf(filter, '2026-12-15')).toEqual({
    scope: 'mine',
    unit: 'water',
    kind: 'acceptance',
    status: 'near',
    to: '2027-01-14',
  })
})

it('a span ends so many days from today, or with the year', () => {
  expect(lastDayOf('90', '2026-12-15')).toBe('2027-03-15')
  expect(lastDayOf('year', '2026-12-15')).toBe('2026-12-31')
})

it('offers only duties that can arise today', () => {
  const values = kindOptions.map(({ value }) => value)
  expect(values).toContain('unitPlan')
  expect(values).toContain('annualReport')
  expect(values).not.toContain('contractSigning')
})
