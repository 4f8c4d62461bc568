import { formatWan, sum, type Text, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { BadRows } from './BadRows.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import type { Column } from './columns.ts'
import { LeftOutRows } from './LeftOutRows.tsx'
import { MoneyUnits } from './MoneyUnits.tsx'
import type { Corrections, PastedRow } from './pasted-row.ts'
import { type Choices, computedTotal, type StatedTotal, type TableReading, usable } from './read-table.ts'
import type { SourceTable } from './source-tables.ts'

interface PastedTableProps {
  readonly source: SourceTable
  readonly reading: TableReading
  /** the rows of the reading as corrected */
  readonly rows: readonly PastedRow[]
  readonly corrections: Corrections
  readonly doubted: boolean
  readonly choices: Choices
  onChoices(choices: Choices): void
  onCorrections(corrections: Corrections): void
}

/** One table of a file or paste: its units, what is not counted, what is to be corrected, how it was read. */
export function PastedTable(props: PastedTableProps) {
  const { source, reading, doubted, rows, corrections, choices, onChoices, onCorrections } = props
  const { table, headed } = source
  // Rows once refused stay listed while they are corrected.
  const wrong = new Map(
    reading.rows.flatMap(({ at, problems }) => (problems.length > 0 ? [[at, problems] as const] : [])),
  )
  const read = (column: Column, place: number | null) =>
    onChoices({ ...choices, columns: { ...choices.columns, [column]: place } })
  return (
    <>
      <MoneyUnits
        reading={reading}
        doubted={doubted}
        onUnit={(column, unit) => onChoices({ ...choices, units: { ...choices.units, [column]: unit } })}
      />
      {reading.ready && <Differing rows={rows} />}
      {reading.ready && reading.totals.map(total => <TotalLine key={total.at} total={total} rows={rows} />)}
      <LeftOutRows
        reading={reading}
        onColumn={read}
        onTaken={(rows, taken) => {
          const next = new Set(choices.rows)
          for (const row of rows) taken ? next.add(row) : next.delete(row)
          onChoices({ ...choices, rows: next })
        }}
      />
      {reading.ready && (
        <BadRows
          rows={rows.filter(row => wrong.has(row.at))}
          asked={at => wrong.get(at)?.map(problem => problem.column) ?? []}
          onFix={put =>
            onCorrections(
              new Map([
                ...corrections,
                ...put.map(([at, cells]) => [at, { ...corrections.get(at), ...cells }] as const),
              ]),
            )
          }
        />
      )}
      <ColumnChoice table={table} at={reading.at} open={!headed} onColumn={read} />
      <Remarks rows={rows} headings={reading.headings} />
    </>
  )
}

function TotalLine({ total, rows }: { total: StatedTotal; rows: readonly PastedRow[] }) {
  const say = useSay()
  const computed = computedTotal(total, rows)
  const where = text(`第 ${total.at} 行“${total.label}”已跳过`, `Row ${total.at} “${total.label}” left out`)
  if (total.stated === undefined) return <p className="quiet">{say(where)}</p>
  const said = formatWan(total.stated)
  if (total.stated === computed)
    return (
      <p>
        ✓ {say(where)}
        {say(text(`，用于核对：${said} 万元，一致`, `, checked: ${said}, the same`))}
      </p>
    )
  const difference = formatWan((total.stated - computed) as typeof computed)
  return (
    <p className="over">
      ▲ {say(where)}
      {say(
        text(
          `，原表 ${said} 万元，可用行相加 ${formatWan(computed)} 万元，相差 ${difference}`,
          `: it says ${said}, the usable rows add up to ${formatWan(computed)}, difference ${difference}`,
        ),
      )}
    </p>
  )
}

/** Rows that would cost something else here than in the original, openly: the form works amounts out itself. */
function Differing({ rows }: { rows: readonly PastedRow[] }) {
  const say = useSay()
  const differing = usable(rows).filter(({ line, money }) => line.amount !== money)
  if (differing.length === 0) return null
  const stated = sum(differing.flatMap(({ money }) => money ?? []))
  const taken = sum(differing.flatMap(({ line }) => line.amount ?? []))
  const where = differing.slice(0, 5).map(({ at }) => at)
  const more = differing.length > where.length
  return (
    <p className="over">
      ▲{' '}
      {say(
        text(
          `${differing.length} 行的原表金额不等于数量×单价（第 ${where.join('、')}${more ? '…' : ''} 行）：原表共 ${formatWan(stated)} 万元，按数量×单价记为 ${formatWan(taken)} 万元`,
          `In ${differing.length} rows the amount is not quantity × price (${where.join(', ')}${more ? ' …' : ''}): they say ${formatWan(stated)}, taken as ${formatWan(taken)}`,
        ),
      )}
    </p>
  )
}

function Remarks({ rows, headings }: { rows: readonly PastedRow[]; headings: number }) {
  const say = useSay()
  const noted = rows.filter(({ remark }) => remark)
  const count = noted.length + (headings > 0 ? 1 : 0)
  if (count === 0) return null
  const rowWords = ({ at, remark }: { at: number; remark?: Text }) =>
    remark && say(text(`第 ${at} 行：${remark.zh}`, `Row ${at}: ${remark.en}`))
  return (
    <details>
      <summary>{say(text(`读取说明 ${count} 条`, `${count} notes on how it was read`))}</summary>
      <ul>
        {headings > 0 && (
          <li>{say(text(`${headings} 行是分类标题，没有作为一行`, `${headings} rows are headings, not lines`))}</li>
        )}
        {noted.slice(0, 200).map(row => (
          <li key={row.at}>{rowWords(row)}</li>
        ))}
      </ul>
    </details>
  )
}
