import { type Text, text } from '../kernel/text.ts'
import type { RuleId } from './rulebook.ts'

/** Rules the product knows but leaves to people, each with the reason. Every other rule of the rulebook is coded. */
export const notAutomated = {
  'W-1.1': text('立法目的，没有可判断的事实', 'A purpose: there is no fact to judge'),
  'W-1.2': text('制定依据，没有可判断的事实', 'Its grounds: there is no fact to judge'),
  'W-2.2': text('界定管理环节，由项目的各阶段体现', 'Names the steps covered: they are the phases of a project'),
  'W-5.2': text('行业规划和标准的统筹在平台之外进行', 'Planning and standards of a trade are coordinated elsewhere'),
  'W-5.4': text('机构设置由各单位自行明确，平台只登记岗位', 'Units name their own offices; only posts are kept here'),
  'W-13.2': text(
    '评估报告作为材料上传，其意见由审核岗查看',
    'The assessment is an uploaded paper; a reviewer reads its opinions',
  ),
} as const satisfies Partial<Record<RuleId, Text>>
