import { citation, findRoute, packNamed, routeName, wan } from '@zhengheng/policy'

const pack = packNamed('wuhan-2021')
const { route, reasons } = findRoute({ ownerKind: 'partyGovOrgan', amount: wan('1286.5') }, pack)

export const printed = [
  routeName(route, pack).zh,
  ...reasons.map(({ rule, text }) => `${text.zh}（${citation(rule).zh}）`),
]
// 报市数据局审批
// 总投资达到 50.00 万元，报项目审批部门审批（第八条）
