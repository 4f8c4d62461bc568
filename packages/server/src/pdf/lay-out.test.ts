import { describe, expect, it } from 'vitest'
import { columnWidths } from './lay-out.ts'

const total = (widths: readonly number[]) => Math.round(widths.reduce((sum, each) => sum + each, 0))

describe('widths of columns', () => {
  it('fill the room, each by what it holds', () => {
    const [narrow = 0, wide = 0] = columnWidths([['1'], ['一二三四五六七八']], 400)
    expect(total([narrow, wide])).toBe(400)
    expect(wide).toBeGreaterThan(4 * narrow)
  })
  it('are taken from the longest texts when there is not room for all: figures stay whole', () => {
    const prose = '据实核算'.repeat(20)
    const columns = [['1'], [prose], ['12,345.67'], [`${prose}。`]]
    const [, first = 0, figure = 0, second = 0] = columnWidths(columns, 400)
    expect(total(columnWidths(columns, 400))).toBe(400)
    // As wide as beside any other long text: what it asks, no less.
    expect(figure).toBe(columnWidths([['12,345.67'], [prose]], 400)[0])
    expect(first).toBe(second)
  })
  it('go by the longest line of a cell, not by all of it', () => {
    const [lines, one] = columnWidths([['一二\n三四\n五六'], ['一二']], 400)
    expect(lines).toBe(one)
  })
})
