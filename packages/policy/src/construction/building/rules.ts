import { plusMonths } from '../../kernel/plus-months.ts'
import { listed, type Text, text } from '../../kernel/text.ts'
import type { Pack } from '../../rulebook/pack.ts'
import { parameterText } from '../../rulebook/parameters.ts'
import { type FactRule, type Found, rulesOver } from '../../rulebook/rule.ts'
import { type DatedDuty, dueOf, overdue, termUntil } from '../../rulebook/term.ts'
import { BuildingFacts, reportParts, type SystemStage, systemStages } from './facts.ts'

const buildingRule = rulesOver(BuildingFacts)

/** A body and a person answer for the project. */
export const somebodyInCharge = buildingRule('N-13.1', ['implementingBodyNamed', 'officerNamed'], facts => {
  const missing = [
    ...(facts.implementingBodyNamed ? [] : [text('项目实施机构', 'the implementing body')]),
    ...(facts.officerNamed ? [] : [text('项目责任人', 'the officer in charge')]),
  ]
  return missing.length === 0
    ? null
    : {
        text: text(`未明确${listed(missing).zh}`, `Not named: ${listed(missing).en}`),
        cure: { text: text('请予以明确并登记', 'Name and record them') },
      }
})

/** Networks are protected, tested and assessed. */
export const networkSecured = buildingRule('N-14.1', ['protectiveFacilities', 'risksAssessed'], facts => {
  const missing = [
    ...(facts.protectiveFacilities ? [] : [text('网络安全防护设施', 'protective facilities')]),
    ...(facts.risksAssessed ? [] : [text('安全检测和风险评估', 'security tests and risk assessment')]),
  ]
  return missing.length === 0
    ? null
    : {
        text: text(`未落实${listed(missing).zh}`, `Not in place: ${listed(missing).en}`),
        cure: { text: text('请补齐后继续建设', 'Put these in place before going on') },
      }
})

interface CipherFacts {
  readonly systemStage: SystemStage
  readonly cipherStage: SystemStage
  readonly cipherAssessedOn: string | null
  readonly today: string
}

const stages = Object.keys(systemStages) as readonly SystemStage[]

/** 三同步: cipher protection is never behind the system, and is assessed again and again once the system runs. */
function cipherInStep(facts: CipherFacts, { parameters }: Pack): Found | null {
  const { systemStage, cipherStage, cipherAssessedOn, today } = facts
  if (stages.indexOf(cipherStage) < stages.indexOf(systemStage))
    return {
      text: text('密码保障落后于系统建设', 'Cipher protection lags behind the system'),
      fact: {
        what: text('系统与密码保障所处阶段', 'Stage of the system and of its cipher protection'),
        value: `${systemStages[systemStage].zh}，${systemStages[cipherStage].zh}`,
      },
      cure: { text: text('请同步规划、建设、运行密码保障', 'Plan, build and run it with the system') },
    }
  const months = parameters.securityRenewalMonths
  if (systemStage !== 'running' || (cipherAssessedOn !== null && today <= plusMonths(cipherAssessedOn, months)))
    return null
  return {
    text: text(
      `系统运行后未按 ${months} 个月的周期评估密码应用`,
      `Cipher use was not assessed within ${months} months`,
    ),
    fact: { what: text('最近一次评估日', 'Last assessed on'), value: cipherAssessedOn ?? '—' },
    cure: { text: text('请开展密码应用安全性评估', 'Have cipher use assessed') },
  }
}

const cipherFacts = ['systemStage', 'cipherStage', 'cipherAssessedOn', 'today'] as const

/** The national measures ask it of every project. */
export const cipherWithSystem = buildingRule('N-15.1', cipherFacts, cipherInStep)

