/** A cell of the table by row and column. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Extent {
  readonly rows: number
  readonly columns: number
}

/** How the keyboard is used in the active cell, as spreadsheets do it. */
export type CellMode =
  /** arrows move; typing replaces */
  | 'ready'
  /** began by typing: arrows still move, as in a spreadsheet */
  | 'typing'
  /** began with F2 or a second click: arrows move the caret */
  | 'editing'

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most))

const PAGE = 10

/** Where a key leads; undefined when it does not move. */
function moved(place: Place, key: string, { shift, ctrl }: Press, size: Extent): Place | undefined {
  const { row, column } = place
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: clamp(nextRow, size.rows - 1),
    column: clamp(nextColumn, size.columns - 1),
  })
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(ctrl ? size.rows - 1 : row + 1, column)
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, ctrl ? size.columns - 1 : column + 1)
    case 'Enter':
      return to(row + (shift ? -1 : 1), column)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? size.rows - 1 : row, size.columns - 1)
    case 'PageUp':
      return to(row - PAGE, column)
    case 'PageDown':
      return to(row + PAGE, column)
    case 'Tab':
      return tabbed(place, shift, size)
    default:
      return undefined
  }
}

/** Tab goes through the cells row by row and, past the first or last, on to the page. */
function tabbed({ row, column }: Place, back: boolean, size: Extent): Place | undefined {
  const index = row * size.columns + column + (back ? -1 : 1)
  if (index < 0 || index >= size.rows * size.columns) return undefined
  return { row: Math.floor(index / size.columns), column: index % size.columns }
}

export interface Press {
  readonly key: string
  readonly shift: boolean
  readonly ctrl: boolean
}

/** What a key asks of the table. `text`: it belongs to the text in the cell, or to the page. */
export type Command =
  | { readonly do: 'undo' | 'redo' | 'revert' | 'release' | 'edit' | 'text' }
  | { readonly do: 'move'; readonly to: Place }

/** @param released Esc was pressed before: the next Tab leaves the table */
export function commandOf(press: Press, place: Place, mode: CellMode, released: boolean, size: Extent): Command {
  const key = press.ctrl ? press.key.toLowerCase() : press.key
  if (press.ctrl && key === 'z') return { do: press.shift ? 'redo' : 'undo' }
  if (press.ctrl && key === 'y') return { do: 'redo' }
  if (key === 'Escape') return { do: mode === 'ready' ? 'release' : 'revert' }
  if (key === 'F2') return { do: 'edit' }
  if (staysInText(press.key, mode) || (key === 'Tab' && released)) return { do: 'text' }
  const to = moved(place, press.key, press, size)
  return to ? { do: 'move', to } : { do: 'text' }
}

/** Keys the cell's own text takes while it is being edited. */
const staysInText = (key: string, mode: CellMode): boolean =>
  mode === 'editing'
    ? ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)
    : mode === 'typing' && ['Home', 'End'].includes(key)
