import {
  type ApplicationDraft,
  materialSlots,
  type SectionId,
  sectionIds,
  sections,
  type Text,
  text,
} from '@zhengheng/policy'
import { materialOf, materialWords } from './material-words.ts'
import { fieldsOf, type SectionField, worded } from './section-fields.ts'

/** One value that differs between two submissions. */
export interface CellChange {
  readonly field: SectionField
  readonly before: Text
  readonly after: Text
  /** in 分, for amounts */
  readonly delta: number | null
}

interface Place {
  readonly section: SectionId
  readonly field: SectionField
}

export type Change =
  | (Place & { readonly kind: 'value'; readonly cell: CellChange })
  | (Place & { readonly kind: 'row'; readonly change: RowChange })

/** A table row that came, went or changed, known by its name. */
export interface RowChange {
  readonly what: 'added' | 'removed' | 'changed'
  readonly name: Text
  readonly cells: readonly CellChange[]
  /** in 分: what the row does to the total; null for tables without amounts */
  readonly delta: number | null
}

type Values = Readonly<Record<string, unknown>>

/** Everything that differs between two submissions, in the order of the application. */
export const compareContent = (before: ApplicationDraft, after: ApplicationDraft): Change[] =>
  sectionIds.flatMap(section =>
    fieldsOf(sections[section].schema).flatMap(field =>
      compareField(section, field, before[section] ?? {}, after[section] ?? {}),
    ),
  )

function compareField(section: SectionId, field: SectionField, before: Values, after: Values): Change[] {
  if (field.widget === 'rows') {
    return compareRows(field, listOf(before[field.key]), listOf(after[field.key])).map(change => ({
      section,
      field,
      kind: 'row',
      change,
    }))
  }
  const cell = compareCell(field, before[field.key], after[field.key])
  return cell ? [{ section, field, kind: 'value', cell }] : []
}

const listOf = (value: unknown): readonly Values[] =>
  (Array.isArray(value) ? value : []).map(row => (typeof row === 'object' && row !== null ? row : { value: row }))

function compareCell(field: SectionField, before: unknown, after: unknown): CellChange | null {
  const [old, now] = [worded(field, before), worded(field, after)]
  if (old.zh === now.zh) return null
  const delta =
    field.widget === 'money' && typeof before === 'number' && typeof after === 'number' ? after - before : null
  return { field, before: old, after: now, delta }
}

/** Rows are the same row when their name is; several of one name are matched in order. */
function compareRows(field: SectionField, before: readonly Values[], after: readonly Values[]): RowChange[] {
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

function rowChange(field: SectionField, old: Values | null, now: Values | null): RowChange | null {
  const cells = cellsOf(field, old, now)
  if (old && now && cells.length === 0) return null
  const [was, is] = [amountOf(old), amountOf(now)]
  return {
    what: old ? (now ? 'changed' : 'removed') : 'added',
    name: nameOf(now ?? old ?? {}),
    cells,
    delta: was === null && is === null ? null : (is ?? 0) - (was ?? 0),
  }
}

function cellsOf(field: SectionField, old: Values | null, now: Values | null): CellChange[] {
  if (field.columns.length > 0)
    return field.columns.flatMap(column => compareCell(column, old?.[column.key], now?.[column.key]) ?? [])
  const [was, is] = [materialOf(old), materialOf(now)].map(material => material && materialWords(material).zh)
  const cell = compareCell({ ...field, widget: 'prose' }, was, is)
  return cell ? [cell] : []
}

/** Only what happened in the sections a correction notice named. */
export const inSections = (changes: readonly Change[], named: Iterable<SectionId>): Change[] => {
  const wanted = new Set(named)
  return changes.filter(change => wanted.has(change.section))
}
