import type { RehearsalWanted } from '@zhengheng/contract'
import {
  type Change,
  cityPacks,
  contradictionsAfter,
  isParameter,
  isValueOf,
  type ParameterName,
  parameterCatalogue,
  type Text,
  text,
} from '@zhengheng/policy'
import type { FieldFault } from '../house/field-faults.ts'

const names: readonly string[] = cityPacks.map(({ name }) => name)

/** Everything that keeps a rehearsal from beginning, by field. Nobody tries nothing, and nothing is tried twice. */
export function wantedFaults({ changes, under }: RehearsalWanted): FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (path: string, code: string, problem: Text) =>
    faults.push({ path: `body.wanted.${path}`, code, text: problem })
  if (changes.length === 0 && under === null)
    fault(
      'changes',
      'required',
      text('请至少改动一个参数，或选择另一规则包', 'Change a parameter, or choose another pack'),
    )
  if (under !== null && !names.includes(under)) fault('under', 'unknown', unknownPack(under))
  const seen = new Set<string>()
  for (const [index, { pack, parameter, value }] of changes.entries()) {
    const key = `${pack}.${parameter}`
    if (!names.includes(pack)) fault(`changes.${index}.pack`, 'unknown', unknownPack(pack))
    else if (!isParameter(parameter))
      fault(
        `changes.${index}.parameter`,
        'unknown',
        text(`没有参数“${parameter}”`, `There is no parameter “${parameter}”`),
      )
    else if (!isValueOf(parameter, value)) fault(`changes.${index}.value`, 'unfit', unfit(parameter))
    else if (seen.has(key)) fault(`changes.${index}.parameter`, 'twice', twice(parameter))
    seen.add(key)
  }
  if (faults.length > 0) return faults
  for (const { parameters, text: problem } of contradictionsAfter(
    changesOf({ changes, under, since: null }),
    cityPacks,
  )) {
    const index = changes.findLastIndex(({ parameter }) => parameters.some(name => name === parameter))
    fault(`changes.${index}.value`, 'contradicts', problem)
  }
  return faults
}

/** @returns the changes, once `wantedFaults` found nothing */
export const changesOf = ({ changes }: RehearsalWanted): readonly Change[] => changes as readonly Change[]

const unknownPack = (name: string): Text =>
  text(`没有规则包“${name}”；可试算：${names.join('、')}`, `No pack “${name}”; there are ${names.join(', ')}`)

const unfit = (name: ParameterName): Text => {
  const { title } = parameterCatalogue[name]
  return text(`“${title.zh}”的值不合要求，请按单位填写`, `“${title.en}”: the value does not fit its unit`)
}

const twice = (name: ParameterName): Text => {
  const { title } = parameterCatalogue[name]
  return text(`“${title.zh}”改了两次，请只留一次`, `“${title.en}” is changed twice; keep one`)
}
