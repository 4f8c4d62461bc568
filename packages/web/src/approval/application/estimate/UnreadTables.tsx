import { formatWan, sum, type Text, text } from '@zhengheng/policy'
import { useMemo } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { isNumber } from './find-tables.ts'
import { readTable } from './read-table.ts'
import { rowCount, type SourceTable } from './source-tables.ts'

interface UnreadTablesProps {
  readonly tables: readonly SourceTable[]
  readonly taken: ReadonlySet<number>
  readonly main: number | undefined
  named(table: SourceTable): Text
  onTaken(at: number, taken: boolean): void
}

/** The other tables and sheets of a file, with what they are worth; each can be read as well. */
export function UnreadTables({ tables, taken, main, named, onTaken }: UnreadTablesProps) {
  const say = useSay()
  const worth = useMemo(() => tables.map(worthOf), [tables])
  if (tables.length < 2 && main !== undefined) return null
  return (
    <>
      <h3 className="bad-rows-title">
        {say(text('文件里的各张表（万元）：勾选的读入', 'The tables of the file (×¥10,000): those ticked are read'))}
      </h3>
      <ul className="left-out">
        {tables.map((table, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the tables of a file do not change
          <li key={at}>
            <label>
              <input type="checkbox" checked={taken.has(at)} onChange={({ target }) => onTaken(at, target.checked)} />
              <span>
                {say(named(table))} <span className="quiet">{worth[at] && say(worth[at].words)}</span>
              </span>
              <span className="money">{worth[at]?.amount}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

const MOST_ADDED_UP = 5000

/** What a table holds, in words, and what its lines add up to where its units are known. */
function worthOf({ table, headed }: SourceTable): { words: Text; amount?: string } {
  const rows = rowCount(table)
  if (!headed) {
    const numbers = table.sheet.rows.flatMap(row => row.filter(cell => isNumber(cell.text))).length
    return numbers === 0
      ? { words: text('没有表头，没有数', 'no headings, no numbers') }
      : { words: text(`没有表头，有 ${numbers} 个数`, `no headings, ${numbers} numbers`) }
  }
  if (rows > MOST_ADDED_UP) return { words: text(`${rows} 行`, `${rows} rows`) }
  const { ready, rows: lines, leftOut } = readTable(table)
  const hidden = leftOut.filter(row => row.hidden)
  const words = text(`${lines.length + hidden.length} 行`, `${lines.length + hidden.length} rows`)
  if (!ready) return { words: text(`${words.zh}，金额单位不明`, `${words.en}, unit of money unknown`) }
  const amounts = [...lines.map(({ money }) => money), ...hidden.map(({ amount }) => amount)]
  return { words, amount: formatWan(sum(amounts.flatMap(amount => amount ?? []))) }
}
