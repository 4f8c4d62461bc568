import { type Fen, formatWan } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Parameters } from './pack.ts'
import type { RuleId } from './rulebook.ts'

export type ParameterName = keyof Parameters
export type ParameterUnit = 'money' | 'workingDays' | 'yesNo'

/** What a parameter is called, measured in, and rests on. */
export interface ParameterEntry {
  readonly title: Text
  readonly unit: ParameterUnit
  readonly rule: RuleId
}

/** Every parameter of a pack; a new one does not compile before it is described here. */
export const parameterCatalogue = {
  approvalThreshold: { title: text('审批限额', 'Approval threshold'), unit: 'money', rule: 'W-8.2' },
  cityGovernmentThreshold: {
    title: text('报市人民政府同意的限额', 'Threshold of the city government’s consent'),
    unit: 'money',
    rule: 'W-14+.a',
  },
  approvalWorkingDays: { title: text('审批时限', 'Time limit for approval'), unit: 'workingDays', rule: 'W-14+.clock' },
  correctionWorkingDays: {
    title: text('补正期限', 'Usual term of a correction'),
    unit: 'workingDays',
    rule: 'W-14+.clock',
  },
  planBindsFiling: {
    title: text('备案项目须先列入计划', 'Filings must stand in the plan'),
    unit: 'yesNo',
    rule: 'W-7.4',
  },
} as const satisfies Record<ParameterName, ParameterEntry>

export const parameterNames = Object.keys(parameterCatalogue) as readonly ParameterName[]

/** A value with its unit, as people read it. */
export function parameterText(name: ParameterName, value: Parameters[ParameterName]): Text {
  if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no')
  if (parameterCatalogue[name].unit === 'workingDays') return text(`${value} 个工作日`, `${value} working days`)
  return text(`${formatWan(value as Fen)} 万元`, `${formatWan(value as Fen)} ten-thousand yuan`)
}
