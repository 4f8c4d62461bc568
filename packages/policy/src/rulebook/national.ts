import { type RuleSource, unconfirmed } from './documents.ts'

const national = unconfirmed('state-2019-57', '2020-02-01')

/**
 * The national measures, chapters 1 and 2. The ids follow the numbers as remembered; they may be off by one and are
 * therefore never cited as articles.
 */
export const nationalPlanningRules = {
  'N-1.1': national(
    '目的：推动跨部门、跨层级互联互通、共享协同和绩效评价',
    'Purpose: connection, sharing, cooperation across departments and levels, and performance assessment',
  ),
  'N-2.1': national(
    '适用于国务院部门的政务信息系统，范围按其定义界定',
    'Applies to systems of departments of the State Council, as defined',
  ),
  'N-3.1': national('统筹规划、共建共享、业务协同、安全可靠', 'Unified planning, sharing, cooperation, security'),
  'N-4.1': national(
    '发展改革部门牵头规划，接受部门自批项目的备案',
    'The development and reform authority leads planning and keeps filings of what departments approve',
  ),
  'N-4.2': national('财政部门负责预算和政府采购管理', 'The finance authority sees to budgets and procurement'),
  'N-4.3': national(
    '各部门负责本部门项目的审批、建设、运行和安全',
    'Departments approve, build, run and secure their own',
  ),
  'N-5.1': national('建立部门协商机制，开展检查和评价', 'A standing consultation mechanism checks and evaluates'),
  'N-6.1': national(
    '编制建设规划并报批，环境重大变化时评估调整',
    'A construction plan is compiled and approved; great changes call for evaluation and adjustment',
  ),
  'N-6.2': national('部门规划应与国家规划衔接', 'Plans of departments join up with the national plan'),
  'N-7.1': national(
    '原则上分项目建议书、可行性研究、初步设计和概算等环节',
    'In principle: proposal, feasibility study, preliminary design with its budget',
  ),
  'N-7.2': national(
    '已列入规划的项目可直接编报可行性研究报告',
    'A project in the plan may begin with the feasibility study',
  ),
  'N-7.3': national(
    '有明确要求、情况紧急且深度足够的，可合并编报',
    'On clear instruction, urgent and prepared deeply enough, stages may be merged',
  ),
  'N-8.1': national(
    '跨部门项目由牵头部门先形成框架方案',
    'For a project across departments the lead department first forms a framework',
  ),
  'N-8.2': national(
    '需地方协同的项目统一规划、分级审批和建设',
    'Projects needing local cooperation are planned together, approved and built by level',
  ),
  'N-9.1': national(
    '自行审批的新建、改建、扩建和购买服务项目应备案',
    'New, rebuilt, extended or purchased projects approved by departments are filed',
  ),
  'N-9.2': national('备案文件的内容', 'Contents of a filing'),
  'N-9.3': national(
    '改建、扩建项目备案时应附前期项目后评价报告',
    'Filing a rebuilding or extension includes the post-evaluation of the earlier project',
  ),
  'N-10.1': national('新建项目通过管理平台审批或备案', 'New projects are approved or filed on the management platform'),
  'N-10.2': national('系统全部纳入目录并及时更新', 'All systems stand in the catalogue, kept up to date'),
  'N-11.1': national('可研和初设应有信息资源共享分析篇（章）', 'Study and design hold a chapter on data sharing'),
  'N-11.2': national('评估报告应对共享分析提出意见', 'The assessment gives an opinion on it'),
  'N-11.3': national('批复应对共享分析提出意见', 'The approval gives an opinion on it'),
  'N-11.4': national(
    '编制信息资源目录，建立长期共享和反馈机制',
    'The owner compiles a data catalogue and keeps up sharing and feedback',
  ),
  'N-11.5': national(
    '应当普遍共享的数据不得只向特定单位提供',
    'Data due to be shared generally must not be opened to chosen bodies only',
  ),
  'N-11.6': national(
    '信息资源目录是审批必备条件，共享和安全情况影响投资、运维经费和验收',
    'The data catalogue is necessary for approval; sharing and security weigh on money and acceptance',
  ),
  'N-12.1': national(
    '除新建土建和高能耗项目外，免予节能、选址、用地和环评手续',
    'No energy, siting, land or environmental procedures unless there is new building work or high energy use',
  ),
} as const satisfies Record<string, RuleSource>

