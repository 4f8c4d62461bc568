import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitScale, layoutOf, pageAt, pagesNear, saneSize, sharpness, zoomed } from './page-layout.ts'

const a4 = { width: 800, height: 1000 }
const wide = { width: 1600, height: 500 }
const layout = layoutOf(3, a4, new Map([[2, wide]]), 0.5)

test('pages stand one below the other; unread ones are like the first', () => {
  expect(layout).toEqual({
    tops: [0, 512, 774],
    sizes: [
      { width: 400, height: 500 },
      { width: 800, height: 250 },
      { width: 400, height: 500 },
    ],
    width: 800,
    height: 1274,
  })
})

test.each([
  [-50, 1],
  [0, 1],
  [511, 1],
  [512, 2],
  [773, 2],
  [774, 3],
  [99_999, 3],
])('height %i is on page %i', (y, no) => {
  expect(pageAt(layout, y)).toBe(no)
})

test('of any document the page found is the one whose top is the last at or above the height', () => {
  const size = fc.record({ width: fc.integer({ min: 1, max: 3000 }), height: fc.integer({ min: 1, max: 3000 }) })
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 100_000 }), (all, y) => {
      const sizes = new Map(all.map((each, index) => [index + 1, each]))
      const any = layoutOf(all.length, a4, sizes, 1)
      expect(pageAt(any, y)).toBe(any.tops.filter(top => top <= y).length)
    }),
  )
})

test('only pages near what is in sight are drawn', () => {
  const long = layoutOf(1000, a4, new Map(), 1)
  expect(pagesNear(long, 0, 800)).toEqual([1, 2])
  expect(pagesNear(long, 500 * 1012, 800)).toEqual([500, 501, 502])
  expect(pagesNear(long, 999 * 1012, 800)).toEqual([999, 1000])
  expect(pagesNear(layoutOf(0, a4, new Map(), 1), 0, 800)).toEqual([])
})

test('a page that claims to be endless, empty or no number at all is held to a size', () => {
  expect(saneSize({ width: 1e9, height: 0 })).toEqual({ width: 20_000, height: 10 })
  expect(saneSize({ width: Number.NaN, height: Number.POSITIVE_INFINITY })).toEqual({ width: 10, height: 10 })
})

test('a large page is drawn less sharply, never with more dots than a canvas holds', () => {
  expect(sharpness(a4, 2)).toBe(2)
  const huge = { width: 20_000, height: 20_000 }
  expect(huge.width * huge.height * sharpness(huge, 2) ** 2).toBeCloseTo(12_000_000)
})

test('zooming goes by steps and stops at its ends', () => {
  expect(zoomed(1, 1)).toBe(1.25)
  expect(zoomed(zoomed(1, 1), -1)).toBe(1)
  expect(zoomed(3.9, 1)).toBe(4)
  expect(zoomed(0.26, -1)).toBe(0.25)
  expect(fitScale(600, 800)).toBe(0.75)
  expect(fitScale(600, 10)).toBe(4)
})
