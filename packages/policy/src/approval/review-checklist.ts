import { type Text, text } from '../kernel/text.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import type { SectionId } from './application-form/sections.ts'

/** What a reviewer checks, each with its article and the section that answers it. */
export const reviewChecklist = {
  needsFit: { text: text('建设内容符合实际业务需求', 'Content fits real needs'), rule: 'W-11.2', section: 'needs' },
  scaleFit: { text: text('投资规模与建设内容相称', 'Investment fits content'), rule: 'W-11.2', section: 'estimate' },
  noMachineRoom: {
    text: text('未新建机房、专网', 'No new machine room or network'),
    rule: 'W-12.1',
    section: 'intensive',
  },
  cityPlatform: { text: text('依托武汉云和市级平台', 'Built on city platforms'), rule: 'W-12.2', section: 'intensive' },
  sharedCapability: {
    text: text('优先使用统一基础服务能力', 'Shared services preferred'),
    rule: 'W-12.3',
    section: 'intensive',
  },
  mobileEntry: {
    text: text('移动端入口向统一入口集中', 'Unified mobile entrance'),
    rule: 'W-12.4',
    section: 'intensive',
  },
  sharingNeeded: { text: text('共享需求目录明确', 'Needed data are named'), rule: 'W-13.1', section: 'sharing' },
  sharingOffered: { text: text('共享提供目录明确', 'Offered data are named'), rule: 'W-13.1', section: 'sharing' },
  cipherScheme: { text: text('密码应用方案完整', 'The cipher scheme is complete'), rule: 'W-13.1', section: 'cipher' },
  compiler: { text: text('编制单位具备资格', 'The compiler is qualified'), rule: 'W-11.1', section: 'compiler' },
  goals: { text: text('绩效目标可衡量', 'Goals can be measured'), rule: 'W-11.3', section: 'goals' },
} as const satisfies Record<string, { text: Text; rule: RuleId; section: SectionId }>
export type ReviewItem = keyof typeof reviewChecklist

export const reviewItemIds = Object.keys(reviewChecklist) as [ReviewItem, ...ReviewItem[]]
