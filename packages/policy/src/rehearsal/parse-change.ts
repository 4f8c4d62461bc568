import { type Text, text } from '../kernel/text.ts'
import type { Pack, Parameters } from '../rulebook/pack.ts'
import { type ParameterName, parameterCatalogue, parameterNames } from '../rulebook/parameters.ts'
import { isParameter, readParameter } from '../rulebook/read-parameter.ts'
import { type Contradiction, contradictionsIn } from '../rulebook/related-parameters.ts'
import { changedPack } from './changed-pack.ts'

/** One parameter of one pack, and the value to try. */
export interface Change {
  readonly pack: string
  readonly parameter: ParameterName
  readonly value: Parameters[ParameterName]
}

export type ParsedChange =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly problem: Text }

const refused = (zh: string, en: string): ParsedChange => ({ ok: false, problem: text(zh, en) })

/** Reads `wuhan-2021.approvalThreshold=100万`. What is wrong is answered with the place and with what is known. */
export function parseChange(written: string, packs: readonly Pack[]): ParsedChange {
  const match = /^([^.=]+)\.([^.=]+)=(.*)$/u.exec(written.trim())
  if (!match)
    return refused(
      `“${written}”应写成 规则包.参数=值，例如 wuhan-2021.approvalThreshold=100万`,
      `“${written}” should read pack.parameter=value, for example wuhan-2021.approvalThreshold=100万`,
    )
  const [, pack = '', parameter = '', value = ''] = match
  const known = [...new Set(packs.map(each => each.name))]
  if (!known.includes(pack))
    return refused(
      `没有规则包“${pack}”；现有：${known.join('、')}`,
      `There is no rule pack “${pack}”; known: ${known.join(', ')}`,
    )
  if (!isParameter(parameter))
    return refused(
      `规则包 ${pack} 没有参数“${parameter}”；现有：${parameterNames.map(name => `${name}（${parameterCatalogue[name].title.zh}）`).join('、')}`,
      `${pack} has no parameter “${parameter}”; known: ${parameterNames.join(', ')}`,
    )
  const currency = packs.find(({ name }) => name === pack)?.currency ?? 'CNY'
  const read = readParameter(parameter, value, currency)
  return read.ok ? { ok: true, change: { pack, parameter, value: read.value } } : read
}

/** Pairs of parameters that would contradict each other once all these changes hold. */
export const contradictionsAfter = (changes: readonly Change[], packs: readonly Pack[]): readonly Contradiction[] =>
  packs
    .filter(({ name }, index) => packs.findLastIndex(each => each.name === name) === index)
    .filter(({ name }) => changes.some(({ pack }) => pack === name))
    .flatMap(pack => contradictionsIn(changedPack(pack, changes)))

export type ParsedChanges =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly problems: readonly Text[] }

/** Reads several changes that are to hold together: none twice, and none against another. */
export function parseChanges(written: readonly string[], packs: readonly Pack[]): ParsedChanges {
  const parsed = written.map(each => parseChange(each, packs))
  const changes = parsed.flatMap(each => (each.ok ? [each.change] : []))
  const problems = parsed.flatMap(each => (each.ok ? [] : [each.problem]))
  const names = changes.map(({ pack, parameter }) => `${pack}.${parameter}`)
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  const all = [
    ...problems,
    ...twice.map(name => text(`“${name}”改了两次，请只留一次`, `“${name}” is changed twice; keep one`)),
    ...contradictionsAfter(changes, packs).map(each => each.text),
  ]
  return all.length === 0 ? { ok: true, changes } : { ok: false, problems: all }
}
