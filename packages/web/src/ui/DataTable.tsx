import { text } from '@zhengheng/policy'
import type { ReactNode, RefObject } from 'react'
import { useSay } from '../reader/i18n.tsx'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  render(row: Row): ReactNode
  readonly align?: 'right'
  /** name of the sorting key, when the column can be sorted */
  readonly sort?: string
  /** words shown before the value where the table becomes cards; the title by default */
  readonly cardLabel?: string | false
}

export interface Sorting {
  readonly by: string
  readonly direction: 'asc' | 'desc'
  onSort(by: string): void
}

export interface Selection {
  readonly selected: ReadonlySet<string>
  onToggle(key: string): void
  onToggleAll(): void
}

interface DataTableProps<Row> {
  /** what the table lists, for those who cannot see it */
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  rowKey(row: Row): string
  /** how a row is called when it is selected */
  rowName?(row: Row): string
  readonly sorting?: Sorting
  readonly selection?: Selection
  /** row the keyboard stands on */
  readonly activeKey?: string | undefined
  /** given where the rows answer to keys: a click on one puts the focus there */
  readonly bodyRef?: RefObject<HTMLTableSectionElement | null>
}

const ariaSort = (sorting: Sorting | undefined, sort: string | undefined) =>
  sort && sorting?.by === sort ? (sorting.direction === 'asc' ? 'ascending' : 'descending') : undefined

/** A dense table with a header that stays; below 800 px every row becomes a card. The first column names the row and links to it. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowKey, rowName, sorting, selection, activeKey, bodyRef } = props
  const say = useSay()
  const allSelected = selection && rows.length > 0 && rows.every(row => selection.selected.has(rowKey(row)))
  return (
    <table className="data-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className="select-cell">
              <input
                type="checkbox"
                aria-label={say(text('全选', 'Select all'))}
                checked={allSelected ?? false}
                onChange={selection.onToggleAll}
              />
            </th>
          )}
          {columns.map(column => (
            <th
              key={column.key}
              scope="col"
              className={column.align === 'right' ? 'num' : undefined}
              aria-sort={ariaSort(sorting, column.sort)}
            >
              <ColumnTitle column={column} sorting={sorting} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={bodyRef}>
        {rows.map(row => {
          const key = rowKey(row)
          return (
            <tr key={key} data-row={key} tabIndex={bodyRef && -1} className={key === activeKey ? 'active' : undefined}>
              {selection && (
                <td className="select-cell">
                  <input
                    type="checkbox"
                    aria-label={say(text(`选择 ${rowName?.(row) ?? key}`, `Select ${rowName?.(row) ?? key}`))}
                    checked={selection.selected.has(key)}
                    onChange={() => selection.onToggle(key)}
                  />
                </td>
              )}
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  className={column.align === 'right' ? 'num' : undefined}
                  data-label={
                    index === 0 || column.cardLabel === false ? undefined : (column.cardLabel ?? column.title)
                  }
                >
                  {column.render(row)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function ColumnTitle<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  if (!column.sort || !sorting) return column.title
  const { sort } = column
  const here = sorting.by === sort
  return (
    <button type="button" className="sort-button" onClick={() => sorting.onSort(sort)}>
      {column.title}
      <span aria-hidden="true">{here ? (sorting.direction === 'asc' ? ' ↑' : ' ↓') : ' ↕'}</span>
    </button>
  )
}
