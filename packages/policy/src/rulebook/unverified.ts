import { type RuleSource, unconfirmed } from './documents.ts'

const measure = unconfirmed('wuhan-2021-91', '2021-08-21')

/** What the Wuhan measures hold beyond the text at hand. Applied as defaults, always shown as 待核. */
export const unverifiedRules = {
  'W-14+.a': measure(
    '核定投资 3000 万元以上的，批复前报市人民政府同意',
    'From 30 million yuan as approved, the city government consents first',
  ),
  'W-14+.b': measure(
    '建设期内每年年底前提交绩效评价报告，并听取使用单位和监理单位意见',
    'While building, a performance report every year before its end, with the views of users and supervisor',
  ),
  'W-14+.c': measure(
    '严控新建数量和规模，简化审批，全过程监管，建成的与评审意见一致',
    'Fewer and smaller new systems, simpler approval, supervision throughout, nothing built that departs from the review',
  ),
  'W-14+.d': measure(
    '防止功能、共享和防护在建设中偏离评审意见',
    'Functions, sharing and protection must not drift from the review while they are built',
  ),
  'W-14+.e': measure('未经批复，原则上不下达建设资金', 'Before approval, in principle no building money is released'),
  'W-14+.f': measure(
    '批复在规定期限内有效，期满未开工的失效，须重新申报',
    'An approval holds for a set time; if work has not begun by then it lapses and is applied for again',
  ),
  'W-14+.g': measure(
    '信息资源目录是审批的前提，并作为安排资金和验收的依据',
    'The data catalogue is a condition of approval and a ground for money and acceptance',
  ),
  'W-14+.h': measure(
    '建设和资金管理：责任人、采购、监理、合同、安全、变更、验收、档案和评价',
    'Building and money: officer in charge, procurement, supervision, contracts, security, change, acceptance, archives, evaluation',
  ),
  'W-14+.i': measure('联席机制成员单位按分工监督管理', 'The members of the joint mechanism each supervise their part'),
  'W-14+.j': measure('各区参照制定本区办法', 'Districts follow by analogy with measures of their own'),
  'W-14+.k': measure(
    '项目审批部门按部署单位设定，默认为市数据局',
    'The approving department is set by the deployment; by default the data bureau',
  ),
  'W-14+.l': measure(
    '机构改革后，有关职责由市数据主管部门承担',
    'After the reform of 2024 the duties lie with the city’s data authority',
  ),
  'W-14+.clock': measure(
    '审批时限以部署单位设定的工作日为准，补正期间暂停',
    'The time limit for approval is set by the deployment; correction pauses it',
  ),
  'W-7.5+.approver': measure('补充列入由市人民政府批准', 'Supplements are granted by the city government'),
  'W-8+.splitting': measure(
    '同一单位同年多个小额项目合计达到 50 万元的，应说明是否拆分',
    'Small projects of one unit that together reach the limit need an explanation',
  ),
} as const satisfies Record<string, RuleSource>
