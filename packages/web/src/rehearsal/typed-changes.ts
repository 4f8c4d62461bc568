import {
  type Change,
  contradictionsAfter,
  fen,
  formatWan,
  type ParameterName,
  type ParameterUnit,
  packs,
  parameterCatalogue,
  parseChange,
  type Text,
  text,
} from '@zhengheng/policy'
import { halfWidth } from '../ui/money-words.ts'

/** One line of the form: which parameter of which pack (`wuhan-2021.approvalThreshold`), and the value as typed. */
export interface TypedChange {
  readonly key: string
  readonly what: string
  readonly value: string
}

export interface TypedProblem {
  readonly key: string
  readonly field: 'what' | 'value' | 'since'
  readonly text: Text
}

/** The unit a value is typed without: shown behind its field, and written behind it in Chinese to be read. */
export const unitSigns: Readonly<Record<ParameterUnit, Text | null>> = {
  money: text('万元', '×¥10,000'),
  workingDays: text('个工作日', 'working days'),
  days: text('天', 'days'),
  months: text('个月', 'months'),
  percent: text('%', '%'),
  monthDay: null,
  yesNo: null,
}

const signOf = (unit: ParameterUnit): string => unitSigns[unit]?.zh ?? ''

/** `wuhan-2021.approvalThreshold` taken apart. */
export function chosen(what: string): { readonly pack: string; readonly parameter: ParameterName } | null {
  const [pack = '', parameter = ''] = what.split('.')
  return parameter in parameterCatalogue ? { pack, parameter: parameter as ParameterName } : null
}

/** The lines as changes to try, or everything that keeps them from being so; lines left wholly empty do not count. */
export function readTyped(lines: readonly TypedChange[]): {
  readonly changes: readonly Change[]
  readonly problems: readonly TypedProblem[]
} {
  const changes: Change[] = []
  const problems: TypedProblem[] = []
  const seen = new Set<string>()
  for (const { key, what, value } of lines) {
    const problem = (field: TypedProblem['field'], zh: string, en: string) =>
      problems.push({ key, field, text: text(zh, en) })
    const picked = chosen(what)
    if (!picked) {
      if (value.trim() !== '') problem('what', '请选择参数', 'Choose the parameter')
      continue
    }
    const { unit, title } = parameterCatalogue[picked.parameter]
    if (seen.has(what))
      problem('what', `“${title.zh}”选了两次，请只留一行`, `“${title.en}” stands twice; keep one line`)
    seen.add(what)
    if (value.trim() === '') {
      problem('value', `请填写“${title.zh}”试改为多少`, `Give the value to try for “${title.en}”`)
      continue
    }
    const plain = halfWidth(value).replaceAll(',', '')
    const bare = /^[\d.]+$/.test(plain)
    const read = parseChange(`${what}=${plain}${bare ? signOf(unit) : ''}`, packs)
    if (read.ok) changes.push(read.change)
    else problem('value', read.problem.zh, read.problem.en)
  }
  return { changes, problems: [...problems, ...contradictionsOn(lines, changes)] }
}

/** What contradicts another parameter, at the last line that has to do with it. */
const contradictionsOn = (lines: readonly TypedChange[], changes: readonly Change[]): readonly TypedProblem[] =>
  contradictionsAfter(changes, packs).flatMap(({ parameters, text: problem }) => {
    const line = lines.findLast(({ what }) => parameters.some(name => name === chosen(what)?.parameter))
    return line ? [{ key: line.key, field: 'value', text: problem }] : []
  })

/** A change that was tried before, as it would be typed. */
export function typedFrom({ pack, parameter, value }: Change, index: number): TypedChange {
  const { unit } = parameterCatalogue[parameter]
  const typed = () => {
    if (value === null) return '无'
    if (typeof value === 'boolean') return value ? '是' : '否'
    return unit === 'money' ? formatWan(fen(value as number)) : String(value)
  }
  return { key: String(index), what: `${pack}.${parameter}`, value: typed() }
}
