import { type Text, text } from '../kernel/text.ts'
import type { Pack, Parameters } from '../rulebook/pack.ts'
import { type ParameterName, parameterCatalogue, parameterNames } from '../rulebook/parameters.ts'
import { isParameter, readParameter } from '../rulebook/read-parameter.ts'

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
