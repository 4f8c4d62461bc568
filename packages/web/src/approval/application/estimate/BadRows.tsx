import { costCategories, formatWan, text } from '@zhengheng/policy'
import { useId, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { columnHeading, columnName } from './column-words.ts'
import { type Column, columns } from './columns.ts'
import type { PastedRow } from './pasted-row.ts'

interface BadRowsProps {
  /** rows that cannot be taken as they came, those corrected since among them */
  readonly rows: readonly PastedRow[]
  /** the columns found wrong when the row was first read */
  asked(at: number): readonly Column[]
  onFix(put: readonly (readonly [at: number, cells: Readonly<Partial<Record<Column, string>>>])[]): void
}

/** Rows to be completed or corrected, each with its reasons and the fields they are about. */
export function BadRows({ rows, asked, onFix }: BadRowsProps) {
  const say = useSay()
  if (rows.length === 0) return null
  const proposed = rows.filter(({ proposal, problems }) => proposal && problems.length > 0)
  return (
    <>
      <h3 className="bad-rows-title">
        {say(text('需处理的行：改正后即可加入，不改则跳过', 'Rows to correct; uncorrected rows are left out'))}
      </h3>
      {proposed.length > 0 && (
        <Button size="small" onClick={() => onFix(proposed.map(({ at, proposal = {} }) => [at, proposal]))}>
          {say(text(`按建议补全 ${proposed.length} 行`, `Complete ${proposed.length} rows as proposed`))}
        </Button>
      )}
      {fillable.map(column => (
        <FillAll key={column} column={column} rows={rows} onFix={onFix} />
      ))}
      <ul className="bad-rows">
        {rows.map(row => (
          <li key={row.at}>
            <p>
              {row.problems.length === 0 ? '✓' : '■'} <strong>{say(text(`第 ${row.at} 行`, `Row ${row.at}`))}</strong>{' '}
              {row.money !== undefined && (
                <span className="money">
                  {formatWan(row.money)} {say(text('万元', '×¥10,000'))}
                </span>
              )}{' '}
              {row.problems.length === 0
                ? say(text('已可用', 'usable now'))
                : row.problems.map(problem => say(problem.text)).join(say(text('；', '; ')))}
              {row.remark && <span className="quiet"> · {say(row.remark)}</span>}
              {row.proposal && row.problems.length > 0 && <Proposal cells={row.proposal} />}
            </p>
            <div className="bad-row-cells">
              {columns
                .filter(column => column === 'name' || asked(row.at).includes(column))
                .map(column => (
                  <label key={column}>
                    <span>
                      {say(columnHeading(column, column === 'amount' ? row.units.amount : row.units.unitPrice))}
                    </span>
                    <input
                      value={row.cells[column]}
                      aria-invalid={row.problems.some(problem => problem.column === column) || undefined}
                      onChange={({ target }) => onFix([[row.at, { [column]: target.value }]])}
                    />
                  </label>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What vendors’ tables lack in row after row, and one word fits them all. */
const fillable = ['category', 'unit', 'basis'] as const

interface FillAllProps extends Pick<BadRowsProps, 'rows' | 'onFix'> {
  readonly column: (typeof fillable)[number]
}

/** Puts the same into a column of all rows that have nothing there. */
function FillAll({ column, rows, onFix }: FillAllProps) {
  const say = useSay()
  const id = useId()
  const [put, setPut] = useState('')
  const lacking = rows.filter(
    ({ cells, problems }) => cells[column].trim() === '' && problems.some(problem => problem.column === column),
  )
  if (lacking.length < 2) return null
  const name = columnName(column)
  const common = { id, value: put, onChange: ({ target }: { target: { value: string } }) => setPut(target.value) }
  return (
    <div className="bad-row-cells fill-all">
      <label htmlFor={id}>
        {say(text(`${lacking.length} 行没有${name.zh}，都填`, `${lacking.length} rows lack ${name.en}: put`))}
      </label>
      {column === 'category' ? (
        <select className="select" {...common}>
          <option value="">{say(text('请选择', 'Choose'))}</option>
          {Object.entries(costCategories).map(([key, category]) => (
            <option key={key} value={category.zh}>
              {say(category)}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} />
      )}
      <Button
        size="small"
        disabled={put.trim() === ''}
        onClick={() => onFix(lacking.map(({ at }) => [at, { [column]: put }]))}
      >
        {say(text('填入', 'Fill in'))}
      </Button>
    </div>
  )
}

function Proposal({ cells }: { cells: NonNullable<PastedRow['proposal']> }) {
  const say = useSay()
  const put = columns.flatMap(column => {
    const words = cells[column]
    return words === undefined ? [] : [text(`${columnName(column).zh} ${words}`, `${columnName(column).en} ${words}`)]
  })
  return (
    <span className="quiet">
      {' · '}
      {say(text(`建议：${put.map(({ zh }) => zh).join('、')}`, `proposed: ${put.map(({ en }) => en).join(', ')}`))}
    </span>
  )
}
