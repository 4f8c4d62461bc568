import { cityPacks, roles as knownRoles, type Text, text, unitKinds } from '@zhengheng/policy'
import { z } from 'zod'
import type { Fault } from './faults-of-form.ts'

const UnitRecord = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  pack: z.enum(cityPacks.map(({ name }) => name) as [string, ...string[]]).optional(),
  sectorAuthority: z.string().optional(),
  itOffice: z.string().optional(),
  jointMember: z.boolean().optional(),
})
export type UnitRecord = z.output<typeof UnitRecord>

const AccountRecord = z.strictObject({
  login: z.string(),
  post: z.string(),
  unit: z.string().optional(),
  roles: z.array(z.enum(knownRoles as [string, ...string[]])),
})
export type AccountRecord = z.output<typeof AccountRecord>

/** One fault of a file: which record of which list, which field, and the cure. */
export interface RecordFault extends Fault {
  readonly list: 'units' | 'accounts'
  readonly index: number
}

export interface CityFile {
  /** under their places in the file; those that could not be read are left out */
  readonly units: ReadonlyMap<number, UnitRecord>
  readonly accounts: ReadonlyMap<number, AccountRecord>
  /** ids of all units as written, also of those with faults: an account of one of them has no fault of its own */
  readonly unitIds: ReadonlySet<string>
  readonly faults: readonly RecordFault[]
}

const CityFileShape = z.strictObject({
  units: z.array(z.unknown()).optional(),
  accounts: z.array(z.unknown()).optional(),
})

/** Reads every record by itself, so that one bad record hides no other. Nothing: it is no such file at all. */
export function readCityFile(value: unknown): CityFile | undefined {
  const file = CityFileShape.safeParse(value)
  if (!file.success || (file.data.units === undefined && file.data.accounts === undefined)) return undefined
  const units = readList('units', UnitRecord, file.data.units ?? [])
  const accounts = readList('accounts', AccountRecord, file.data.accounts ?? [])
  return {
    units: units.records,
    accounts: accounts.records,
    unitIds: new Set((file.data.units ?? []).flatMap(idIn)),
    faults: [...units.faults, ...accounts.faults],
  }
}

function idIn(record: unknown): string[] {
  const { id } = (record ?? {}) as { id?: unknown }
  return typeof id === 'string' ? [id] : []
}

function readList<Shape extends z.ZodObject>(list: RecordFault['list'], shape: Shape, values: readonly unknown[]) {
  const records = new Map<number, z.output<Shape>>()
  const faults: RecordFault[] = []
  for (const [index, value] of values.entries()) {
    const parsed = shape.safeParse(value)
    if (parsed.success) records.set(index, parsed.data)
    else
      for (const issue of parsed.error.issues) faults.push(...faultsIn(issue).map(fault => ({ list, index, ...fault })))
  }
  return { records, faults }
}

function faultsIn(issue: z.core.$ZodIssue): Fault[] {
  const field = issue.path.map(String).join('.') || 'record'
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      field: key,
      text: text('不认识这个字段，请去掉。', 'This field is not known: leave it out.'),
    }))
  return [{ field, text: cureOf(issue) }]
}

function cureOf(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String).join(', ')
    return text(`须为其中之一：${known}`, `must be one of: ${known}`)
  }
  if (issue.code === 'invalid_type') {
    const [zh, en] = typeNames[issue.expected] ?? ['另一种值', 'of another kind']
    return text(`缺少，或不是${zh}，请改正。`, `is missing or not ${en}: correct it.`)
  }
  return text('值不能用，请改正。', 'cannot be used: correct it.')
}

const typeNames: Readonly<Record<string, readonly [string, string]>> = {
  string: ['文字', 'text'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表', 'a list'],
  object: ['一条记录（对象）', 'a record (an object)'],
}