/** The law asks it where cipher protection is due. */
export const cipherWhereDue = buildingRule('L-C27', ['cipherDue', ...cipherFacts], (facts, pack) =>
  facts.cipherDue ? cipherInStep(facts, pack) : null,
)

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** A report for each year of building. Before the works begin, the years of the schedule are expected. */
export const annualReport = {
  parameter: 'annualReportDue',
  title: text('报送年度绩效评价报告', 'Hand in the yearly performance report'),
  owedBy: 'owner',
  counting: 'fixedDay',
  duesOf: (facts, { parameters }, today) => {
    const { constructionStartedOn: start, completedOn, planned, reportedYears = [] } = facts
    const begin = start ?? planned?.from
    if (!begin) return []
    // Years that have come under construction are certain; those the plan still holds are expected.
    const certainTo = start ? yearOf(completedOn ?? today) : yearOf(begin) - 1
    const last = completedOn ? certainTo : Math.max(certainTo, planned ? yearOf(planned.to) : 0)
    const years = Array.from({ length: Math.max(0, last - yearOf(begin) + 1) }, (_, index) => yearOf(begin) + index)
    return years.map(year => ({
      ...dueOf(
        {
          on: begin,
          by: start ? 'constructionStartedOn' : 'plannedStartOn',
          key: String(year),
          certainty: year <= certainTo ? 'fixed' : 'expected',
        },
        text(
          `建设期内每年 ${parameterText('annualReportDue', parameters.annualReportDue).zh}前`,
          `every year under construction by ${parameterText('annualReportDue', parameters.annualReportDue).en}`,
        ),
        termUntil(`${year}-${parameters.annualReportDue}`),
      ),
      done: reportedYears.includes(year),
    }))
  },
} as const satisfies DatedDuty

interface YearlyReport {
  readonly reportYear: number
  readonly reportedOn: string | null
  readonly usersAsked: boolean
  readonly supervisionDue: boolean
  readonly supervisorAsked: boolean
  readonly today: string
}

/** Handed in by the day of the pack, with the views of users and supervisor once it is. */
function reportInTime(facts: YearlyReport, { parameters }: Pack): Found | null {
  const { reportYear, reportedOn, usersAsked, supervisionDue, supervisorAsked, today } = facts
  const late = overdue(termUntil(`${reportYear}-${parameters.annualReportDue}`), {
    what: text(`报送 ${reportYear} 年度绩效评价报告`, `Hand in the performance report of ${reportYear}`),
    doneOn: reportedOn,
    today,
    cure: text('请尽快报送并说明原因', 'Hand it in without delay and give the reason'),
  })
  if (late || reportedOn === null) return late
  const unasked: readonly Text[] = [
    ...(usersAsked ? [] : [text('使用单位', 'the users')]),
    ...(supervisorAsked || !supervisionDue ? [] : [text('监理单位', 'the supervisor')]),
  ]
  if (unasked.length === 0) return null
  return {
    text: text(`报告未听取${listed(unasked).zh}意见`, `The report lacks the views of ${listed(unasked).en}`),
    cure: { text: text('请征求意见后补报', 'Ask them and hand in the rest') },
  }
}

const yearlyReportFacts = [
  'reportYear',
  'reportedOn',
  'usersAsked',
  'supervisionDue',
  'supervisorAsked',
  'today',
] as const

/** Every year of building ends with a performance report: the city’s rule. */
export const yearlyReport = buildingRule('W-14+.b', yearlyReportFacts, reportInTime)

/** The same by the national measures. */
export const yearlyReportOfTheState = buildingRule('N-20.1', yearlyReportFacts, reportInTime)

/** What the report speaks about. */
export const reportIsWhole = buildingRule(
  'N-20.2',
  ['reportedOn', 'reportCovers', 'inTrialRun'],
  ({ reportedOn, reportCovers, inTrialRun }) => {
    if (reportedOn === null) return null
    const due = ['progress', 'investment', ...(inTrialRun ? (['trialRun'] as const) : [])] as const
    const missing = due.filter(part => !reportCovers.includes(part)).map(part => reportParts[part])
    if (missing.length === 0) return null
    return {
      text: text(`报告缺少：${listed(missing).zh}`, `The report lacks: ${listed(missing).en}`),
      cure: { text: text('请补充后重新报送', 'Add it and hand the report in again') },
    }
  },
)

/** Serious delay and great loss are reported at once. */
export const alarmIsReported = buildingRule(
  'N-21.1',
  ['seriousDelay', 'greatLoss', 'alarmReportedOn'],
  ({ seriousDelay, greatLoss, alarmReportedOn }) => {
    const cases = [
      ...(seriousDelay ? [text('严重逾期', 'serious delay')] : []),
      ...(greatLoss ? [text('重大投资损失', 'great loss of investment')] : []),
    ]
    if (cases.length === 0 || alarmReportedOn !== null) return null
    return {
      text: text(`${listed(cases).zh}未向审批部门报告`, `Not reported to the approver: ${listed(cases).en}`),
      cure: { text: text('请及时报告', 'Report it at once') },
    }
  },
)

export const buildingRules: readonly FactRule[] = [
  somebodyInCharge,
  networkSecured,
  cipherWithSystem,
  cipherWhereDue,
  yearlyReport,
  yearlyReportOfTheState,
  reportIsWhole,
  alarmIsReported,
]
