import { text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { columnName } from './column-words.ts'
import { type Column, columns } from './columns.ts'
import type { Places, TableAt } from './find-tables.ts'
import { cellAt, columnLetters, widthOf } from './source-sheet.ts'

interface ColumnChoiceProps {
  readonly table: TableAt
  readonly at: Places
  /** shown open, where the columns were not told by a heading */
  readonly open: boolean
  onColumn(column: Column, place: number | null): void
}

/** Which column of the original is read as which of the form’s. */
export function ColumnChoice({ table, at, open, onColumn }: ColumnChoiceProps) {
  const say = useSay()
  const places = Array.from({ length: Math.min(widthOf(table.sheet), 60) }, (_, place) => place)
  const named = (place: number) => {
    const words = table.heads[place]?.toReversed().join(' ') || cellAt(table.sheet, table.bodyTop, place).text
    return `${columnLetters(place)} ${words.length > 16 ? `${words.slice(0, 16)}…` : words}`
  }
  return (
    <details open={open}>
      <summary>{say(text('列的对应', 'Which column is which'))}</summary>
      <div className="bad-row-cells">
        {columns.map(column => (
          <label key={column}>
            <span>{say(columnName(column))}</span>
            <select
              value={at[column] ?? ''}
              onChange={({ target }) => onColumn(column, target.value === '' ? null : Number(target.value))}
            >
              <option value="">{say(text('不读', 'Not read'))}</option>
              {places.map(place => (
                <option key={place} value={place}>
                  {named(place)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  )
}
