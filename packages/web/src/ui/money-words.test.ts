import { describe, expect, it } from 'vitest'
import { currencyIn, currencyStatedIn, tellsASum, unitsStatedIn } from './money-words.ts'

describe('units of money', () => {
  it.each([
    ['单价（元）', ['yuan']],
    ['单价（元/台）', ['yuan']],
    ['单价/元', ['yuan']],
    ['单价 元', ['yuan']],
    ['金额万元', ['wan']],
    ['估算（含税，百万元）', ['million']],
    ['单位：人民币亿元', ['yi']],
    ['金额单位：千元', ['thousand']],
    ['（单位：百元）', ['hundred']],
    ['注：以上均以万元为单位。', ['wan']],
    ['单价（万）', ['wan']],
    ['Unit price (¥)', ['yuan']],
    ['Amount (×¥10,000)', ['wan']],
    ['单位：元/万元', ['yuan', 'wan']],
    ['单位：万  元', ['wan']],
    ['金额单位：元　　编制日期：2026年3月', ['yuan']],
    ['单位：万元 2026年3月', ['wan']],
    ['注：本表金额单位为万元。', ['wan']],
    ['以“万元”为单位', ['wan']],
    ['单价（￥）', ['yuan']],
    ['单位：万人民币', ['wan']],
  ])('%s states %s', (written, units) => expect(unitsStatedIn(written)).toEqual(units))

  it.each([
    '单元',
    '元数据平台',
    '每台单元（套）',
    '总投资 500 万元',
    '总投资 500  万元',
    '编制单位：元亨公司',
    '计量单位',
    '多元化服务',
    '万元以下',
    '（千万元）',
    '公元',
  ])('%s states none', written => expect(unitsStatedIn(written)).toEqual([]))
})

describe('other currencies', () => {
  it.each([
    ['单价（美元）', '美元'],
    ['总价（万美元）', '美元'],
    ['单价（USD）', '美元'],
    ['US$12.5', '美元'],
    ['HK$ 300', '港元'],
    ['单价（港币）', '港元'],
    ['€12', '欧元'],
    ['EUR', '欧元'],
    ['日元', '日元'],
    ['£5', '英镑'],
    ['12 万澳门元', '澳门元'],
  ])('%s is in %s', (written, name) => expect(currencyIn(written)?.zh).toBe(name))

  it.each(['单价（元）', '更新元件单价', '附加元素', 'CADENCE 软件', '¥12', '人民币'])('%s is not', written =>
    expect(currencyIn(written)).toBeUndefined(),
  )

  it('is stated where it stands for all, not where a rate is mentioned', () => {
    expect(currencyStatedIn('单位：万美元')?.zh).toBe('美元')
    expect(currencyStatedIn('注：汇率按 1 美元兑 7.1 元计算')).toBeUndefined()
  })
})

it.each([
  ['另列运维费 20 万元', true],
  ['大写：叁拾万元整', true],
  ['单位：万元', false],
  ['说明第 3 条', false],
])('%s tells a sum: %s', (written, tells) => expect(tellsASum(written)).toBe(tells))
