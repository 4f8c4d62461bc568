import { packNamed, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { smallSiblings, splittingHint } from './splitting.ts'

const pack = packNamed('wuhan-2021')
const row = (code: string, amount: number | null, year = 2026, status = 'plan.listed') => ({
  code,
  name: code,
  year,
  status,
  amount: amount === null ? null : wan(amount),
})
const mine = { code: 'A', year: 2026 }

it('siblings are small, of the same year, alive, and not the project itself', () => {
  const rows = [
    row('A', 10),
    row('B', 49.99),
    row('C', 50),
    row('D', 10, 2025),
    row('E', 10, 2026, 'stopped'),
    row('F', null),
  ]
  expect(smallSiblings(rows, mine, pack).map(r => r.code)).toEqual(['B'])
})

describe('the hint', () => {
  it.each([
    [30, [20], true],
    [30, [19.999999], false],
    [30, [], false],
    [50, [49], false],
    [10, [10, 10, 20], true],
  ])('%s with %j: %s', (amount, others, said) =>
    expect(
      splittingHint(
        wan(amount),
        others.map(other => row('B', other)),
        pack,
      ) !== undefined,
    ).toBe(said),
  )
  it('is cited as unverified and names the others', () => {
    const hint = splittingHint(wan(30), [row('水位站', 25)], pack)
    expect(hint?.rule).toBe('W-8+.splitting')
    expect(hint?.fact?.value).toBe('55.00 万元（水位站 25.00）')
  })
})
