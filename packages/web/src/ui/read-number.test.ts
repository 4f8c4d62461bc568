import { describe, expect, it } from 'vitest'
import { readAmount, readNumber, readQuantity, readRounded } from './read-number.ts'

describe('readAmount', () => {
  it.each([
    ['33.60', 'wan', 33_600_000],
    ['１，２８６．５０', 'wan', 1_286_500_000],
    ['¥1,286.50', 'yuan', 128_650],
    ['￥ 12', 'yuan', 1_200],
    ['人民币 12.5 万元', 'yuan', 12_500_000],
    ['12万', 'yuan', 12_000_000],
    ['500000元', 'wan', 50_000_000],
    ['　4.35　', 'yuan', 435],
    ['4.35', 'wan', 4_350_000],
    ['0.000001', 'wan', 1],
    ['12.500000000', 'wan', 12_500_000],
    ['1 234 567.89', 'yuan', 123_456_789],
    ['.5', 'wan', 500_000],
    ['12.', 'wan', 12_000_000],
    ['0', 'wan', 0],
  ] as const)('takes %s as %s', (written, unit, fen) => {
    expect(readAmount(written, unit)).toEqual({ fen })
  })

  it.each([
    ['1.2O', /字母 O/],
    ['l2.50', /字母 l/],
    ['I2', /字母 I/],
    ['1.2E+05', /科学计数法/],
    ['3e5', /科学计数法/],
    ['2026-01-02', /日期/],
    ['2026/1/2', /日期/],
    ['2026年3月', /日期/],
    ['1月2日', /日期/],
    ['2-Jan', /日期/],
    ['2026.1.2', /日期/],
    ['（1,200.00）', /负/],
    ['(12)', /负/],
    ['-3', /负/],
    ['−3', /负/],
    ['1,28,6.50', /千位分隔符/],
    ['12,34', /千位分隔符/],
    ['####', /加宽/],
    ['#DIV/0!', /公式/],
    ['50%', /百分数/],
    ['约12', /不是数字/],
    ['', /没有填写/],
    ['0.0000001', /到分/],
    ['9999999999999', /太大/],
    ['1000000.01', /最多 1,000,000.00 万元/],
  ])('refuses %s', (written, why) => {
    const read = readAmount(written, 'wan')
    expect('refused' in read && read.refused.zh).toMatch(why)
  })
})

it.each([
  ['0.411110811', 411_111],
  ['0.4111105', 411_111],
  ['0.41111049999', 411_110],
  ['1780000', 1_780_000_000_000],
])('readRounded takes %s 万元 as another’s table says it', (written, fen) =>
  expect(readRounded(written, 'wan')).toEqual({ fen }),
)

it.each([
  ['12.5百万元', 1_250_000_000],
  ['3 千元', 300_000],
  ['0.5亿', 5_000_000_000],
  ['6500元/台', 650_000],
])('a cell’s own unit outranks the column’s: %s', (written, fen) => expect(readAmount(written, 'wan')).toEqual({ fen }))

it.each(['$12', '12.5美元', 'HK$300', '€ 5'])('%s is not renminbi', written => {
  const read = readAmount(written, 'yuan')
  expect('refused' in read && read.refused.zh).toMatch(/不是人民币/)
})

describe('readQuantity', () => {
  it.each([
    ['12', '12'],
    ['０．５', '0.5'],
    ['1.1250', '1.125'],
    ['1,000', '1000'],
    ['007', '7'],
  ])('takes %s', (written, quantity) => expect(readQuantity(written)).toEqual({ quantity }))

  it.each([['1.2345'], ['12元'], ['三'], ['1234567890']])('refuses %s', written =>
    expect(readQuantity(written)).toHaveProperty('refused'),
  )
})

it('keeps the unit a cell carries itself', () => {
  expect(readNumber('12.5万元')).toEqual({ decimal: '12.5', unit: 'wan' })
  expect(readNumber('12.5')).toEqual({ decimal: '12.5' })
})
