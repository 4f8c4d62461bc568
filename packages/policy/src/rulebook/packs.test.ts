import { describe, expect, it } from 'vitest'
import { fen, wan, yuan } from '../kernel/money.ts'
import { findRoute, type RouteFacts, routeName } from '../scope/route.ts'
import { checkPacks, packProblems } from './check-packs.ts'
import { national2019 } from './national-2019.ts'
import type { Pack } from './pack.ts'
import { packs } from './packs.ts'
import { parameterBasis, parametersOf, parameterText } from './parameters.ts'
import { type RuleId, rulebook } from './rulebook.ts'
import { ukSpendControls } from './uk-spend-controls.ts'
import { wuhan2021 } from './wuhan-2021.ts'
import { wuhanDistrict } from './wuhan-district.ts'

const routed = (amount: RouteFacts['amount'], pack: Pack, facts: Partial<RouteFacts> = {}) => {
  const { route, reasons } = findRoute({ ownerKind: 'partyGovOrgan', amount, ...facts }, pack)
  return [route, ...reasons.map(({ rule }) => rule)]
}

describe('a district of Wuhan', () => {
  it('D-1 below 20 万元 files with the district', () => {
    expect(routed(fen(wan(20) - 1), wuhanDistrict)).toEqual(['filing', 'D-1'])
    expect(routeName('filing', wuhanDistrict).zh).toContain('区政数局')
  })
  it('D-2 approves from 20 万元, the number itself included', () => {
    expect(routed(wan(20), wuhanDistrict)).toEqual(['approval', 'D-2', 'W-8.3'])
  })
  it('nobody above the district consents, however large', () => {
    expect(routed(wan(5000), wuhanDistrict)).toEqual(['approval', 'D-2'])
  })
  it('D-3 lets an approval lapse after two years; the city names no such term', () => {
    expect(parameterText('approvalValidityMonths', wuhanDistrict.parameters.approvalValidityMonths).zh).toBe('24 个月')
    expect(parameterBasis('approvalValidityMonths', wuhanDistrict)).toBe('D-3')
    expect(wuhan2021.parameters.approvalValidityMonths).toBeNull()
  })
  it('D-4 holds building money back until the approval', () => {
    expect(wuhanDistrict.parameters.approvalBindsBuildMoney).toBe(true)
    expect(parameterBasis('approvalBindsBuildMoney', wuhanDistrict)).toBe('D-4')
  })
  it('keeps the roads of the city that no amount decides', () => {
    expect(routed(wan(5), wuhanDistrict, { withFixedAssetProject: true })).toEqual([
      'capitalConstruction',
      'W-9.1',
      'W-9.2',
    ])
  })
})

describe('the national measures', () => {
  it('N-7.1 approve whatever the amount', () => {
    expect(routed(fen(0), national2019)).toEqual(['approval', 'N-7.1'])
    expect(routed(wan(9000), national2019)).toEqual(['approval', 'N-7.1'])
    expect(findRoute({ ownerKind: 'partyGovOrgan', amount: wan(1) }, national2019).reasons[0]?.text.zh).toBe(
      '不论金额，报项目审批部门审批',
    )
  })
  it('N-9.1 leave to the department, and have filed, what a limit would leave below', () => {
    const limited = { ...national2019, parameters: { ...national2019.parameters, approvalThreshold: wan(3000) } }
    expect(routed(wan(60), limited)).toEqual(['filing', 'N-9.1'])
  })
  it('N-20.1 ask for the yearly report by a rule of their own', () => {
    expect(parameterBasis('annualReportDue', national2019)).toBe('N-20.1')
  })
  it('N-22.1 hold building money back by a rule of their own', () => {
    expect(parameterBasis('approvalBindsBuildMoney', national2019)).toBe('N-22.1')
    expect(national2019.parameters.approvalBindsBuildMoney).toBe(true)
  })
  it('know no road the city added', () => {
    expect(routed(wan(5), national2019, { withFixedAssetProject: true, selfBuiltSelfUsed: true })[0]).toBe('approval')
    expect(national2019.rules.has('W-9.1')).toBe(false)
  })
})

