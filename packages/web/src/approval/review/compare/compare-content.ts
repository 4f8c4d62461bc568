import {
  type ApplicationDraft,
  type FieldSpec,
  fieldsOf,
  materialOf,
  materialSlots,
  materialWords,
  ONLY,
  type SectionId,
  sectionIds,
  sections,
  type Text,
  text,
  worded,
} from '@zhengheng/policy'

/** One value that differs between two submissions. */
export interface CellChange {
  readonly field: FieldSpec
  readonly before: Text
  readonly after: Text
  /** in 分, for amounts */
  readonly delta: number | null
}

interface Place {
  readonly section: SectionId
  readonly field: FieldSpec
}

export type Change =
  | (Place & { readonly kind: 'value'; readonly cell: CellChange })
  | (Place & { readonly kind: 'row'; readonly change: RowChange })

/** A table row that came, went or changed, known by its name. */
export interface RowChange {
  readonly what: 'added' | 'removed' | 'changed'
  /** by which the row is known from one version to the next */
  readonly key: string
  readonly name: Text
  readonly cells: readonly CellChange[]
  /** in 分: what the row does to the total; null for tables without amounts */
  readonly delta: number | null
}

/** Tells changes of one comparison apart; rows of one name differ in what happened to them or in their cells. */
export const changeKey = (change: Change): string =>
  [
    change.section,
    change.field.name,
    ...(change.kind === 'row'
      ? [
          change.change.what,
          change.change.name.zh,
          ...change.change.cells.map(cell => `${cell.before.zh}>${cell.after.zh}`),
        ]
      : []),
  ].join('|')

type Values = Readonly<Record<string, unknown>>

/** Everything that differs between two submissions, in the order of the application. */
export const compareContent = (before: ApplicationDraft, after: ApplicationDraft): Change[] =>
  sectionIds.flatMap(section =>
    fieldsOf(sections[section].schema).flatMap(field =>
      compareField(section, field, before[section] ?? {}, after[section] ?? {}),
    ),
  )

function compareField(section: SectionId, field: FieldSpec, before: Values, after: Values): Change[] {
  if (field.kind === 'rows') {
    return compareRows(field, listOf(before[field.name]), listOf(after[field.name])).map(change => ({
      section,
      field,
      kind: 'row',
      change,
    }))
  }
  const cell = compareCell(field, before[field.name], after[field.name])
  return cell ? [{ section, field, kind: 'value', cell }] : []
}

const listOf = (value: unknown): readonly Values[] =>
  (Array.isArray(value) ? value : []).map(row => (typeof row === 'object' && row !== null ? row : { value: row }))

function compareCell(field: FieldSpec, before: unknown, after: unknown): CellChange | null {
  const [old, now] = [worded(field, before), worded(field, after)]
  if (old.zh === now.zh) return null
  const delta =
    field.kind === 'money' && typeof before === 'number' && typeof after === 'number' ? after - before : null
  return { field, before: old, after: now, delta }
}

/** Rows are the same row when their name is; several of one name are matched in order. */
function compareRows(field: FieldSpec, before: readonly Values[], after: readonly Values[]): RowChange[] {
  const left = new Map<string, Values[]>()
  for (const row of before) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row])
  const changes: RowChange[] = []
  for (const row of after) {
    const old = left.get(keyOf(row))?.shift()
    const change = rowChange(field, old ?? null, row)
    if (change) changes.push(change)
  }
  for (const rows of left.values())
    for (const row of rows) {
      const change = rowChange(field, row, null)
      if (change) changes.push(change)
    }
  return changes
}

const keyOf = (row: Values): string => String(row.slot ?? row.name ?? row.value ?? '')
const amountOf = (row: Values | null): number | null => (typeof row?.amount === 'number' ? row.amount : null)

function nameOf(row: Values): Text {
  const material = materialOf(row)
  return material ? materialSlots[material.slot].title : text(keyOf(row), keyOf(row))
}

function rowChange(field: FieldSpec, old: Values | null, now: Values | null): RowChange | null {
  const cells = cellsOf(field, old, now)
  if (old && now && cells.length === 0) return null
  const [was, is] = [amountOf(old), amountOf(now)]
  return {
    what: old ? (now ? 'changed' : 'removed') : 'added',
    key: keyOf(now ?? old ?? {}),
    name: nameOf(now ?? old ?? {}),
    cells,
    delta: was === null && is === null ? null : (is ?? 0) - (was ?? 0),
  }
}

/** Columns with a name; rows of one unnamed value are compared whole. */
const columnsOf = (field: FieldSpec) => (field.row ?? []).filter(column => column.name !== ONLY)

function cellsOf(field: FieldSpec, old: Values | null, now: Values | null): CellChange[] {
  if (columnsOf(field).length > 0)
    return columnsOf(field).flatMap(column => compareCell(column, old?.[column.name], now?.[column.name]) ?? [])
  const [was, is] = [materialOf(old), materialOf(now)].map(material => material && materialWords(material).zh)
  const cell = compareCell({ ...field, kind: 'prose' }, was, is)
  return cell ? [cell] : []
}

/** How much differs: rows that came and went, and places that were changed. */
export const countChanges = (changes: readonly Change[]) => {
  const rows = (what: RowChange['what']) =>
    changes.filter(change => change.kind === 'row' && change.change.what === what).length
  const [added, removed] = [rows('added'), rows('removed')]
  return { added, removed, changed: changes.length - added - removed }
}
