import type { MoneyUnit } from '../../../ui/money-words.ts'
import { isRefused, readAmount, readQuantity } from '../../../ui/read-number.ts'
import type { Column } from './columns.ts'
import { type DraftLine, emptyLine, withAmount } from './draft-line.ts'

/** The table with its past: every step can be taken back, a whole paste at once. */
export interface GridState {
  readonly lines: readonly DraftLine[]
  readonly past: readonly (readonly DraftLine[])[]
  readonly future: readonly (readonly DraftLine[])[]
  /** the visit to a cell the last step belongs to */
  readonly visit?: number | undefined
}

export type GridStep =
  | {
      readonly do: 'set'
      readonly row: number
      readonly column: Column
      readonly written: string
      readonly unit: MoneyUnit
      /** key strokes of one visit to a cell are one step */
      readonly visit?: number
    }
  | { readonly do: 'insert'; readonly at: number; readonly lines: readonly DraftLine[] }
  | { readonly do: 'replaceAll'; readonly lines: readonly DraftLine[] }
  | { readonly do: 'remove'; readonly row: number }
  | { readonly do: 'undo' | 'redo' }
  /** content arriving from outside (another window, an older version): nothing to take back to */
  | { readonly do: 'load'; readonly lines: readonly DraftLine[] }

const STEPS_KEPT = 100

export const gridOf = (lines: readonly DraftLine[]): GridState => ({ lines, past: [], future: [] })

export function gridReducer(state: GridState, step: GridStep): GridState {
  switch (step.do) {
    case 'load':
      return step.lines === state.lines ? state : gridOf(step.lines)
    case 'undo':
      return travelled(state, state.past, state.future, (past, future) => ({ past, future }))
    case 'redo':
      return travelled(state, state.future, state.past, (future, past) => ({ past, future }))
    default: {
      const lines = changed(state.lines, step)
      if (lines === state.lines) return state
      const visit = step.do === 'set' ? step.visit : undefined
      if (visit !== undefined && visit === state.visit) return { ...state, lines, future: [] }
      return { lines, past: [...state.past.slice(1 - STEPS_KEPT), state.lines], future: [], visit }
    }
  }
}

type History = GridState['past']

function travelled(
  state: GridState,
  from: History,
  to: History,
  histories: (from: History, to: History) => Omit<GridState, 'lines'>,
): GridState {
  const lines = from.at(-1)
  return lines ? { lines, ...histories(from.slice(0, -1), [...to, state.lines]) } : state
}

function changed(lines: readonly DraftLine[], step: GridStep): readonly DraftLine[] {
  switch (step.do) {
    case 'insert':
      return step.lines.length === 0 ? lines : [...lines.slice(0, step.at), ...step.lines, ...lines.slice(step.at)]
    case 'replaceAll':
      return step.lines
    case 'remove':
      return lines.filter((_, index) => index !== step.row)
    case 'set': {
      const old = lines[step.row] ?? emptyLine
      const next = withCell(old, step.column, step.written, step.unit)
      if (next === old) return lines
      return step.row >= lines.length
        ? [...lines, next]
        : lines.map((line, index) => (index === step.row ? next : line))
    }
    default:
      return lines
  }
}

/** One cell as typed: read where it can be read, kept as typed where not. The same line when nothing changes. */
export function withCell(line: DraftLine, column: Column, written: string, unit: MoneyUnit): DraftLine {
  if (column === 'amount') return line
  const value = cellValue(column, written, unit)
  return line[column] === value ? line : withAmount({ ...line, [column]: value })
}

function cellValue(column: Column, written: string, unit: MoneyUnit): DraftLine['unitPrice'] {
  if (column === 'unitPrice') {
    const read = readAmount(written, unit)
    return isRefused(read) ? written.trim() : read.fen
  }
  if (column === 'quantity') {
    const read = readQuantity(written)
    return isRefused(read) ? written.trim() : read.quantity
  }
  return written.trim()
}
