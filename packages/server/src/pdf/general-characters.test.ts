import type { Printout, PrintoutBlock } from '@zhengheng/policy'
import { expect, it, vi } from 'vitest'
import { drawPdf } from './draw-pdf.ts'
import general from './general-characters.json' with { type: 'json' }
import { glyphsOf } from './pdf-glyphs.ts'

vi.setConfig({ testTimeout: 120_000 })

const table = general.levels.map(level => Array.from(level))
const printout = (blocks: readonly PrintoutBlock[]): Printout => ({
  title: '表',
  foot: '',
  at: '2026-11-23T01:00:00.000Z',
  author: '',
  blocks,
})

it('holds the 3500, 3000 and 1605 characters of the table, each once', () => {
  expect(table.map(({ length }) => length)).toEqual([3500, 3000, 1605])
  expect(new Set(table.flat())).toHaveLength(8105)
})

it('draws every character of the table as a square of one em, in the width its font has', async () => {
  const glyphs = glyphsOf(await drawPdf(printout(table.map(level => ({ kind: 'prose', text: level.join('') })))))
  const wrong = table.flat().filter(sign => {
    const { drawn, width, advance } = glyphs.get(sign) ?? {}
    return !drawn || width !== 1000 || advance !== 1000
  })
  expect(wrong).toEqual([])
})

it.each(['regular', 'bold'] as const)('draws Greek, units, marks and rare names in %s', async weight => {
  const text = 'ΑΒΓΔΩαβγδλμπσφω㎡㎥㎎㎏㎝㎞℃℉Ω‰③⑳Ⅲ№±×÷≤≥≠≈√∑∞→←↑↓★●○■□▲△☑☐☒✓汈𬒈㙦䏡𬸚𫖮'
  const block: PrintoutBlock = weight === 'bold' ? { kind: 'heading', text } : { kind: 'prose', text }
  const glyphs = glyphsOf(await drawPdf(printout([block])))
  const wrong = Array.from(text).filter(sign => {
    const { drawn, width = 0, advance = -1 } = glyphs.get(sign) ?? {}
    return !drawn || Math.abs(width - advance) > 0.001
  })
  expect(wrong).toEqual([])
})
