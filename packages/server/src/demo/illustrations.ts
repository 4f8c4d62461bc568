import { wan } from '@zhengheng/policy'
import type { DemoCase } from './cases.ts'

/**
 * No published project at hand says that it was built with a fixed-asset project. None lies between
 * 50 and 100 万元, where the approval threshold is argued about, and none was
 * cut in parts to stay below it. These are made up to show it, and say so wherever they are shown.
 */
const example = (id: string, name: string, amountWan: number, withFixedAssetProject = false): DemoCase => ({
  id,
  name: `${name}（示例）`,
  provenance: '为演示编写的示例，不是真实项目。',
  year: 2025,
  amount: wan(amountWan),
  fundingMode: 'governmentInvestment',
  nature: 'newBuild',
  category: 'businessAppSystem',
  selfBuiltSelfUsed: false,
  withFixedAssetProject,
  source: null,
})

export const illustrations: readonly DemoCase[] = [
  example('S-1', '档案目录检索服务', 68),
  example('S-2', '投资项目在线核验工具', 82.5),
  example('S-3', '基层卫生统计直报系统', 97),
  example('S-4', '财政票据核验小程序', 48.5),
  example('S-5', '档案自助查询终端东院区采购', 28),
  example('S-7', '市档案馆新馆工程信息化部分', 860.5, true),
  example('S-8', '应急指挥大楼工程信息化部分', 1420, true),
  example('S-6', '档案自助查询终端西院区采购', 26.5),
]
