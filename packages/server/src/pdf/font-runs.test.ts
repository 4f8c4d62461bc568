import { describe, expect, it } from 'vitest'
import { composed, runsOf } from './font-runs.ts'

/** Three fonts: Latin letters and marks of numbers, Han, and one sign outside the basic plane. */
const fontFor = (code: number): string | undefined => {
  if (code < 0x80) return 'latin'
  if (code === 0x20164) return 'rare'
  return (code >= 0x4e00 && code < 0x9000) || [0x3014, 0x3015, 0x3000].includes(code) ? 'han' : undefined
}
const runs = (text: string) => runsOf(text, fontFor)
const words = (text: string) =>
  runs(text)
    .map(run => run.text)
    .join('')

describe('runs of text', () => {
  it('end where another font begins, and only there', () => {
    expect(runs('水务信息A')).toEqual([
      { text: '水务信息', font: 'han' },
      { text: 'A', font: 'latin', noWrap: true },
    ])
    expect(runs('水务2026年度')).toEqual([
      { text: '水务', font: 'han' },
      { text: '2026', font: 'latin', noWrap: true, noNewLine: true },
      { text: '年', font: 'han', noWrap: true },
      { text: '度', font: 'han' },
    ])
    expect(runs('')).toEqual([])
  })
  it('take a sign of two code units as one', () => {
    expect(runs('甲𠅤')).toEqual([
      { text: '甲', font: 'han' },
      { text: '𠅤', font: 'rare' },
    ])
  })
  it('show a character no font has by its number, so that two rare names stay two names', () => {
    expect(words('张𬸚')).toBe('张〔U+2CE1A〕')
    expect(words('张鿃')).toBe('张〔U+9FC3〕')
  })
  it('write a sign in its plain form where only that has a font', () => {
    expect(words('Ⅲ级')).toBe('III级')
    expect(words('Ａ')).toBe('A')
  })
  it('write a letter and its accent as one, and an accent left alone by its number: it would stand over its neighbour', () => {
    expect(composed('Ame\u0301lie か\u3099 \uFA0E\u4E00\uFE00 ☑\uFE0F')).toBe('Amélie が \uFA0E\u4E00 ☑')
    expect(words('x\u030C')).toBe('x〔U+030C〕')
    expect(words('\u{845B}\u{E0100}')).toBe('葛')
  })
  it('leave out what turns or hides text, and end no line', () => {
    expect(words('一\u202E二\u0000\n三\t四')).toBe('一二 三 四')
  })
})
