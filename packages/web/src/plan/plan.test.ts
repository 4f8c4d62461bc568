import type { PlanLineRow } from '@zhengheng/contract'
import { leftAfter, newPlan, totalsOf, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { hintsByLine } from '../likeness/line-hints.ts'
import { arrangedLines, filteredLines } from './arrange-lines.ts'
import { arrangementOf, searchOf } from './arrangement-address.ts'
import { compareRounds, roundsOf } from './compare-rounds.ts'
import { columnOf, missingMembers } from './line-columns.ts'

const members = [{ id: 'fin' }, { id: 'dev' }]
const opinion = (unit: string, stance = 'agree') => ({ unit, unitName: unit, stance, text: '', at: '' })
const line = (code: string, over: Partial<PlanLineRow> = {}): PlanLineRow => ({
  id: code,
  code,
  name: `项目${code}`,
  unit: 'water',
  unitName: '水务局',
  year: 2026,
  status: 'plan.submitted',
  phase: 'plan',
  category: 'businessAppSystem',
  route: null,
  planned: wan(100),
  applied: null,
  approved: null,
  amount: wan(100),
  due: null,
  clock: null,
  changedAt: '',
  opinions: [],
  nature: 'newBuild',
  summary: '',
  lineage: { merges: [], splits: [], mergedInto: null, splitFrom: null },
  version: 1,
  offers: [],
  ...over,
})

describe('columns', () => {
  it('a line is argued until every member has spoken', () => {
    expect(columnOf(line('1', { opinions: [opinion('fin')] }), members)).toBe('arguing')
    expect(columnOf(line('1', { opinions: [opinion('fin'), opinion('dev', 'oppose')] }), members)).toBe('proposed')
    expect(missingMembers(line('1', { opinions: [opinion('fin')] }), members)).toEqual([{ id: 'dev' }])
  })
  it.each([
    ['plan.drafting', 'drafting'],
    ['plan.atCityGovernment', 'proposed'],
    ['plan.dropped', 'dropped'],
    ['plan.supplementRequested', 'supplement'],
    ['plan.listed', 'listed'],
    ['application.inReview', 'listed'],
  ] as const)('%s stands in %s', (status, column) => expect(columnOf(line('1', { status }), members)).toBe(column))
})

describe('totals', () => {
  const lines = [
    line('1'),
    line('2', { planned: wan(30), status: 'plan.dropped' }),
    line('3', { planned: wan(7), status: 'plan.drafting' }),
    line('4', { planned: wan(5), status: 'plan.supplementRequested' }),
  ]
  it('leave drafts out and keep what was not dropped', () => {
    const totals = totalsOf(lines, wan(120))
    expect(totals.asked).toEqual({ count: 3, amount: wan(135) })
    expect(totals.kept).toEqual({ count: 1, amount: wan(100) })
    expect(totals.dropped).toEqual({ count: 1, amount: wan(30) })
    expect(totals.left).toBe(wan(20))
  })
  it('go below zero when the plan is over its ceiling', () => {
    expect(totalsOf(lines, wan(90)).left).toBe(-wan(10))
    expect(totalsOf(lines, null).left).toBeNull()
  })
  it('foretell a move', () => {
    expect(leftAfter(wan(20), [line('1')], 'drop')).toBe(wan(120))
    expect(leftAfter(wan(20), [line('1')], 'keep')).toBe(-wan(80))
  })
})

describe('arranging', () => {
  const lines = [
    line('2', { unit: 'b', unitName: '乙局', planned: wan(1) }),
    line('1', { unit: 'a', unitName: '甲局', planned: wan(3), opinions: [opinion('fin', 'comment')] }),
    line('3', { unit: 'b', unitName: '乙局', planned: wan(2), category: 'supportSystem' }),
  ]
  const wish = arrangementOf({})
  it('groups by unit and sorts by amount', () => {
    expect(arrangedLines(lines, wish).map(group => [group.name.zh, group.lines.map(l => l.code)])).toEqual([
      ['甲局', ['1']],
      ['乙局', ['3', '2']],
    ])
  })
  it('groups by category in its own words', () => {
    const names = arrangedLines(lines, { ...wish, group: 'category' }).map(group => group.name.zh)
    expect(names).toContain('相关支撑体系')
  })
  it('filters by words, category, column and opinion', () => {
    const circle = { members, unit: 'fin', hintsOf: hintsByLine(undefined) }
    const codes = (over: Partial<typeof wish>) => filteredLines(lines, { ...wish, ...over }, circle).map(l => l.code)
    expect(codes({ q: '甲' })).toEqual(['1'])
    expect(codes({ category: 'supportSystem' })).toEqual(['3'])
    expect(codes({ opinion: 'objected' })).toEqual(['1'])
    expect(codes({ opinion: 'mine' })).toEqual(['2', '3'])
    expect(codes({ column: 'proposed' })).toEqual([])
  })
  it('stands in the address only as far as it is unusual', () => {
    const unusual = arrangementOf({ group: 'none', q: 2026, sort: 'bogus' })
    expect(searchOf(unusual)).toEqual({ group: 'none', q: '2026' })
    expect(arrangementOf(searchOf(unusual))).toEqual(unusual)
  })
})

describe('rounds', () => {
  const frozen = (project: string, amount: number) => ({
    project,
    code: project,
    name: project,
    unitName: '',
    amount: wan(amount),
  })
  it('show what came, went and changed', () => {
    const changes = compareRounds(
      [frozen('a', 1), frozen('b', 2), frozen('c', 3)],
      [frozen('b', 5), frozen('d', 4), frozen('c', 3)],
    )
    expect(changes.map(c => [c.code, c.before, c.after, c.delta])).toEqual([
      ['b', wan(2), wan(5), wan(3)],
      ['d', null, wan(4), wan(4)],
      ['a', wan(1), null, -wan(1)],
    ])
  })
  it('can be compared with what would go now', () => {
    const plan = {
      ...newPlan('plan-2026'),
      rounds: [{ lines: [frozen('1', 100)], at: '2026-01-02T00:00:00Z', by: '' }],
    }
    const rounds = roundsOf(plan, [line('1'), line('2', { status: 'plan.dropped' })], members)
    expect(rounds.map(round => round.lines.length)).toEqual([1, 1])
    expect(compareRounds(rounds[0]?.lines ?? [], rounds[1]?.lines ?? [])).toEqual([])
  })
})
