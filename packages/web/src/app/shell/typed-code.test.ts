import { describe, expect, it } from 'vitest'
import { fitting, readTyped } from './typed-code.ts'

describe('a code in what was typed', () => {
  it.each([
    ['WH-2026-0187', '2026-0187', ''],
    ['退回补正 WH-2026-0187', '2026-0187', '退回补正'],
    ['退回补正wh20260187', '2026-0187', '退回补正'],
    ['2026–0187 return', '2026-0187', 'return'],
    ['０１８７　受理', '0187', '受理'],
    ['187', '0187', ''],
    ['第13条', '', '第13条'],
    ['智慧排水', '', '智慧排水'],
    ['02712345678', '', '02712345678'],
    ['', '', ''],
  ])('%s', (words, code, beside) => {
    expect(readTyped(words)).toEqual({ code, beside })
  })

  it('fits whole numbers only, in every year that has them', () => {
    const rows = [{ code: 'WH-2025-0187' }, { code: 'WH-2026-0187' }, { code: 'WH-2026-10187' }]
    expect(fitting('2026-0187', rows)).toEqual([rows[1]])
    expect(fitting('0187', rows)).toEqual([rows[0], rows[1]])
    expect(fitting('', rows)).toEqual([])
  })
})
