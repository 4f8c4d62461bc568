import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { findRoute } from '../scope/route.ts'
import { packs } from './packs.ts'
import { readPack } from './read-pack.ts'

const town = {
  name: 'some-town',
  version: '1',
  title: { zh: '某市办法', en: 'Measures of a town' },
  from: '2025-01-01',
  buildsOn: 'wuhan-2021',
  parameters: { approvalThreshold: '30万', approvalValidityMonths: '12个月' },
  dropRules: ['W-9.1'],
}
const told = (changes: object) => {
  const read = readPack({ ...town, ...changes }, packs)
  return read.ok ? [] : read.problems.map(({ zh }) => zh)
}

describe('a pack of one’s own', () => {
  it('judges with its own limits and without the rules it drops', () => {
    const read = readPack(town, packs)
    expect(read.ok).toBe(true)
    if (!read.ok) return
    const { pack } = read
    expect(pack.parameters).toMatchObject({ approvalThreshold: wan(30), approvalValidityMonths: 12 })
    expect(findRoute({ ownerKind: 'partyGovOrgan', amount: wan(30) }, pack).route).toBe('approval')
    expect(findRoute({ ownerKind: 'partyGovOrgan', amount: wan(10), withFixedAssetProject: true }, pack).route).toBe(
      'filing',
    )
  })
  it('is refused with a parameter without unit, by its name', () => {
    expect(told({ parameters: { approvalThreshold: '30' } })).toEqual([
      '规则包 some-town：审批限额（approvalThreshold）的值“30”缺少单位，请写成 100万、1000000元 或 100000000分',
    ])
  })
  it('is told all that is wrong at once', () => {
    expect(told({ parameters: { limit: '3万' }, addRules: ['X-1'], from: '2045-01-01' })).toEqual([
      '规则包 some-town 的 parameters：没有参数“limit”',
      '规则包 some-town 的 addRules、dropRules：没有规则“X-1”',
      expect.stringContaining('的 from：2045 年的放假安排没有公布'),
    ])
  })
  it('is refused where its name is taken on the same days, its ground is unknown, or a part is missing', () => {
    expect(told({ name: 'wuhan-2021' })[0]).toContain('有效期重叠')
    expect(told({ buildsOn: 'atlantis' })).toEqual(['规则包 some-town 的 buildsOn：没有规则包“atlantis”'])
    expect(told({ version: '' })[0]).toContain('规则包的 version：')
    expect(told({ limits: {} })[0]).toContain('limits')
  })
})
