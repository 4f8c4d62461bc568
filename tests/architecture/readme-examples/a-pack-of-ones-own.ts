import { findRoute, packs, readPack, wan } from '@zhengheng/policy'

const read = readPack(
  {
    name: 'some-town',
    version: '1',
    title: { zh: '某市办法', en: 'Measures of a town' },
    from: '2025-01-01',
    buildsOn: 'wuhan-2021',
    parameters: { approvalThreshold: '30万', approvalValidityMonths: '24个月' },
    dropRules: ['W-9.1'],
  },
  packs,
)

export const printed = read.ok
  ? findRoute({ ownerKind: 'partyGovOrgan', amount: wan(30) }, read.pack).reasons.map(({ text }) => text.zh)
  : read.problems.map(({ zh }) => zh)
// 总投资达到 30.00 万元，报项目审批部门审批
// “以上”含本数
