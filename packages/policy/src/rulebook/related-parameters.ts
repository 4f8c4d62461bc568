import { type Text, text } from '../kernel/text.ts'
import type { Pack } from './pack.ts'
import { type ParameterName, parameterCatalogue, parametersOf, parameterText } from './parameters.ts'

/** Two parameters that only make sense in this order. Equal values are in order unless it is strict. */
interface Related {
  readonly lower: ParameterName
  readonly upper: ParameterName
  readonly strict?: true
  readonly because: Text
}

const relations: readonly Related[] = [
  {
    lower: 'selfEvaluationFromMonths',
    upper: 'selfEvaluationToMonths',
    strict: true,
    because: text('自评价要先起始后截止', 'a self-evaluation begins before it is due'),
  },
  {
    lower: 'approvalThreshold',
    upper: 'cityGovernmentThreshold',
    because: text('需要审批的项目才报市人民政府同意', 'only what needs approval goes to the city government'),
  },
  {
    lower: 'correctionWorkingDays',
    upper: 'approvalWorkingDays',
    because: text('补正期限不应长于审批时限', 'a correction takes no longer than the approval itself'),
  },
  {
    lower: 'trialRunLeastMonths',
    upper: 'acceptanceMonths',
    because: text('申请验收前要完成试运行', 'the trial run is over before acceptance is applied for'),
  },
]

/** Two parameters of a pack that contradict each other, in a sentence that names both and the cure. */
export interface Contradiction {
  readonly parameters: readonly [ParameterName, ParameterName]
  readonly text: Text
}

/** Every pair of related parameters that cannot both hold. Those whose rule the pack does not hold say nothing. */
export function contradictionsIn(pack: Pack): readonly Contradiction[] {
  const own = parametersOf(pack)
  return relations
    .filter(({ lower, upper }) => own.includes(lower) && own.includes(upper))
    .filter(relation => !inOrder(relation, pack))
    .map(relation => ({ parameters: [relation.lower, relation.upper], text: sentence(relation, pack) }))
}

function inOrder({ lower, upper, strict }: Related, { parameters }: Pack): boolean {
  const [low, high] = [parameters[lower], parameters[upper]]
  if (low === null || high === null) return true
  return strict ? low < high : low <= high
}

function sentence({ lower, upper, because }: Related, { parameters, currency }: Pack): Text {
  const named = (name: ParameterName) => {
    const { zh, en } = parameterText(name, parameters[name], currency)
    const { title } = parameterCatalogue[name]
    return text(`“${title.zh}”（${name}）${zh}`, `“${title.en}” (${name}) ${en}`)
  }
  const [low, high] = [named(lower), named(upper)]
  return text(
    `${low.zh}与${high.zh}矛盾：${because.zh}；请调小前者或调大后者`,
    `${low.en} contradicts ${high.en}: ${because.en}; lower the first or raise the second`,
  )
}
