import { plusMonths } from '../../kernel/plus-months.ts'
import { listed, text } from '../../kernel/text.ts'
import { type FactRule, rulesOver } from '../../rulebook/rule.ts'
import { months, term } from '../../rulebook/term.ts'
import { EvaluationFacts, evaluators, reportReceivers } from './facts.ts'

const evaluationRule = rulesOver(EvaluationFacts)

/** A year of running is looked back on before the second one is over. */
export const selfEvaluation = term({
  rules: [],
  title: text('开展自评价并报送报告', 'Make the self-evaluation and hand in its report'),
  owedBy: 'owner',
  from: 'finalAcceptedOn',
  until: 'selfEvaluatedOn',
  within: months('selfEvaluationToMonths'),
  plannedFrom: 'to',
  notBefore: 'selfEvaluationFromMonths',
  cure: text('请尽快开展并说明原因', 'Make it without delay and give the reason'),
})

/** Not too soon and not too late, and both receivers get the report. */
export const selfEvaluated = evaluationRule(
  'N-27.1',
  ['finalAcceptedOn', 'selfEvaluatedOn', 'reportedTo', 'today'],
  ({ finalAcceptedOn, selfEvaluatedOn, reportedTo, today }, pack) => {
    if (finalAcceptedOn === null) return null
    const { selfEvaluationFromMonths: first } = pack.parameters
    const from = plusMonths(finalAcceptedOn, first)
    if (selfEvaluatedOn !== null && selfEvaluatedOn < from)
      return {
        text: text(`自评价早于验收后 ${first} 个月`, `The self-evaluation came before ${first} months had passed`),
        fact: { what: text('最早可开展日', 'First day'), value: from },
        cure: { text: text(`请在 ${from} 或以后开展`, `Make it on ${from} or later`) },
      }
    const late = selfEvaluation.late({ finalAcceptedOn, selfEvaluatedOn, today }, pack)
    if (late || selfEvaluatedOn === null) return late
    const ids = Object.keys(reportReceivers) as (keyof typeof reportReceivers)[]
    const missing = ids.filter(id => !reportedTo.includes(id)).map(id => reportReceivers[id])
    if (missing.length === 0) return null
    return {
      text: text(`自评价报告未报送${listed(missing).zh}`, `The report did not go to ${listed(missing).en}`),
      cure: { text: text('请补报', 'Send it there too') },
    }
  },
)

/** A post-evaluation rests on the self-evaluation and is made by somebody else. */
export const postEvaluatedByOthers = evaluationRule(
  'N-27.2',
  ['selfEvaluatedOn', 'postEvaluatedOn', 'postEvaluator'],
  ({ selfEvaluatedOn, postEvaluatedOn, postEvaluator }) => {
    if (postEvaluatedOn === null) return null
    if (selfEvaluatedOn === null || selfEvaluatedOn > postEvaluatedOn)
      return {
        text: text('后评价应在自评价基础上开展', 'A post-evaluation rests on the self-evaluation'),
        fact: { what: text('自评价完成日', 'Self-evaluation made on'), value: selfEvaluatedOn ?? '—' },
        cure: { text: text('请先完成自评价', 'Make the self-evaluation first') },
      }
    if (postEvaluator === 'thirdParty') return null
    return {
      text: text('后评价由审批部门委托第三方开展', 'The approver has a third party make it'),
      fact: { what: text('后评价机构', 'Made by'), value: evaluators[postEvaluator].zh },
      cure: { text: text('请委托第三方机构', 'Entrust a third party') },
    }
  },
)

/** What an evaluation found counts in next year’s money. */
export const resultsCount = evaluationRule(
  'N-32.1',
  ['selfEvaluatedOn', 'postEvaluatedOn', 'resultInBudget'],
  ({ selfEvaluatedOn, postEvaluatedOn, resultInBudget }) => {
    const evaluatedOn = postEvaluatedOn ?? selfEvaluatedOn
    if (evaluatedOn === null || resultInBudget) return null
    return {
      text: text(
        '评价结果未作为下一年度投资和运维经费的依据',
        'Next year’s money does not rest on the result of the evaluation',
      ),
      fact: { what: text('评价完成日', 'Evaluated on'), value: evaluatedOn },
      cure: { text: text('请在安排经费时依据评价结果', 'Ground the money on the result') },
    }
  },
)

export const evaluationRules: readonly FactRule[] = [selfEvaluated, postEvaluatedByOthers, resultsCount]
