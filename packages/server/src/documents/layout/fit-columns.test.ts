import { describe, expect, it } from 'vitest'
import { type ColumnText, fitColumns } from './fit-columns.ts'
import { ems } from './measures.ts'

const column = (title: string, ...cells: string[]): ColumnText => ({ heads: [title], cells })
const fitted = (columns: readonly ColumnText[], width: number) =>
  fitColumns(columns, { width, beside: 10, sizes: [10, 8, 6], widthOf: ems })
const total = (widths: readonly number[]) => Math.round(widths.reduce((sum, each) => sum + each, 0))

describe('widths of columns', () => {
  it('fill the room, each by what it holds', () => {
    const { widths, size } = fitted([column('甲', '1'), column('乙', '一二三四五六七八')], 400)
    expect(total(widths)).toBe(380)
    expect(widths[1]).toBeGreaterThan(3 * (widths[0] ?? 0))
    expect(size).toBe(10)
  })
  it('are taken from the longest texts when there is not room for all, never from a code, an amount or a date', () => {
    const prose = '据实核算'.repeat(20)
    const wholes = ['WH-2026-0001', '9,999,999.999999', '2026年12月31日'].map(whole => column('项', whole, prose))
    const { widths, size, whole } = fitted([...wholes, column('甲', prose), column('乙', prose)], 370)
    expect(total(widths)).toBe(320)
    expect([size, whole]).toEqual([10, true])
    for (const [index, each] of ['WH-2026-0001', '9,999,999.999999', '2026年12月31日'].entries())
      expect(widths[index]).toBeGreaterThan(ems(each) * size)
  })
  it('are for smaller type where the wanted one would break them', () => {
    const columns = Array.from({ length: 3 }, () => column('金额', '9,999,999.999999'))
    expect(fitted(columns, 230)).toMatchObject({ size: 8, whole: true })
    expect(fitted(columns, 100)).toMatchObject({ size: 6, whole: false })
    expect(total(fitted(columns, 100).widths)).toBe(70)
  })
  it('go by the longest line of a cell, not by all of it', () => {
    const { widths } = fitted([column('甲', '一二\n三四\n五六'), column('乙', '一二')], 400)
    expect(widths[0]).toBe(widths[1])
  })
})
