import { describe, expect, it } from 'vitest'
import { paletteOf, type Scheme } from './palette.ts'

const channel = (hex: string, at: number) => {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const schemes: Scheme[] = ['light', 'dark']

describe('palette', () => {
  for (const scheme of schemes)
    for (const high of [false, true]) {
      const p = paletteOf(scheme, high)
      const least = high ? 7 : 4.5
      it(`text is readable in ${scheme}${high ? ', high contrast' : ''}`, () => {
        for (const ground of [p.card, p.page])
          for (const ink of [p.ink, p.ink2, p.ink3, p.accent, p.bad, p.official])
            expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least)
        for (const [ink, ground] of [
          [p.ok, p.okSoft],
          [p.warn, p.warnSoft],
          [p.bad, p.badSoft],
          [p.accent, p.accentSoft],
          [p.onAccent, p.accent],
        ] as const)
          expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      })
      it(`outlines of controls are visible in ${scheme}${high ? ', high contrast' : ''}`, () => {
        expect(contrast(p.edge, p.card)).toBeGreaterThanOrEqual(3)
      })
    }
})
