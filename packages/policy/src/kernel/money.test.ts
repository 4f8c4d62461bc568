import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fen, fen, formatWan, formatYuan, LARGEST_AMOUNT, parseDecimal, sum, wan, yuan } from './money.ts'

const amount = fc.integer({ min: 0, max: LARGEST_AMOUNT }).map(fen)
const plain = (written: string) => written.replaceAll(',', '')

describe('fen', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %s', value => {
    expect(() => fen(value)).toThrow('分')
  })
  it.each([-1, 0.1, LARGEST_AMOUNT + 1])('a field refuses %s', value => {
    expect(Fen.safeParse(value).success).toBe(false)
  })
})

describe('reading amounts', () => {
  it('takes published amounts exactly', () => {
    expect(wan(39838.35)).toBe(39_838_350_000)
    expect(wan('0.000001')).toBe(1)
    expect(wan(50)).toBe(50_000_000)
    expect(yuan('486000.00')).toBe(48_600_000)
  })
  it('never passes through a float: 4.35 万元 and 1.1 元 stay what was written', () => {
    expect(wan(4.35)).toBe(4_350_000)
    expect(yuan(1.1)).toBe(110)
    expect(wan('999999999.999999')).toBe(999_999_999_999_999)
  })
  it.each(['', '-1', '1e3', '0x10', '1,000', '1.0000001', ' ', '万', '1.2.3', '１'])(
    'does not guess at “%s”',
    written => {
      expect(parseDecimal(written, 6)).toBeUndefined()
      expect(() => wan(written)).toThrow('万元')
    },
  )
  it('元 has two places, not three', () => {
    expect(parseDecimal('1.005', 2)).toBeUndefined()
    expect(() => yuan('1.005')).toThrow('元')
    expect(parseDecimal('1.500', 2)).toBe(150)
  })
  it('is the same number as an oracle in BigInt', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.nat({ max: 999_999 }), (whole, decimals) => {
        const written = `${whole}.${String(decimals).padStart(6, '0')}`
        expect(parseDecimal(written, 6)).toBe(Number(BigInt(whole) * 1_000_000n + BigInt(decimals)))
      }),
    )
  })
})

describe('writing amounts', () => {
  it('shows at least two places and never fewer than the amount needs', () => {
    expect(formatWan(wan(1286.5))).toBe('1,286.50')
    expect(formatWan(wan('49.999999'))).toBe('49.999999')
    expect(formatWan(fen(0))).toBe('0.00')
    expect(formatWan(fen(-1_500_000))).toBe('−1.50')
    expect(formatYuan(fen(1_286_500_000))).toBe('12,865,000.00')
    expect(formatYuan(fen(5))).toBe('0.05')
  })
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(amount, value => {
        expect(parseDecimal(plain(formatWan(value)), 6)).toBe(value)
        expect(parseDecimal(plain(formatYuan(value)), 2)).toBe(value)
      }),
    )
  })
})

describe('sum', () => {
  it('is exact for thousands of the largest amounts', () => {
    expect(sum(Array.from({ length: 5000 }, () => LARGEST_AMOUNT))).toBe(LARGEST_AMOUNT * 5000)
  })
  it('equals a BigInt oracle in any order', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 200 }), amounts => {
        const oracle = amounts.reduce((total, each) => total + BigInt(each), 0n)
        expect(BigInt(sum(amounts))).toBe(oracle)
        expect(sum(amounts.toReversed())).toBe(sum(amounts))
      }),
    )
  })
  it('refuses rather than lose a 分', () => {
    expect(() => sum([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow('分')
  })
})
