import type { LineLineage, PlanLineRow } from '@zhengheng/contract'
import { actionNamed, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { obstacleTo } from './obstacles.ts'
import { restructuredBetween } from './restructured-between.ts'
import { undoingOf } from './undoing.ts'

const said = { reason: '功能重复', at: '2026-11-10T01:00:00.000Z', by: '市数据局计划岗' }
const other = (code: string, amount: number) => ({ code, name: `项目${code}`, unitName: '市水务局', amount })
const none: LineLineage = { merges: [], splits: [], mergedInto: null, splitFrom: null }

const line = (code: string, over: Partial<PlanLineRow> = {}): PlanLineRow => ({
  id: `id-${code}`,
  code,
  name: `项目${code}`,
  unit: 'water',
  unitName: '市水务局',
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
  summary: '内容',
  lineage: none,
  version: 1,
  offers: [],
  ...over,
})

describe('obstacleTo', () => {
  it('merging takes two, splitting one, and both take lines that are argued', () => {
    const [a, b] = [line('a'), line('b')]
    expect(obstacleTo('plan.mergeLines', [a])?.rule).toBe('M-state')
    expect(obstacleTo('plan.mergeLines', [a, b])).toBeUndefined()
    expect(obstacleTo('plan.splitLine', [a, b])?.rule).toBe('M-state')
    expect(obstacleTo('plan.splitLine', [a])).toBeUndefined()
    const dropped = line('c', { status: 'plan.dropped' })
    expect(obstacleTo('plan.mergeLines', [a, dropped])).toMatchObject({ rule: 'W-7.2', fact: { value: '项目c' } })
  })
})

describe('undoingOf', () => {
  it('a merging is undone by its own act, with an input that act takes', () => {
    const merged = line('a', {
      lineage: {
        ...none,
        merges: [{ from: [other('b', wan(50))], was: other('a', wan(50)), after: wan(100), task: '', ...said }],
      },
    })
    const undoing = undoingOf('plan.mergeLines', merged, [merged])
    expect(undoing?.action).toBe('plan.undoMerge')
    expect(actionNamed('plan.undoMerge').input.safeParse(undoing?.input).success).toBe(true)
    expect(undoingOf('plan.mergeLines', line('a'), [])).toBeUndefined()
  })
  it('a splitting is undone by merging all parts under the old name, to the fen', () => {
    const split = line('a', {
      planned: wan('33.333334'),
      lineage: {
        ...none,
        splits: [
          {
            was: { ...other('a', wan(100)), name: '原项' },
            parts: [other('a', wan('33.333334')), other('b', wan('66.666666'))],
            explanation: '',
            ...said,
          },
        ],
      },
    })
    const part = line('b', { planned: wan('66.666666') })
    const undoing = undoingOf('plan.splitLine', split, [split, part])
    expect(undoing).toMatchObject({
      action: 'plan.mergeLines',
      input: { into: 'id-a', lines: ['id-b'], name: '原项', amount: wan(100) },
    })
    expect(actionNamed('plan.mergeLines').input.safeParse(undoing?.input).success).toBe(true)
    expect(undoingOf('plan.splitLine', split, [split])).toBeUndefined()
  })
})

describe('restructuredBetween', () => {
  const gone = line('b', { lineage: { ...none, mergedInto: { ...other('a', wan(150)), before: wan(50), ...said } } })
  const part = line('c', { lineage: { ...none, splitFrom: { ...other('a', wan(150)), ...said } } })
  const taker = line('a', {
    lineage: {
      ...none,
      merges: [{ from: [other('b', wan(50))], was: other('a', wan(100)), after: wan(150), task: '', ...said }],
    },
  })
  const words = (from?: string | null, to?: string | null) =>
    [...restructuredBetween([taker, gone, part], from, to).values()].map(({ zh }) => zh)
  it('says what came of what, between the two lists only', () => {
    const all = ['并入了 b', '并入 a 项目a', '由 a 拆分']
    expect(words('2026-11-01T00:00:00.000Z', null)).toEqual(all)
    expect(words(null, '2026-11-01T00:00:00.000Z')).toEqual(all)
    expect(words('2026-11-01T00:00:00.000Z', '2026-11-20T00:00:00.000Z')).toEqual(all)
    expect(words('2026-11-11T00:00:00.000Z', null)).toEqual([])
    expect(words('2026-11-01T00:00:00.000Z', '2026-11-09T00:00:00.000Z')).toEqual([])
  })
})
