import { expect, it } from 'vitest'
import { text } from '../kernel/text.ts'
import { type LastDay, overdue } from './term.ts'

const last: LastDay = { known: false, unpublishedYear: 2027, atLeast: '2026-12-30', atMost: '2027-02-10' }
const judged = (today: string, doneOn: string | null = null) =>
  overdue(last, { what: text('答复', 'Answer'), doneOn, today, cure: text('请答复', 'Answer it') })

it('without the notice of its year a term is kept to the earliest last day, missed after the latest, and open between', () => {
  expect(judged('2026-12-30')).toBeNull()
  expect(judged('2026-12-31')?.fact?.value).toBe('2027')
  expect(judged('2027-02-10')?.fact?.value).toBe('2027')
  expect(judged('2027-02-11')?.fact?.value).toBe('≤ 2027-02-10')
  expect(judged('2027-05-01', '2026-12-30')).toBeNull()
  expect(judged('2027-05-01', '2027-02-11')?.fact?.value).toBe('≤ 2027-02-10（2027-02-11）')
})
