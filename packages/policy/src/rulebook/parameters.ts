import type { Fen } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import { amountText, type Currency } from './amount-text.ts'
import type { Pack, Parameters } from './pack.ts'
import type { RuleId } from './rulebook.ts'

export type ParameterName = keyof Parameters
export type ParameterUnit = 'money' | 'workingDays' | 'days' | 'months' | 'percent' | 'monthDay' | 'yesNo'

/** What a parameter is called, measured in, and rests on. */
export interface ParameterEntry {
  readonly title: Text
  readonly unit: ParameterUnit
  readonly rule: RuleId
  /** a pack may have none: null, written 无 */
  readonly mayBeNone?: true
}

const entry = (unit: ParameterUnit, rule: RuleId, zh: string, en: string): ParameterEntry => ({
  title: text(zh, en),
  unit,
  rule,
})

/** Every parameter of a pack; a new one does not compile before it is described here. */
export const parameterCatalogue: Readonly<Record<ParameterName, ParameterEntry>> = {
  approvalThreshold: entry('money', 'W-8.2', '审批限额', 'Approval threshold'),
  backOfficeApprovalThreshold: {
    ...entry('money', 'U-2', '不面向公众的项目的审批限额', 'Approval threshold of what does not serve the public'),
    mayBeNone: true,
  },
  cityGovernmentThreshold: {
    ...entry('money', 'W-14+.a', '报市人民政府同意的限额', 'Threshold of the city government’s consent'),
    mayBeNone: true,
  },
  approvalWorkingDays: entry('workingDays', 'W-14+.clock', '审批时限', 'Time limit for approval'),
  technicalOpinionWorkingDays: entry(
    'workingDays',
    'W-14+.clock',
    '技术审查时限',
    'Time limit for a technical opinion',
  ),
  correctionWorkingDays: entry('workingDays', 'W-14+.clock', '补正期限', 'Usual term of a correction'),
  planBindsFiling: entry('yesNo', 'W-7.4', '备案项目须先列入计划', 'Filings must stand in the plan'),
  approvalValidityMonths: {
    ...entry('months', 'W-14+.f', '批复有效期', 'Validity of an approval'),
    mayBeNone: true,
  },
  approvalBindsBuildMoney: entry('yesNo', 'W-14+.e', '批复前不下达建设资金', 'No building money before approval'),
  tenderLeastDays: entry('days', 'L-T24', '招标文件至投标截止最短期限', 'Least time for tenders'),
  contractSigningDays: entry('days', 'L-46', '中标后签订合同期限', 'Term for signing after the award'),
  contractFilingWorkingDays: entry('workingDays', 'L-47', '合同备案期限', 'Term for filing a contract'),
  contractPublicationWorkingDays: entry('workingDays', 'L-R50', '合同公告期限', 'Term for publishing a contract'),
  annualReportDue: entry('monthDay', 'W-14+.b', '年度绩效评价报告截止日', 'Yearly performance report due'),
  selfAdjustLimitPercent: entry(
    'percent',
    'N-24.1',
    '自行调整占概算总投资的上限',
    'Limit of an owner’s own adjustment, of the approved budget',
  ),
  trialRunLeastMonths: entry('months', 'H-12', '试运行最短期限', 'Least time of a trial run'),
  acceptanceMonths: entry('months', 'N-25.1', '建成后申请验收期限', 'Term for applying for acceptance'),
  archiveBindsAcceptance: entry('yesNo', 'N-26.2', '档案合格后方可验收', 'Acceptance waits for the archives'),
  selfEvaluationFromMonths: entry(
    'months',
    'N-27.1',
    '自评价起始（验收后）',
    'Self-evaluation from (after acceptance)',
  ),
  selfEvaluationToMonths: entry('months', 'N-27.1', '自评价截止（验收后）', 'Self-evaluation due (after acceptance)'),
  securityFilingDays: entry('days', 'L-P15', '等级保护备案期限', 'Term for filing the protection level'),
  securityRenewalMonths: entry(
    'months',
    'L-P14',
    '安全测评和密码评估周期',
    'Security tests and cipher assessment every',
  ),
  sharingBindsOperationMoney: entry('yesNo', 'N-28.1', '未共享的不安排运维经费', 'No operation money without sharing'),
  catalogueBindsOperationMoney: entry(
    'yesNo',
    'N-28.2',
    '未入目录的不安排运维经费',
    'No operation money outside the catalogue',
  ),
  securityBindsOperationMoney: entry(
    'yesNo',
    'N-28.3',
    '安全不达标的不安排运维经费',
    'No operation money with security unmet',
  ),
  rectificationWorkingDays: entry('workingDays', 'N-30.2', '整改期限', 'Usual term of a rectification'),
}

export const parameterNames = Object.keys(parameterCatalogue) as readonly ParameterName[]

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const written: Record<ParameterUnit, (value: never, currency: Currency) => Text> = {
  money: (value: Fen, currency) => amountText(value, currency),
  workingDays: (value: number) => text(`${value} 个工作日`, plural(value, 'working day')),
  days: (value: number) => text(`${value} 天`, plural(value, 'day')),
  months: (value: number) => text(`${value} 个月`, plural(value, 'month')),
  percent: (value: number) => text(`${value}%`, `${value}%`),
  monthDay: (value: string) => text(`${Number(value.slice(0, 2))}月${Number(value.slice(3))}日`, value),
  yesNo: (value: boolean) => (value ? text('是', 'yes') : text('否', 'no')),
}

/** A value with its unit, as people read it. */
export function parameterText(name: ParameterName, value: Parameters[ParameterName], currency: Currency = 'CNY'): Text {
  if (value === null) return text('无', 'none')
  return written[parameterCatalogue[name].unit](value as never, currency)
}

/** The rule a parameter rests on under this pack. */
export const parameterBasis = (name: ParameterName, pack: Pack): RuleId =>
  pack.basis[name] ?? parameterCatalogue[name].rule

/** The parameters a pack fixes: those whose rule it holds. */
export const parametersOf = (pack: Pack): readonly ParameterName[] =>
  parameterNames.filter(name => pack.rules.has(parameterBasis(name, pack)))
