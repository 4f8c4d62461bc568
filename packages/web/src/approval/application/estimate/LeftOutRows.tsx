import { formatWan, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { Column } from './columns.ts'
import type { ColumnBeside, LeftOut, TableReading } from './read-table.ts'
import { columnLetters } from './source-sheet.ts'

interface LeftOutRowsProps {
  readonly reading: TableReading
  onTaken(rows: readonly number[], taken: boolean): void
  onColumn(column: Column, place: number): void
}

/** Everything with money that is not counted: each row can be taken in, each column read instead. */
export function LeftOutRows({ reading, onTaken, onColumn }: LeftOutRowsProps) {
  const say = useSay()
  const { leftOut, beside, ready } = reading
  if (leftOut.length === 0 && beside.length === 0) return null
  const hidden = leftOut.filter(row => row.hidden)
  return (
    <>
      <h3 className="bad-rows-title">
        {say(text('没有计入的金额（万元）：勾选即作为一行加入', 'Money not counted (×¥10,000); tick to take a row in'))}
      </h3>
      {hidden.length > 1 && (
        <Button
          size="small"
          onClick={() =>
            onTaken(
              hidden.map(row => row.at),
              true,
            )
          }
        >
          {say(text(`加入全部 ${hidden.length} 个隐藏行`, `Take in all ${hidden.length} hidden rows`))}
        </Button>
      )}
      <ul className="left-out">
        {leftOut.map(row => (
          <LeftOutRow key={row.at} row={row} ready={ready} onTaken={taken => onTaken([row.at], taken)} />
        ))}
        {beside.map(column => (
          <ColumnRow key={column.column} column={column} onColumn={onColumn} />
        ))}
      </ul>
    </>
  )
}

interface LeftOutRowProps {
  readonly row: LeftOut
  readonly ready: boolean
  onTaken(taken: boolean): void
}

function LeftOutRow({ row, ready, onTaken }: LeftOutRowProps) {
  const say = useSay()
  return (
    <li>
      <label>
        <input type="checkbox" checked={row.taken} onChange={({ target }) => onTaken(target.checked)} />
        <span>
          {say(text(`第 ${row.at} 行`, `Row ${row.at}`))} “{row.label}” <span className="quiet">{say(row.why)}</span>
        </span>
        {ready && row.amount !== undefined && <span className="money">{formatWan(row.amount)}</span>}
      </label>
    </li>
  )
}

function ColumnRow({ column, onColumn }: { column: ColumnBeside; onColumn: LeftOutRowsProps['onColumn'] }) {
  const say = useSay()
  const letters = columnLetters(column.column)
  const place: Column = /单价|价格|报价/.test(column.heading) ? 'unitPrice' : 'amount'
  const heading = column.heading || say(text('（没有表头）', '(no heading)'))
  return (
    <li>
      <span>
        {say(text(`${letters} 列`, `Column ${letters}`))} “{heading}”{' '}
        <span className="quiet">
          {say(column.hidden ? text('隐藏的列，没有读取', 'hidden, not read') : text('没有读取的列', 'not read'))}
        </span>
      </span>
      <span className="money">{column.sum === undefined ? '' : formatWan(column.sum)}</span>
      <Button size="small" onClick={() => onColumn(place, column.column)}>
        {say(place === 'amount' ? text('读作金额', 'Read as amount') : text('读作单价', 'Read as unit price'))}
      </Button>
    </li>
  )
}