/** Chapters 3 to 5: building, money, acceptance, evaluation, supervision. */
export const nationalBuildingRules = {
  'N-13.1': national('明确项目实施机构和项目责任人', 'The owner names the implementing body and the officer in charge'),
  'N-13.2': national(
    '严格执行招标投标、政府采购、监理和合同管理',
    'Tendering, procurement, supervision and contracts are strictly managed',
  ),
  'N-14.1': national(
    '落实网络安全要求，定期检测和评估风险',
    'Network security rules are kept, with regular tests and risk assessment',
  ),
  'N-15.1': national(
    '密码保障同步规划、同步建设、同步运行并定期评估',
    'Cipher protection is planned, built and run with the system and assessed regularly',
  ),
  'N-16.1': national('采用安全可靠的软硬件并在申报时说明', 'Trusted hardware and software is used and explained'),
  'N-16.2': national(
    '安全可靠、密码、安全审查和能耗是验收重点',
    'Trusted products, cipher, security review and energy weigh at acceptance',
  ),
  'N-17.1': national('充分利用云服务，集约建设', 'Cloud services are used fully; building is intensive'),
  'N-18.1': national(
    '人均投资过大或无力运行的，减少自建自管',
    'Where investment per head is too large or the owner cannot run it, less is built and run alone',
  ),
  'N-19.1': national('实行工程监理制', 'A supervisor is entrusted with the works'),
  'N-20.1': national(
    '建设期每年年底前向审批部门提交绩效评价报告',
    'Before the end of each year of building a performance report goes to the approver',
  ),
  'N-20.2': national(
    '报告包括进度、投资计划执行以及试运行效果',
    'It covers progress, the investment plan and the effect of a trial run',
  ),
  'N-21.1': national(
    '严重逾期或重大投资损失应及时报告',
    'Serious delay or great loss of investment is reported at once',
  ),
  'N-21.2': national('审批部门可要求整改或暂停建设', 'The approver may demand rectification or suspend building'),
  'N-22.1': national(
    '初设和概算批复前原则上不下达建设投资，前期费用除外',
    'Before design and budget are approved, in principle no building money except for preparation',
  ),
  'N-23.1': national('严格按批复的初设和概算建设', 'Built strictly as the design and budget were approved'),
  'N-23.2': national('目标和内容不变有结余的，按规定上缴', 'Money left with goals and content unchanged is returned'),
  'N-23.3': national('资金支付执行国库集中支付', 'Payments follow the treasury rules'),
  'N-24.1': national(
    '不超概算、目标不变且调整额在限额内的，可自行调整并备案',
    'Within the budget, goals unchanged and the adjusted money within the limit: the owner adjusts and files',
  ),
  'N-24.2': national('其他调整须重新报批', 'Any other adjustment needs approval'),
  'N-25.1': national('建成后规定期限内申请验收', 'Acceptance is applied for within a set time after completion'),
  'N-25.2': national(
    '验收申请附建设总结、财务、审计、安全和密码等报告',
    'The application holds reports on building, finance, audit, security and cipher',
  ),
  'N-25.3': national('不能按期验收的应申请延期', 'What cannot be accepted in time applies for a deferral'),
  'N-25.4': national('审批部门及时组织验收，验收报告报备', 'The approver organises acceptance; its report is filed'),
  'N-26.1': national('按规定归档，推行电子档案', 'Archives are kept by the rules, electronic where possible'),
  'N-26.2': national(
    '档案未验收或不合格的，项目不得通过验收',
    'Without accepted archives a project cannot pass acceptance',
  ),
  'N-27.1': national(
    '验收并投入运行后规定期间内开展自评价',
    'A self-evaluation follows within a set period after acceptance and start of operation',
  ),
  'N-27.2': national('审批部门可委托第三方开展后评价', 'The approver may have a third party evaluate'),
  'N-28.0': national(
    '联网通办为原则，建设资金与运维经费联动',
    'Connected service is the principle; building and operation money are linked',
  ),
  'N-28.1': national(
    '未按要求共享或重复采集的，不安排运维经费和新改扩建',
    'Data not shared or collected twice: no operation money and no building',
  ),
  'N-28.2': national('未纳入总目录的系统不安排运维经费', 'A system outside the catalogue gets no operation money'),
  'N-28.3': national(
    '密码或安全不合要求的，不安排运维经费和新改扩建',
    'Cipher or security demands not met: no operation money and no building',
  ),
  'N-29.1': national('接受监督，如实提供资料', 'The owner accepts supervision and supplies true material'),
  'N-30.1': national(
    '有关部门监督共享、采购、资金、密码和安全',
    'Authorities supervise sharing, procurement, money and security',
  ),
  'N-30.2': national(
    '违规的限期整改，并可通报、暂缓安排投资、暂停直至终止项目',
    'A breach is put right within a term, then criticised, money held back, the project suspended, at last ended',
  ),
  'N-30.3': national('网络安全监管部门指导监督安全审查', 'Security authorities guide the security review'),
  'N-31.1': national('审计机关审计系统和资金', 'Audit offices audit systems and money'),
  'N-32.1': national(
    '评价结果作为下一年度投资和运维经费的依据',
    'Results of evaluation ground next year’s investment and operation money',
  ),
  'N-33.1': national(
    '未经批准备案或管理不善造成严重后果的追究责任',
    'Missing approval or filing, or mismanagement with grave results, is answered for',
  ),
  'N-34.1': national('解释权属、施行日期和与旧规的关系', 'Interpretation, entry into force and earlier rules'),
} as const satisfies Record<string, RuleSource>
