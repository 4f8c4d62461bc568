import { describe, expect, it } from 'vitest'
import { piecesOf } from './unbroken.ts'

const wholes = (text: string) => piecesOf(text).flatMap(({ text: piece, whole }) => (whole ? [piece] : []))

describe('what stands on one line', () => {
  it.each([
    ['项目编号：WH-2026-0001）', ['WH-2026-0001']],
    ['投资9,999,999.999999万元（大写', ['9,999,999.999999万元']],
    ['合计 12,345.67 万元。', ['12,345.67 万元']],
    ['至2026年12月31日止', ['2026年12月31日']],
    ['（武政办〔2021〕91号）', ['武政办〔2021〕91号']],
    ['于 2026-12-31 16:20 前', ['2026-12-31', '16:20']],
    ['查验码：7K3MQ-9TDX2-HV7K3-MQ9TD', ['7K3MQ-9TDX2-HV7K3-MQ9TD']],
    ['核减-1.5%', ['-1.5%']],
    ['第八条、第二十一条', ['第八条', '第二十一条']],
    ['12 月 31 日前', ['12 月 31 日']],
    ['自 2026 年 12 月 31 日起，3,650.5-4,000 万元', ['2026 年 12 月 31 日', '3,650.5-4,000 万元']],
  ])('%s', (text, expected) => expect(wholes(text)).toEqual(expected))

  it('is no digest and no long name of a file: they would not fit', () => {
    expect(wholes('a1b2c3d4'.repeat(8))).toEqual([])
    expect(wholes('report_2026.10.31_final_version_for_the_bureau.pdf')).toEqual([])
  })
  it('loses nothing of the text', () => {
    for (const text of ['', '一', '2026年', '甲2026年乙〔2026〕1号丙', 'a'.repeat(40)])
      expect(
        piecesOf(text)
          .map(piece => piece.text)
          .join(''),
      ).toBe(text)
  })
})
