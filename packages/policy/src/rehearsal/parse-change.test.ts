import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { packs } from '../rulebook/packs.ts'
import { parameterText } from '../rulebook/parameters.ts'
import { parseChange, parseChanges } from './parse-change.ts'

const value = (written: string) => {
  const parsed = parseChange(`wuhan-2021.${written}`, packs)
  return parsed.ok ? parsed.change.value : parsed.problem.zh
}

describe('parseChange', () => {
  it('reads amounts with their unit, exactly', () => {
    expect(value('approvalThreshold=100万')).toBe(wan(100))
    expect(value('approvalThreshold=100.5万元')).toBe(wan(100.5))
    expect(value('approvalThreshold=1000000元')).toBe(wan(100))
    expect(value('approvalThreshold=99999999分')).toBe(wan(100) - 1)
  })
  it('reads working days and yes or no', () => {
    expect(value('approvalWorkingDays=15工作日')).toBe(15)
    expect(value('correctionWorkingDays=5 个工作日')).toBe(5)
    expect(value('planBindsFiling=是')).toBe(true)
    expect(value('planBindsFiling=false')).toBe(false)
  })
  it('reads days, months, percent, a day of the year, and none where a pack may have none', () => {
    expect(value('contractSigningDays=30天')).toBe(30)
    expect(value('acceptanceMonths=6 个月')).toBe(6)
    expect(value('selfAdjustLimitPercent=10%')).toBe(10)
    expect(value('annualReportDue=11月30日')).toBe('11-30')
    expect(value('annualReportDue=12-31')).toBe('12-31')
    expect(value('approvalValidityMonths=24个月')).toBe(24)
    expect(value('approvalValidityMonths=无')).toBeNull()
  })
  it('reads amounts in the currency of the pack', () => {
    expect(parseChange('uk-spend-controls.approvalThreshold=£200,000', packs)).toMatchObject({
      ok: true,
      change: { value: 20_000_000 },
    })
    expect(parseChange('uk-spend-controls.approvalThreshold=20万', packs)).toMatchObject({
      problem: { en: expect.stringContaining('write £100000') },
    })
  })
  it('refuses what cannot be', () => {
    expect(value('annualReportDue=2-29')).toContain('请写成 12-31 或 12月31日')
    expect(value('annualReportDue=13-01')).toContain('读不懂')
    expect(value('selfAdjustLimitPercent=101%')).toContain('读不懂')
    expect(value('acceptanceMonths=6天')).toContain('请写成 6个月')
    expect(value('acceptanceMonths=无')).toContain('读不懂')
    expect(value('approvalValidityMonths=24')).toBe(
      '批复有效期（approvalValidityMonths）的值“24”缺少单位，请写成 6个月，没有的写 无',
    )
  })
  it('refuses a missing or wrong unit with a sentence that shows the right one', () => {
    expect(value('approvalThreshold=100')).toBe(
      '审批限额（approvalThreshold）的值“100”缺少单位，请写成 100万、1000000元 或 100000000分',
    )
    expect(value('approvalWorkingDays=15')).toContain('缺少单位，请写成 15工作日')
    expect(value('approvalThreshold=15工作日')).toContain('读不懂')
    expect(value('approvalThreshold=1.0000001万')).toContain('读不懂')
    expect(value('approvalWorkingDays=0工作日')).toContain('读不懂')
    expect(value('planBindsFiling=也许')).toContain('是 或 否')
  })
  it('names an unknown pack or parameter with those it knows', () => {
    expect(parseChange('atlantis.approvalThreshold=1万', packs)).toMatchObject({
      problem: { en: expect.stringContaining('known: wuhan-2021') },
    })
    expect(value('threshold=1万')).toMatch(
      /没有参数“threshold”；现有：approvalThreshold（审批限额）、.*planBindsFiling/,
    )
    expect(value('toString=1万')).toContain('没有参数“toString”')
  })
  it('shows the form when it is not one', () => {
    expect(parseChange('approvalThreshold', packs)).toMatchObject({
      problem: { en: expect.stringContaining('wuhan-2021.approvalThreshold=100万') },
    })
  })
})

describe('several changes', () => {
  const read = (...written: string[]) => {
    const parsed = parseChanges(
      written.map(each => `wuhan-2021.${each}`),
      packs,
    )
    return parsed.ok ? parsed.changes.length : parsed.problems.map(({ zh }) => zh)
  }
  it('are read together; every problem is told', () => {
    expect(read('approvalThreshold=100万', 'acceptanceMonths=4个月')).toBe(2)
    expect(read('approvalThreshold=100', 'acceptanceMonths=4')).toHaveLength(2)
    expect(read('approvalThreshold=1万', 'approvalThreshold=2万')).toEqual([
      '“wuhan-2021.approvalThreshold”改了两次，请只留一次',
    ])
  })
  it('M-consistent do not contradict each other or what they leave alone', () => {
    expect(read('selfEvaluationFromMonths=36个月')).toEqual([expect.stringContaining('矛盾：自评价要先起始后截止')])
    expect(read('selfEvaluationFromMonths=36个月', 'selfEvaluationToMonths=48个月')).toBe(2)
    expect(read('correctionWorkingDays=15工作日', 'approvalWorkingDays=10工作日')).toEqual([
      expect.stringContaining('（correctionWorkingDays）15 个工作日与“审批时限”（approvalWorkingDays）10 个工作日矛盾'),
    ])
  })
})

it('a value is shown with its unit', () => {
  expect(parameterText('approvalThreshold', wan(100)).zh).toBe('100.00 万元')
  expect(parameterText('approvalWorkingDays', 20).en).toBe('20 working days')
  expect(parameterText('planBindsFiling', false).zh).toBe('否')
  expect(parameterText('contractSigningDays', 30).zh).toBe('30 天')
  expect(parameterText('acceptanceMonths', 1).en).toBe('1 month')
  expect(parameterText('selfAdjustLimitPercent', 15).zh).toBe('15%')
  expect(parameterText('annualReportDue', '12-31').zh).toBe('12月31日')
  expect(parameterText('approvalValidityMonths', null).zh).toBe('无')
})
