import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, LARGEST_AMOUNT, wan } from '../../kernel/money.ts'
import { costCategories, countedLines, lineAmount, Quantity, subtotals, totalOf } from './estimate.ts'

const unitPrice = fc.integer({ min: 0, max: LARGEST_AMOUNT / 1_000_000 }).map(fen)
const quantity = fc
  .tuple(fc.nat({ max: 999_999 }), fc.option(fc.stringMatching(/^\d{1,3}$/), { nil: undefined }))
  .map(([whole, decimals]) => (decimals === undefined ? String(whole) : `${whole}.${decimals}`))

/** Twice the exact thousandths, rounded half up by looking at the remainder. */
function oracle(written: string, price: number): bigint {
  const [whole = '0', decimals = ''] = written.split('.')
  const exact = (BigInt(whole) * 1000n + BigInt(decimals.padEnd(3, '0') || '0')) * BigInt(price)
  const remainder = exact % 1000n
  return exact / 1000n + (remainder >= 500n ? 1n : 0n)
}

describe('W-11.2 quantity times unit price', () => {
  it.each([
    ['1', 100, 100],
    ['0.5', 1, 1],
    ['0.499', 1, 0],
    ['1.125', 100, 113],
    ['3', 33, 99],
    ['0', 100, 0],
  ])('%s × %s 分 = %s 分', (written, price, expected) => {
    expect(lineAmount(written, fen(price))).toBe(expected)
  })
  it('is the amount an oracle in whole numbers gives', () => {
    fc.assert(
      fc.property(quantity, unitPrice, (written, price) => {
        expect(BigInt(lineAmount(written, price) ?? -1)).toBe(oracle(written, price))
      }),
    )
  })
  it.each(['', '-1', '1.2345', '1e3', '1,5', '１', 'abc'])('does not guess at “%s”', written => {
    expect(lineAmount(written, wan(1))).toBeUndefined()
    expect(Quantity.safeParse(written).success).toBe(false)
  })
  it('says nothing about an amount too large to be exact', () => {
    expect(lineAmount('999999999', LARGEST_AMOUNT)).toBeUndefined()
  })
})

const lines = fc.array(
  fc.record({
    category: fc.constantFrom(...(Object.keys(costCategories) as (keyof typeof costCategories)[])),
    amount: unitPrice,
  }),
  { maxLength: 60 },
)

describe('subtotals', () => {
  it('add up to the total to the 分, each category once', () => {
    fc.assert(
      fc.property(lines, written => {
        const parts = subtotals(written)
        expect(totalOf(parts)).toBe(totalOf(written))
        expect(new Set(parts.map(({ category }) => category)).size).toBe(parts.length)
        expect(new Set(parts.map(({ category }) => category))).toEqual(new Set(written.map(({ category }) => category)))
      }),
    )
  })
})

describe('rows still being written', () => {
  it('count once their amount is known, among the others until they have a category', () => {
    const known = { category: 'cloud', amount: wan(2) }
    expect(
      countedLines({ lines: [known, { category: '', amount: wan(1) }, { category: 'cloud', name: '云主机' }] }),
    ).toEqual([known, { category: 'other', amount: wan(1) }])
    expect(countedLines({})).toEqual([])
  })
})
