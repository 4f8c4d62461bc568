import { text } from '../kernel/text.ts'
import type { RuleSource } from './documents.ts'

const article = (article: number, zh: string, en: string): RuleSource => ({
  document: 'wuhan-2021-91',
  article,
  status: 'verified',
  summary: text(zh, en),
  from: '2021-08-21',
})

/** Articles 1–13 of the Wuhan measures, summarised; every one was read in the text itself. */
export const wuhanArticles = {
  'W-1.1': article(
    1,
    '立法目的：规范全市政务信息化项目建设，整合共享数据，提高资金效益',
    'Purpose: order in government IT projects, shared data, better use of money',
  ),
  'W-1.2': article(1, '制定依据为国家和省的三个文件', 'Based on three national and provincial documents'),
  'W-2.1': article(
    2,
    '适用于市级党政机关和市直属事业单位，国有企业除外',
    'Applies to municipal Party and government organs and public institutions, not to state-owned enterprises',
  ),
  'W-2.2': article(
    2,
    '覆盖规划、审批、实施、验收、监管和评估评价',
    'Covers planning, approval, building, acceptance, supervision and evaluation',
  ),
  'W-3.1': article(
    3,
    '政府投资、政企共建、购买服务或需财政运维资金的项目都在范围内',
    'Government-funded, jointly built, purchased as a service, or needing public operation money',
  ),
  'W-3.2': article(
    3,
    '项目类别按政务信息系统的定义和范围分为七类',
    'Seven categories by the definition of government information systems',
  ),
  'W-3.3': article(
    3,
    '集中采购的办公设备和楼宇智能化项目不在范围内',
    'Centrally purchased office equipment and building-intelligence projects are out of scope',
  ),
  'W-4.1': article(4, '统筹规划、共建共享、业务协同、安全可靠', 'Unified planning, sharing, cooperation, security'),
  'W-5.1': article(
    5,
    '市级党政机关负责与国家、省对口系统对接',
    'Municipal organs connect with national and provincial systems',
  ),
  'W-5.2': article(
    5,
    '市级党政机关统筹本行业信息化规划和标准',
    'Municipal organs coordinate plans and standards of their trade',
  ),
  'W-5.3': article(
    5,
    '市级党政机关归口管理本行业本部门信息化',
    'Municipal organs manage IT of their trade and department',
  ),
  'W-5.4': article(
    5,
    '市级党政机关应明确负责政务信息化的机构',
    'Municipal organs name an office in charge of government IT',
  ),
  'W-6.1': article(6, '各单位每年编制本单位年度实施计划', 'Every unit compiles its yearly plan'),
  'W-6.2': article(
    6,
    '计划应依据全市规划、行业要求和工作实际',
    "The plan follows city planning, sector demands and the unit's own work",
  ),
  'W-7.1': article(
    7,
    '市数据局会同联席机制成员单位论证各单位计划',
    "The bureau and the joint mechanism argue the units' plans",
  ),
  'W-7.2': article(7, '可按需要下达任务或调整项目内容和实施路径', 'Tasks may be assigned and content or path adjusted'),
  'W-7.3': article(
    7,
    '形成市级年度实施计划，报市人民政府批准',
    'The city plan is formed and reported to the city government for approval',
  ),
  'W-7.4': article(7, '未列入年度计划的项目不得申请立项', 'A project outside the approved plan may not apply'),
  'W-7.5': article(
    7,
    '市委、市政府有明确要求或确属紧急的，可申请补充列入',
    'Clear instruction of the city leadership or real urgency allows a supplement',
  ),
  'W-8.1': article(
    8,
    '投资不足 50 万元的，单位自行组织实施并备案',
    'Below 500,000 yuan the unit acts itself and files',
  ),
  'W-8.2': article(8, '投资 50 万元以上（含）的，报项目审批部门审批', 'From 500,000 yuan the project needs approval'),
  'W-8.3': article(8, '“以上”含本数，全文相同', '“From” includes the number itself, throughout'),
  'W-9.1': article(
    9,
    '可与固定资产投资项目同步设计、施工的，按基本建设项目管理',
    'What is designed and built with a fixed-asset project is managed as capital construction',
  ),
  'W-9.2': article(
    9,
    '基本建设项目中，市数据局配合出具技术审查意见',
    'For capital construction the bureau issues a technical opinion',
  ),
  'W-9.3': article(
    9,
    '学校、医疗机构等用市级财政资金自建自用的，由行业主管部门审批',
    'Schools and medical bodies building for themselves with city money are approved by the sector authority',
  ),
  'W-9.4': article(
    9,
    '行业主管部门审批的，应向市数据局备案',
    'What the sector authority approves is filed with the bureau',
  ),
  'W-10.1': article(
    10,
    '审批分项目建议书、可行性研究报告、初步设计等环节',
    'Approval runs in stages: proposal, feasibility study, preliminary design',
  ),
  'W-10.2': article(
    10,
    '已列入计划且深度达到初步设计的，可研与初设合一，直接编报项目实施方案',
    'Planned projects of design depth submit one implementation plan',
  ),
  'W-11.1': article(
    11,
    '申报方案由有咨询资信、设计资质或同等能力的机构编制',
    'The scheme is written by a qualified body',
  ),
  'W-11.2': article(
    11,
    '建设内容、架构和投资规模应符合实际业务需求',
    'Content, architecture and investment fit real needs',
  ),
  'W-11.3': article(
    11,
    '申报单位和编制单位对申报方案和建设效益负责',
    'Applicant and compiler answer for scheme and benefits',
  ),
  'W-12.1': article(
    12,
    '除涉密系统外不得新建机房、专网等基础设施',
    'No new machine rooms or private networks, classified systems excepted',
  ),
  'W-12.2': article(
    12,
    '应依托武汉云、市电子政务网、市级智慧城市基础平台',
    'Build on the city cloud, network and base platform',
  ),
  'W-12.3': article(
    12,
    '优先使用统一身份认证、地理信息、区块链、人工智能等能力',
    'Prefer the shared identity, geographic, blockchain and AI services',
  ),
  'W-12.4': article(12, '移动端入口应向市级统一入口集中', "Mobile entrances move to the city's unified entry"),
  'W-13.1': article(
    13,
    '申报方案应有信息资源共享分析篇（章）和密码应用方案',
    'The scheme has a sharing chapter and a cipher scheme',
  ),
  'W-13.2': article(13, '评估报告应对共享分析和密码应用提出意见', 'The assessment gives an opinion on both'),
  'W-13.3': article(
    13,
    '批复应对信息资源共享和密码应用作出要求',
    'The approval letter deals with sharing and cipher use',
  ),
} as const satisfies Record<string, RuleSource>