describe('UK spend controls', () => {
  const serving = { publicFacing: true }
  it('U-1 U-4 need approval above £100,000 for a service for the public, the number itself excluded', () => {
    expect(routed(yuan(100_000), ukSpendControls, serving)).toEqual(['filing', 'U-3', 'U-4'])
    expect(routed(yuan('100000.01'), ukSpendControls, serving)).toEqual(['approval', 'U-1'])
  })
  it('U-2 need approval above £1,000,000 for anything else', () => {
    expect(routed(yuan(1_000_000), ukSpendControls)).toEqual(['filing', 'U-3', 'U-4'])
    expect(routed(yuan('1000000.01'), ukSpendControls)).toEqual(['approval', 'U-2'])
  })
  it('U-3 leave the rest to the department, in pounds and in its own words', () => {
    const [reason] = findRoute({ ownerKind: 'partyGovOrgan', amount: yuan(5000) }, ukSpendControls).reasons
    expect(reason?.text.en).toBe('Up to £1,000,000: the department decides and lists it in its pipeline')
    expect(reason?.fact?.value).toBe('£5,000')
    expect(routeName('approval', ukSpendControls).en).toBe('Approval of the Cabinet Office')
  })
  it('fix only what their rules fix', () => {
    expect(parametersOf(ukSpendControls)).toEqual(['approvalThreshold', 'backOfficeApprovalThreshold'])
    expect(parameterText('approvalThreshold', ukSpendControls.parameters.approvalThreshold, 'GBP').zh).toBe('£100,000')
  })
})

describe('packs side by side', () => {
  const problems = (...changed: Pack[]) => packProblems(changed).map(({ zh }) => zh)
  it('are in order as they ship; every rule stands in one of them', () => {
    expect(packProblems(packs)).toEqual([])
    const held = new Set(packs.flatMap(({ rules }) => [...rules]))
    expect(Object.keys(rulebook).filter(id => !held.has(id as RuleId))).toEqual([])
  })
  it('are refused when two versions share a day', () => {
    const next: Pack = { ...wuhan2021, version: '2', from: '2025-01-01' }
    expect(problems(wuhan2021, next)).toEqual(['规则包 wuhan-2021 的版本 1 与 2 有效期重叠，请改 from 或 to'])
    expect(problems({ ...wuhan2021, to: '2025-01-01' }, next)).toHaveLength(1)
    expect(problems({ ...wuhan2021, to: '2024-12-31' }, next)).toEqual([])
  })
  it('are refused with an unknown rule, by its id', () => {
    const odd: Pack = { ...wuhan2021, rules: new Set([...wuhan2021.rules, 'W-99.1' as RuleId]) }
    expect(problems(odd)).toEqual(['规则包 wuhan-2021 1 的 rules：没有规则“W-99.1”，请先写入规则库'])
  })
  it('are refused when they cite a rule they do not hold', () => {
    const odd: Pack = { ...wuhan2021, basis: { approvalThreshold: 'U-1' } }
    expect(problems(odd)).toEqual(['规则包 wuhan-2021 1 引用了未选入的规则“U-1”，请选入 rules 或改用其他规则'])
  })
  it('are refused with a day that is none, lies in an unpublished year or ends before it begins', () => {
    expect(problems({ ...wuhan2021, from: '2021-02-30' })[0]).toContain('的 from：“2021-02-30”不是日期')
    expect(problems({ ...wuhan2021, from: '2041-01-02' })[0]).toContain('2041 年的放假安排没有公布')
    expect(problems({ ...wuhan2021, to: '2020-01-02' })).toEqual([
      '规则包 wuhan-2021 1 的 to：2020-01-02 早于起始日 2021-08-21',
    ])
    expect(() => checkPacks([{ ...wuhan2021, from: 'soon' }])).toThrow('Pack wuhan-2021 1, from: “soon” is no day')
  })
})
