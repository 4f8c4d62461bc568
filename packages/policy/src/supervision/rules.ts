import { listed, text } from '../kernel/text.ts'
import type { Pack } from '../rulebook/pack.ts'
import { type FactRule, rulesOver } from '../rulebook/rule.ts'
import { alarmMeasures, type SanctionMeasure, sanctionNames, sanctionsNamedBy } from '../rulebook/sanctions.ts'
import { consequences, SupervisionFacts, unwilling } from './facts.ts'
import { type Breach, type Sanction, sanctionFor } from './sanction-ladder.ts'

const supervisionRule = rulesOver(SupervisionFacts)

interface Sanctioning extends Breach {
  readonly measure: SanctionMeasure | 'none'
  readonly seriousDelay: boolean
  readonly greatLoss: boolean
}

const breachFacts = [
  'breach',
  'lastMeasure',
  'measureOn',
  'termWorkingDays',
  'rectifiedOn',
  'adequate',
  'refusal',
  'today',
] as const
const sanctioningFacts = [...breachFacts, 'measure', 'seriousDelay', 'greatLoss'] as const

type LadderRule = keyof typeof sanctionsNamedBy
const namedBy = (id: LadderRule): readonly SanctionMeasure[] => sanctionsNamedBy[id]
const dueFact = (due: Sanction | null) => ({
  what: text('按违规和整改情况可到的措施', 'SanctionMeasure the breach has come to'),
  value: due ? sanctionNames[due.measure].zh : '无',
})

/** A measure is due, and nobody means to take it. */
function notTaken(id: LadderRule, due: Sanction | null, lastMeasure: Breach['lastMeasure']) {
  if (due === null || due.measure === lastMeasure || !namedBy(id).includes(due.measure)) return null
  const { zh, en } = sanctionNames[due.measure]
  return {
    text: text(`违规情形已到“${zh}”一级，尚未采取`, `Not taken yet against the breach: ${en}`),
    fact: dueFact(due),
    cure: { text: text(`请决定是否${zh}`, `Decide on it: ${en}`) },
  }
}

/** A measure is meant that the breach has not come to. */
function tooEarly(id: LadderRule, due: Sanction | null, measure: SanctionMeasure, { sanctions }: Pack) {
  const reached = due === null ? -1 : sanctions.indexOf(due.measure)
  if (!namedBy(id).includes(measure) || sanctions.indexOf(measure) <= reached) return null
  return {
    text: text(`尚不能${sanctionNames[measure].zh}`, `Too early for: ${sanctionNames[measure].en}`),
    fact: dueFact(due),
    cure: {
      text: due
        ? text(`请先${sanctionNames[due.measure].zh}`, `First: ${sanctionNames[due.measure].en}`)
        : text('没有违规或已经整改到位的，不采取措施', 'Without a breach, or once it is put right, nothing is done'),
    },
  }
}

/** Speaks for the measures its rule names. What serious delay or great loss opens is not too early. */
const climbed =
  (id: LadderRule) =>
  ({ measure, seriousDelay, greatLoss, ...breach }: Sanctioning, pack: Pack) => {
    const due = sanctionFor(breach, pack)
    if (measure === 'none') return notTaken(id, due, breach.lastMeasure)
    const opened = (seriousDelay || greatLoss) && alarmMeasures.includes(measure)
    return opened ? null : tooEarly(id, due, measure, pack)
  }

/** The national ladder, from a term to put it right up to the end of the project. */
export const nationalLadderClimbed = supervisionRule('N-30.2', sanctioningFacts, climbed('N-30.2'))

/** The provincial rungs. */
export const provincialLadderClimbed = supervisionRule('H-8', sanctioningFacts, climbed('H-8'))

/** Delay and loss alone open rectification and suspension, nothing harder. */
export const alarmAnswered = supervisionRule(
  'N-21.2',
  ['seriousDelay', 'greatLoss', 'breach', 'measure'],
  ({ seriousDelay, greatLoss, breach, measure }) => {
    const alarmed = seriousDelay || greatLoss
    if (!alarmed || breach || measure === 'none' || alarmMeasures.includes(measure)) return null
    return {
      text: text(
        '严重逾期或重大损失时，可要求整改或暂停建设',
        'Serious delay or great loss opens rectification or suspension',
      ),
      fact: { what: text('拟采取的措施', 'SanctionMeasure about to be taken'), value: sanctionNames[measure].zh },
      cure: { text: text('请改为限期整改或暂停项目建设', 'Demand rectification or suspend the works') },
    }
  },
)

/** Who is supervised cooperates and tells the truth. */
export const supervisionAccepted = supervisionRule('N-29.1', ['conduct'], ({ conduct }) => {
  if (conduct.length === 0) return null
  const found = listed(conduct.map(each => unwilling[each]))
  return {
    text: text('未接受监督、如实提供资料', 'Supervision was not accepted, or material not true'),
    fact: { what: text('情形', 'What happened'), value: found.zh },
    cure: { text: text('请配合监督，如实补充资料', 'Cooperate and supply the true material') },
  }
})

/** Building without approval or filing, or mismanagement with grave results, is answered for. */
export const answeredForBreach = supervisionRule(
  'N-33.1',
  ['approvedOrFiled', 'begun', 'mismanaged', 'consequences', 'answeredFor'],
  facts => {
    const causes = [
      ...(facts.begun && !facts.approvedOrFiled ? [text('未经批准或备案', 'without approval or filing')] : []),
      ...(facts.mismanaged ? facts.consequences.map(each => consequences[each]) : []),
    ]
    if (facts.answeredFor || causes.length === 0) return null
    return {
      text: text('应当通报批评并追究责任', 'To be criticised publicly and answered for'),
      fact: { what: text('情形', 'What happened'), value: listed(causes).zh },
      cure: { text: text('请按管理权限处理', 'Those in charge deal with it') },
    }
  },
)

export const supervisionRules: readonly FactRule[] = [
  nationalLadderClimbed,
  provincialLadderClimbed,
  alarmAnswered,
  supervisionAccepted,
  answeredForBreach,
]
