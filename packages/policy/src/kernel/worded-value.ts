import type { FieldSpec } from './field-specs.ts'
import { fen, formatWan } from './money.ts'
import { type Text, text } from './text.ts'

const none = text('—', '—')
const yes = text('是', 'Yes')
const no = text('否', 'No')

/** A stored value in the words people know it by. Tables are shown as tables, never through this. */
export function worded(field: Pick<FieldSpec, 'kind' | 'options'>, value: unknown): Text {
  if (value === undefined || value === null || value === '') return none
  if (typeof value === 'boolean') return value ? yes : no
  if (field.kind === 'money' && typeof value === 'number') {
    const amount = formatWan(fen(value))
    return text(amount, amount)
  }
  const option = field.options?.find(({ value: known }) => known === value)
  return option?.label ?? text(String(value), String(value))
}
