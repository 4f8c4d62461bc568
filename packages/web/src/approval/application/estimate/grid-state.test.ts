import { describe, expect, it } from 'vitest'
import { draftLines, emptyLine, withAmount } from './draft-line.ts'
import { type GridStep, gridOf, gridReducer } from './grid-state.ts'

const line = (name: string) => ({ ...emptyLine, name })
const names = (steps: readonly GridStep[]) =>
  steps.reduce(gridReducer, gridOf([line('甲'), line('乙')])).lines.map(l => l.name)
const set = (row: number, column: 'name' | 'quantity' | 'unitPrice' | 'amount', written: string): GridStep => ({
  do: 'set',
  row,
  column,
  written,
  unit: 'wan',
})

describe('the estimate table', () => {
  it('takes a whole paste back in one step', () => {
    const paste: GridStep = { do: 'insert', at: 1, lines: Array.from({ length: 200 }, (_, i) => line(`行${i}`)) }
    expect(names([paste])).toHaveLength(202)
    expect(names([paste])[1]).toBe('行0')
    expect(names([paste, { do: 'undo' }])).toEqual(['甲', '乙'])
    expect(names([paste, { do: 'undo' }, { do: 'redo' }])).toHaveLength(202)
  })
  it('forgets what could be redone once something else is done', () => {
    expect(names([set(0, 'name', '丙'), { do: 'undo' }, { do: 'remove', row: 1 }, { do: 'redo' }])).toEqual(['甲'])
  })
  it('undoes nothing when nothing was done, or what was done changed nothing', () => {
    expect(names([{ do: 'undo' }])).toEqual(['甲', '乙'])
    expect(names([set(0, 'name', '丙'), set(1, 'name', ' 乙 '), { do: 'undo' }])).toEqual(['甲', '乙'])
  })
  it('takes the key strokes of one visit to a cell back together', () => {
    const typing = ['丙', '丙丁'].map(written => ({ ...set(0, 'name', written), visit: 7 }) as GridStep)
    expect(names([...typing, { do: 'undo' }])).toEqual(['甲', '乙'])
    expect(names([...typing, { ...set(0, 'name', '戊'), visit: 8 } as GridStep, { do: 'undo' }])).toEqual([
      '丙丁',
      '乙',
    ])
    expect(names([...typing, { do: 'undo' }, { do: 'redo' }])).toEqual(['丙丁', '乙'])
  })
  it('has no past after content arrives from outside', () => {
    expect(names([{ do: 'remove', row: 0 }, { do: 'load', lines: [line('丁')] }, { do: 'undo' }])).toEqual(['丁'])
  })
  it('adds a row by typing below the last one', () => {
    expect(names([set(2, 'name', '丙')])).toEqual(['甲', '乙', '丙'])
  })
  it('works the amount out as soon as it can, and keeps what cannot be read as typed', () => {
    const typed = [set(0, 'quantity', '１２'), set(0, 'unitPrice', '2.8')].reduce(gridReducer, gridOf([line('甲')]))
    expect(typed.lines[0]).toMatchObject({ quantity: '12', unitPrice: 2_800_000, amount: 33_600_000 })
    const spoilt = gridReducer(typed, set(0, 'unitPrice', ' 2.8O '))
    expect(spoilt.lines[0]).toEqual({ ...line('甲'), quantity: '12', unitPrice: '2.8O' })
  })
  it('never takes an amount as typed', () => {
    expect(gridReducer(gridOf([line('甲')]), set(0, 'amount', '5')).past).toHaveLength(0)
  })
})

describe('a stored draft', () => {
  it('is read whatever it holds', () => {
    expect(draftLines({})).toEqual([])
    expect(draftLines({ lines: 'x' })).toEqual([])
    expect(draftLines({ lines: [{ name: '甲' }] })).toEqual([line('甲')])
  })
  it('loses an amount that no longer follows', () => {
    expect(withAmount({ ...line('甲'), amount: 5 as never })).toEqual(line('甲'))
  })
})
