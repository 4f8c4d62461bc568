import { wan } from '../kernel/money.ts'
import type { ApprovalLetter } from '../papers/approval-letter.ts'
import { type Issue, type ProjectRef, planOpinions, standardGrounds } from '../papers/composing.ts'
import type { CorrectionNotice } from '../papers/correction-notice.ts'
import type { FilingReceipt } from '../papers/filing-receipt.ts'
import type { TechnicalOpinionLetter } from '../papers/opinion-letter.ts'
import type { PlanNotice } from '../papers/plan-notice.ts'
import type { RefusalLetter } from '../papers/refusal-letter.ts'
import type { Citation } from '../papers/sources.ts'

/** One filled-in document of each kind, for the tests of templates and layout. */
export const article = (number: number): Citation => ({
  title: '武汉市政务信息化项目建设管理办法',
  number: '武政办〔2021〕91号',
  article: number,
  status: 'verified',
})
export const unverified: Citation = { ...article(0), article: null, status: 'unverified' }

/** no rule confirmed by the city itself */
export const asPublished = {}

const project: ProjectRef = { name: '武汉市智慧水务综合管理平台项目', code: 'WH-2026-0187', unit: '武汉市水务局' }

const issue = (number: string): Issue => ({
  issuer: '武汉市数据局',
  number,
  date: '2026-03-09',
  recipients: ['武汉市水务局'],
  copies: ['市财政局', '市审计局', '市委网信办'],
  verification: { code: '7K3M-Q9TD-X2HV', address: 'https://zhengheng.example/verify' },
})

const opinions = {
  sharing: '项目应编制信息资源目录，排水管网、泵站运行等数据按目录接入市级共享平台，不得设置额外的共享条件',
  cipher:
    '同意密码应用方案确定的第三级要求，密码应用应与系统同步规划、同步建设、同步运行，投入运行前完成密码应用安全性评估',
}

export const sampleApproval: ApprovalLetter = {
  ...issue('武数审〔2026〕31号'),
  project,
  request: { title: '关于报送武汉市智慧水务综合管理平台项目实施方案的请示', number: '武水〔2026〕12号' },
  scheme: '项目实施方案',
  plan: '2026年度市级政务信息化项目实施计划',
  content: [
    '建设水务数据资源中心，归集排水、供水、湖泊、堤防四类数据',
    '建设防汛排涝调度、湖泊长制管理和供水监管三个业务应用',
    '接入市级统一身份认证、地理信息和移动端统一入口',
  ],
  applied: wan('1286.5'),
  approved: wan('1198.32'),
  fundSource: '市级财政资金，按年度预算安排',
  investment: [
    { name: '应用软件开发', applied: wan('820'), approved: wan('760') },
    { name: '数据资源建设', applied: wan('286.5'), approved: wan('268.32') },
    { name: '系统集成及其他', applied: wan('180'), approved: wan('170'), note: '核减重复计列的培训费' },
  ],
  conditions: ['招标前补充完善数据共享责任清单', '移动端功能并入市级统一入口，不再单独建设应用程序'],
  opinions,
  ...standardGrounds('approvalLetter', asPublished),
  citations: [article(13), article(8), article(10), unverified],
}

export const sampleRefusal: RefusalLetter = {
  ...issue('武数审〔2026〕32号'),
  project,
  request: sampleApproval.request,
  scheme: '项目实施方案',
  applied: wan('1286.5'),
  reasons: [
    { text: '方案新建独立机房和专用网络，项目不属于涉密系统', basis: article(12) },
    { text: '建设规模与业务需求分析不相符，终端数量超出实际在编人员', basis: article(11) },
  ],
  opinions: {
    sharing: '方案中的信息资源共享分析未列出可以共享的数据项，须重新编制',
    cipher: '密码应用方案基本可行，重新申报时可以沿用',
  },
  ...standardGrounds('refusalLetter', asPublished),
}

export const sampleReceipt: FilingReceipt = {
  ...issue('武数备〔2026〕5号'),
  copies: [],
  project: { name: '武汉市水务局档案数字化加工项目', code: 'WH-2026-0203', unit: '武汉市水务局' },
  filingKind: '自行组织实施备案',
  fundSource: '部门预算',
  amount: wan('48.6'),
  receivedOn: '2026-03-05',
  opinions: {
    sharing: '形成的电子档案目录应当登记入信息资源目录',
    cipher: '利用武汉云统一密码服务保护档案数据',
  },
  ...standardGrounds('filingReceipt', asPublished),
}

export const sampleCorrection: CorrectionNotice = {
  ...issue('武数补〔2026〕17号'),
  copies: [],
  project,
  scheme: '项目实施方案',
  applied: wan('1286.5'),
  submittedOn: '2026-03-02',
  items: [
    {
      place: '投资估算　第3行　单价',
      text: '单价高于同类项目，补充三家以上询价依据',
      basis: article(11),
      deadline: { workingDays: 5, day: '2026-03-16' },
    },
    {
      place: '信息资源共享分析篇',
      text: '列出可以共享的数据项、提供方式和更新周期',
      basis: article(13),
      deadline: { workingDays: 5, day: '2026-03-16' },
    },
    {
      place: '材料清单　编制单位资信证明',
      text: '证明已经过期，换为有效期内的证明',
      basis: unverified,
      deadline: { workingDays: 10, day: null },
    },
  ],
  opinions: {
    sharing: '分析内容不完整，见第2项',
    cipher: '密码应用方案齐全，暂无补正要求',
  },
  ...standardGrounds('correctionNotice', asPublished),
}

export const sampleOpinion: TechnicalOpinionLetter = {
  ...issue('武数技审〔2026〕3号'),
  project: { name: '市民之家改扩建信息化项目', code: 'WH-2026-0211', unit: '武汉市政务服务中心' },
  construction: { name: '市民之家改扩建工程', code: '2601-420100-04-01-000001', authority: '市发展和改革委员会' },
  amount: wan('860.5'),
  content: '随土建同步建设排队叫号、会议管理和楼内导览',
  conclusion: '按意见修改后符合要求',
  infrastructure: '依托武汉云和市电子政务网部署，不新建机房和专网',
  demands: ['会议管理并入市级统一平台', '移动端功能并入市级统一入口'],
  opinions: { sharing: '办件数据编目后按需共享', cipher: '使用统一密码服务，投入运行前完成评估' },
  ...standardGrounds('technicalOpinion', asPublished),
}

export const samplePlan: PlanNotice = {
  ...issue('武数计〔2026〕1号'),
  recipients: ['市直各有关单位'],
  year: 2026,
  approvedBy: '市人民政府（武政函〔2026〕8号）',
  lines: Array.from({ length: 42 }, (_, index) => ({
    project: {
      name: index % 3 ? `政务服务一体化平台升级改造项目（第${index + 1}批）` : '视频会议系统运行维护项目',
      code: `WH-2026-${String(index + 1).padStart(4, '0')}`,
      unit: index % 2 ? '武汉市水务局' : '武汉市自然资源和城乡建设局',
    },
    amount: wan(String(100 + index * 7.25)),
    ...(index % 10 === 0 && { note: '续建' }),
  })),
  opinions: planOpinions,
  ...standardGrounds('planNotice', asPublished),
}
