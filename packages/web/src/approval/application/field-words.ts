import {
  type FieldSpec,
  fen,
  fieldsOfSection,
  formatWan,
  ONLY,
  type SectionId,
  type Text,
  text,
} from '@zhengheng/policy'

/** A list that may be empty is empty, not missing, once anything of its section is typed. */
export const emptyLists = (id: SectionId): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fieldsOfSection(id)
      .filter(spec => spec.kind === 'rows' && spec.least === 0)
      .map(spec => [spec.name, []]),
  )

/** What people call a place in a form: 功能清单第 2 项 · 说明. */
export function placeName(form: readonly FieldSpec[], path: readonly (string | number)[]): Text {
  let fields = form
  let zh = ''
  let en = ''
  for (const step of path) {
    if (typeof step === 'number') {
      zh += `第 ${step + 1} 项`
      en += ` ${step + 1}`
      continue
    }
    const spec = fields.find(field => field.name === step)
    zh += `${zh && ' · '}${spec?.label.zh ?? step}`
    en += `${en && ' · '}${spec?.label.en ?? step}`
    fields = spec?.row ?? []
  }
  return { zh, en }
}

/** A value of a field as people read it. */
export function valueWords(spec: FieldSpec, value: unknown): Text {
  if (value === undefined || value === null || value === '') return text('未填写', 'Empty')
  switch (spec.kind) {
    case 'choice':
      return spec.options?.find(option => option.value === value)?.label ?? text(String(value), String(value))
    case 'check':
      return value === true ? text('✓ 已确认', '✓ Confirmed') : text('未确认', 'Not confirmed')
    case 'money':
      return typeof value === 'number'
        ? text(`${formatWan(fen(value))} 万元`, `${formatWan(fen(value))} ×¥10,000`)
        : text(String(value), String(value))
    case 'papers':
      return Array.isArray(value) && value.length > 0 ? paperWords(spec, value) : text('无', 'None')
    case 'rows':
      return Array.isArray(value) ? rowsWords(spec, value) : text('', '')
    default:
      return text(String(value), String(value))
  }
}

function paperWords({ slots = {} }: FieldSpec, papers: readonly unknown[]): Text {
  const lines = papers.map(paper => {
    const { slot, name } = paper as { readonly slot: string; readonly name: string }
    const title = slots[slot]?.title ?? text(slot, slot)
    return text(`${title.zh}：${name}`, `${title.en}: ${name}`)
  })
  return text(lines.map(({ zh }) => zh).join('\n'), lines.map(({ en }) => en).join('\n'))
}

function rowsWords(spec: FieldSpec, rows: readonly unknown[]): Text {
  const lines = rows.map((row, index) => {
    const words = (spec.row ?? []).map(field =>
      valueWords(field, field.name === ONLY ? row : (row as Readonly<Record<string, unknown>>)?.[field.name]),
    )
    return text(
      `${index + 1}. ${words.map(w => w.zh).join(' · ')}`,
      `${index + 1}. ${words.map(w => w.en).join(' · ')}`,
    )
  })
  if (lines.length === 0) return text('无', 'None')
  return text(lines.map(l => l.zh).join('\n'), lines.map(l => l.en).join('\n'))
}

/** Which field of a form stands at a path, where there is one. */
export function fieldAt(form: readonly FieldSpec[], path: readonly (string | number)[]): FieldSpec | undefined {
  let fields = form
  let spec: FieldSpec | undefined
  for (const step of path) {
    if (typeof step === 'number') {
      const only = fields[0]
      if (only?.name === ONLY) spec = only
      else if (spec) spec = { ...spec, kind: 'rows' }
    } else {
      spec = fields.find(field => field.name === step)
      fields = spec?.row ?? []
    }
  }
  return spec
}
