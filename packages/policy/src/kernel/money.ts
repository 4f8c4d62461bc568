import { z } from 'zod'

declare const unit: unique symbol

/** Money in 分, always a safe integer. The only representation of money in the product. */
export type Fen = number & { readonly [unit]: 'fen' }

export const FEN_PER_YUAN = 100
export const FEN_PER_WAN = 1_000_000

/** @throws when `value` is not a safe integer: money never passes through fractions. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new Error(`not an amount in 分: ${value}`)
  return value as Fen
}

export const ZERO = fen(0)

/** 100 亿元. No single amount is larger, so that a sum of thousands of amounts is still exact. */
export const LARGEST_AMOUNT = fen(1_000_000_000_000)

export const Fen: z.ZodType<Fen, number> = z
  .int()
  .min(0)
  .max(LARGEST_AMOUNT)
  .transform(value => fen(value))

/**
 * Reads a decimal written by a person or a program, digit by digit, so that no rounding can happen.
 * @param scale how many decimal places one unit has in 分: 6 for 万元, 2 for 元
 * @returns undefined when it is not a plain non-negative decimal with at most `scale` places
 */
export function parseDecimal(written: string, scale: number): Fen | undefined {
  const match = /^(\d{1,12})(?:\.(\d*))?$/.exec(written.trim())
  if (!match) return undefined
  const decimals = (match[2] ?? '').replace(/0+$/, '')
  if (decimals.length > scale) return undefined
  const value = Number(`${match[1]}${decimals.padEnd(scale, '0')}`)
  return Number.isSafeInteger(value) ? fen(value) : undefined
}

/** As `parseDecimal`, rounded half up to the 分 where more places are written. */
export function parseRounded(written: string, scale: number): Fen | undefined {
  const [whole = '', decimals = ''] = written.trim().split('.')
  const kept = /^\d*$/.test(decimals) ? parseDecimal(`${whole}.${decimals.slice(0, scale)}`, scale) : undefined
  return kept !== undefined && Number(decimals[scale] ?? 0) >= 5 ? fen(kept + 1) : kept
}

/** 万元 → 分. A number is taken by its shortest decimal writing, so `39838.35` is exact. @throws on anything else */
export function wan(amount: number | string): Fen {
  const value = parseDecimal(String(amount), 6)
  if (value === undefined) throw new Error(`not an amount in 万元: ${amount}`)
  return value
}

/** 元 → 分. @throws when not a plain decimal of at most two places */
export function yuan(amount: number | string): Fen {
  const value = parseDecimal(String(amount), 2)
  if (value === undefined) throw new Error(`not an amount in 元: ${amount}`)
  return value
}

export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = 0
  for (const amount of amounts) total += amount
  return fen(total)
}

const grouped = (digits: string): string =>
  digits.length <= 3 ? digits : `${grouped(digits.slice(0, -3))},${digits.slice(-3)}`

function decimal(amount: Fen, scale: 2 | 6, places: number): string {
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0')
  const whole = grouped(digits.slice(0, -scale))
  const written = digits.slice(-scale)
  const decimals = Number(written) === 0 ? '0'.repeat(places) : written.replace(/0+$/, '').padEnd(places, '0')
  return `${amount < 0 ? '−' : ''}${whole}.${decimals}`
}

/** 万元 with at least two places and never fewer than the amount needs: `1,286.50`, `49.999999`. */
export const formatWan = (amount: Fen): string => decimal(amount, 6, 2)

/** 元 with two places: `12,865,000.00`. */
export const formatYuan = (amount: Fen): string => decimal(amount, 2, 2)
