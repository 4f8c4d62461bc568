import { z } from 'zod'
import { type Text, text } from '../kernel/text.ts'
import { packProblems } from './check-packs.ts'
import type { Pack, Parameters } from './pack.ts'
import type { ParameterName } from './parameters.ts'
import { isParameter, readParameter } from './read-parameter.ts'
import { type RuleId, rulebook } from './rulebook.ts'

/** A pack written as data: what differs from the pack it builds on. Values carry their unit: `20万`, `24个月`. */
const PackData = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().min(1),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  from: z.string(),
  to: z.string().optional(),
  buildsOn: z.string(),
  parameters: z.record(z.string(), z.string()).default({}),
  addRules: z.array(z.string()).default([]),
  dropRules: z.array(z.string()).default([]),
})
export type PackData = z.input<typeof PackData>

export type ReadPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly Text[] }

/** Reads a pack of one's own beside the packs there are. All problems are told at once, each with its place. */
export function readPack(data: unknown, packs: readonly Pack[]): ReadPack {
  const read = PackData.safeParse(data)
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => {
        const place = path.join('.') || '—'
        return text(`规则包的 ${place}：${message}`, `Pack, ${place}: ${message}`)
      }),
    }
  const { buildsOn, parameters, addRules, dropRules, to, ...own } = read.data
  const base = packs.findLast(({ name }) => name === buildsOn)
  if (!base)
    return {
      ok: false,
      problems: [
        text(
          `规则包 ${own.name} 的 buildsOn：没有规则包“${buildsOn}”`,
          `Pack ${own.name}, buildsOn: there is no pack “${buildsOn}”`,
        ),
      ],
    }
  const values = readValues(own.name, parameters, base)
  const named = [...addRules, ...dropRules].filter(id => !(id in rulebook))
  const { to: _ending, ...ground } = base
  const pack: Pack = {
    ...ground,
    ...own,
    ...(to !== undefined && { to }),
    parameters: { ...base.parameters, ...values.read },
    rules: new Set([...base.rules, ...(addRules as RuleId[])].filter(id => !dropRules.includes(id) && id in rulebook)),
  }
  const problems = [
    ...values.problems,
    ...named.map(id =>
      text(
        `规则包 ${own.name} 的 addRules、dropRules：没有规则“${id}”`,
        `Pack ${own.name}, addRules or dropRules: there is no rule “${id}”`,
      ),
    ),
    ...packProblems([...packs, pack]),
  ]
  return problems.length === 0 ? { ok: true, pack } : { ok: false, problems }
}

function readValues(pack: string, written: Readonly<Record<string, string>>, base: Pack) {
  const read: Partial<Record<ParameterName, Parameters[ParameterName]>> = {}
  const problems: Text[] = []
  for (const [name, value] of Object.entries(written)) {
    if (!isParameter(name)) {
      problems.push(
        text(`规则包 ${pack} 的 parameters：没有参数“${name}”`, `Pack ${pack}, parameters: there is no “${name}”`),
      )
      continue
    }
    const one = readParameter(name, value, base.currency)
    if (one.ok) read[name] = one.value
    else problems.push(text(`规则包 ${pack}：${one.problem.zh}`, `Pack ${pack}: ${one.problem.en}`))
  }
  return { read: read as Partial<Parameters>, problems }
}
