import { type CostCategory, costCategories, text } from '@zhengheng/policy'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import type { MoneyUnit } from '../../../ui/money-words.ts'
import { shownIn, typedIn } from './cell-words.ts'
import { columnName } from './column-words.ts'
import type { Column } from './columns.ts'
import type { DraftLine } from './draft-line.ts'
import type { CellMode } from './grid-move.ts'

interface ActiveCellProps {
  readonly id: string
  readonly line: DraftLine
  readonly row: number
  readonly column: Column
  readonly unit: MoneyUnit
  readonly mode: CellMode
  readonly invalid: boolean
  readonly takesFocus: boolean
  onMode(mode: CellMode): void
  onType(written: string): void
}

const categories = Object.keys(costCategories) as readonly CostCategory[]

/** The one cell that can be typed into. It always holds an input, so that input methods work from the first key. */
export function ActiveCell(props: ActiveCellProps) {
  const { id, line, row, column, unit, mode, invalid, takesFocus, onMode, onType } = props
  const say = useSay()
  const name = columnName(column)
  const label = say(text(`第 ${row + 1} 行 ${name.zh}`, `Row ${row + 1} ${name.en}`))
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  // While typing, the cell shows what is typed; the line may already hold what it was read as.
  const [typed, setTyped] = useState<string>()
  const value = mode === 'ready' || typed === undefined ? typedIn(line, column, unit) : typed
  useEffect(() => {
    if (takesFocus && document.activeElement !== field.current) field.current?.focus()
  }, [takesFocus])
  useEffect(() => {
    const input = field.current
    if (mode === 'ready') setTyped(undefined)
    if (!(input instanceof HTMLInputElement) || document.activeElement !== input) return
    if (mode === 'ready') input.select()
    if (mode === 'editing') input.setSelectionRange(input.value.length, input.value.length)
  }, [mode])

  if (column === 'amount')
    return (
      <input
        id={id}
        ref={field}
        readOnly
        className="cell-input num"
        aria-label={label}
        value={say(shownIn(line, column, unit))}
      />
    )
  if (column === 'category')
    return (
      <select
        id={id}
        ref={field}
        className="cell-input"
        aria-label={label}
        aria-invalid={invalid || undefined}
        value={line.category}
        // The first press enters the cell, as in every other; the list opens at the next and would swallow Ctrl+V.
        onMouseDown={event => {
          if (document.activeElement === event.currentTarget) return
          event.preventDefault()
          event.currentTarget.focus()
        }}
        onChange={({ target }) => onType(target.value)}
      >
        <option value="">{say(text('请选择', 'Choose'))}</option>
        {categories.map(category => (
          <option key={category} value={category}>
            {say(costCategories[category])}
          </option>
        ))}
      </select>
    )
  return (
    <input
      id={id}
      ref={field}
      className={column === 'quantity' || column === 'unitPrice' ? 'cell-input num' : 'cell-input'}
      aria-label={label}
      aria-invalid={invalid || undefined}
      inputMode={column === 'quantity' || column === 'unitPrice' ? 'decimal' : 'text'}
      autoComplete="off"
      value={value}
      onFocus={({ target }) => mode === 'ready' && target.select()}
      onDoubleClick={() => onMode('editing')}
      onChange={({ target }) => {
        setTyped(target.value)
        if (mode === 'ready') onMode('typing')
        onType(target.value)
      }}
    />
  )
}
