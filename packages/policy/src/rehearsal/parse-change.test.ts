import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { packs } from '../rulebook/packs.ts'
import { parameterText } from '../rulebook/parameters.ts'
import { parseChange } from './parse-change.ts'

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

it('a value is shown with its unit', () => {
  expect(parameterText('approvalThreshold', wan(100)).zh).toBe('100.00 万元')
  expect(parameterText('approvalWorkingDays', 20).en).toBe('20 working days')
  expect(parameterText('planBindsFiling', false).zh).toBe('否')
})
