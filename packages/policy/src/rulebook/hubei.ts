import { type RuleSource, unconfirmed } from './documents.ts'

const hubei = unconfirmed('hubei-2018-59', '2018-09-26')
const acceptance = unconfirmed('hubei-2010-10', '2010-01-01')

/** Provincial rules a Wuhan project meets. Known from public pages, not from the text at hand: 待核. */
export const hubeiRules = {
  'H-1': hubei(
    '年度实施计划备案后，方可申请立项和运维经费',
    'Only after its yearly plan is filed may a department apply for projects or operation money',
  ),
  'H-2': hubei(
    '统筹不够、安全方案不合理或共享开放不明确的，不安排建设和运维资金',
    'No money for projects poorly coordinated, badly secured or unclear about sharing',
  ),
  'H-3': hubei(
    '除国家另有规定外不新建业务专网，确需建设的先征求意见',
    'No new private networks unless the State rules otherwise; ask for an opinion first',
  ),
  'H-4': hubei('现有专网分类并入电子政务网络', 'Existing private networks are merged into the government network'),
  'H-5': hubei(
    '定期清理脱离业务、可替代或使用少的系统',
    'Systems cut off from business, replaceable or rarely used are cleared up from time to time',
  ),
  'H-6': hubei(
    '不使用公共基础设施或不能接入共享平台的，原则上不批',
    'In principle no approval without the common infrastructure and the sharing platform',
  ),
  'H-7': hubei(
    '未按要求整合或接入的，原则上不再安排运维经费',
    'In principle no more operation money for systems not integrated or connected',
  ),
  'H-8': hubei(
    '违规的限期整改，拒不整改的通报批评、暂缓拨付资金',
    'A breach is put right within a term; refusal is criticised publicly and payment is held back',
  ),
  'H-9': hubei(
    '履行职责中制作、获取的信息均属政务信息资源',
    'Whatever is made or obtained in performing duties is a government information resource',
  ),
  'H-10': hubei(
    '密码应用要求并入安全要求，不单列审批材料',
    'Cipher demands sit within security and are no separate approval paper',
  ),
  'H-11': hubei('预算参照省级信息化建设项目预算标准', 'Budgets follow the provincial budget standard for IT projects'),
  'H-12': acceptance(
    '建设内容完成、试运行合格、监理同意、测试通过后方可申请验收',
    'Acceptance is applied for when the content is done, the trial run passed, the supervisor agrees and tests are passed',
  ),
  'H-13': hubei(
    '统一规划、统一招标、统一监理、统一验收、统一评价（宜昌做法）',
    'One planning, tendering, supervision, acceptance and evaluation (practice of Yichang)',
  ),
} as const satisfies Record<string, RuleSource>
