import {
  citation,
  type FieldSpec,
  fen,
  fieldsOf,
  findAction,
  formatWan,
  ONLY,
  type RuleId,
  rulebook,
  type Text,
  text,
} from '@zhengheng/policy'

/** What was typed in an act, as label and value. */
export interface TypedField {
  readonly label: Text
  readonly value: Text
}

const plain = (words: string): Text => text(words, words)

/** The typed words of an entry, told by the action's own form. Empty when nothing was typed or it may not be read. */
export function describedInput(action: string, input: unknown): readonly TypedField[] {
  const schema = findAction(action)?.input
  if (!schema || typeof input !== 'object' || input === null) return []
  return fieldsOf(schema)
    .filter(field => field.kind !== 'hidden')
    .map(field => ({ label: field.label, value: told(field, (input as Record<string, unknown>)[field.name]) }))
    .filter(({ value }) => value.zh !== '')
}

function told(field: FieldSpec, value: unknown): Text {
  // The paper itself names who got a copy.
  if (value === undefined || value === null || value === '' || field.kind === 'members') return plain('')
  if (field.kind === 'money' && typeof value === 'number') {
    const amount = formatWan(fen(value))
    return text(`${amount} 万元`, `¥10,000 × ${amount}`)
  }
  if (field.kind === 'check') return value === true ? text('是', 'yes') : text('否', 'no')
  if (field.kind === 'papers' && Array.isArray(value))
    return plain(value.map(paper => String((paper as { name?: unknown }).name ?? '')).join('；'))
  if (field.kind === 'choice') return chosen(field, String(value))
  if (field.kind === 'rows' && Array.isArray(value)) return rowsOf(field.row ?? [], value)
  return plain(String(value))
}

const chosen = (field: FieldSpec, value: string): Text =>
  value in rulebook ? citation(value as RuleId) : (field.options?.find(o => o.value === value)?.label ?? plain(value))

function rowsOf(fields: readonly FieldSpec[], rows: readonly unknown[]): Text {
  const lines = rows.map((row, index) => {
    const values = fields
      .map(field => told(field, field.name === ONLY ? row : (row as Record<string, unknown>)[field.name]))
      .filter(value => value.zh !== '')
    return text(
      `${index + 1}. ${values.map(value => value.zh).join('，')}`,
      `${index + 1}. ${values.map(value => value.en).join(', ')}`,
    )
  })
  return text(lines.map(row => row.zh).join('\n'), lines.map(row => row.en).join('\n'))
}
