import { formatWan, sum, text } from '@zhengheng/policy'
import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../../app/i18n.tsx'
import type { MoneyUnit } from '../../../ui/read-number.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import type { Clip } from './clipboard.ts'
import { columnName } from './column-words.ts'
import { type Column, columns } from './columns.ts'
import type { DraftLine } from './draft-line.ts'
import { computedTotal, type PastedTotal, readPaste, usable } from './paste.ts'
import { corrected, type PastedRow } from './pasted-row.ts'

interface PastePreviewProps {
  readonly clip: Clip
  readonly unit: MoneyUnit
  /** rows already in the table */
  readonly present: number
  readonly most: number
  onTake(lines: readonly DraftLine[], how: 'append' | 'replace'): void
  onClose(): void
}

/** What a paste would bring, before it does: refused rows with their reasons, to be corrected in place. */
export function PastePreview({ clip, unit, present, most, onTake, onClose }: PastePreviewProps) {
  const say = useSay()
  const [pasted] = useState(() => readPaste(clip, unit))
  const [rows, setRows] = useState<readonly PastedRow[]>(pasted.rows)
  // Rows once refused stay listed while they are corrected.
  const [listed] = useState(() => new Set(pasted.rows.filter(row => row.problems.length > 0).map(row => row.at)))
  const good = usable(rows)
  const refused = rows.length - good.length
  const lines = good.map(row => row.line)
  const fits = (already: number) => lines.length > 0 && already + lines.length <= most
  const fix = (at: number, column: Column, value: string) =>
    setRows(rows.map(row => (row.at === at ? corrected(row, column, value, unit) : row)))
  const take = (how: 'append' | 'replace') => onTake(lines, how)
  return (
    <Sheet
      open
      at="middle"
      size={960}
      onClose={onClose}
      title={say(text('粘贴预览', 'Before pasting'))}
      footer={
        <>
          <Button type="primary" data-first disabled={!fits(present)} onClick={() => take('append')}>
            {say(text(`加入 ${lines.length} 行`, `Add ${lines.length} rows`))}
          </Button>
          {present > 0 && (
            <Button disabled={!fits(0)} onClick={() => take('replace')}>
              {say(text(`替换原有 ${present} 行`, `Replace the ${present} rows`))}
            </Button>
          )}
          <Button onClick={onClose}>{say(text('取消', 'Cancel'))}</Button>
        </>
      }
    >
      <p role="status">
        <strong>
          {say(
            text(
              `识别 ${rows.length} 行，${good.length} 行可用${refused > 0 ? `，${refused} 行需处理` : ''}`,
              `${rows.length} rows read, ${good.length} usable${refused > 0 ? `, ${refused} to correct` : ''}`,
            ),
          )}
        </strong>
        {' · '}
        {say(text('可用行合计', 'usable rows add up to'))} {formatWan(sum(lines.flatMap(line => line.amount ?? [])))}{' '}
        {say(text('万元', '×¥10,000'))}
      </p>
      {present + lines.length > most && (
        <p className="over">
          {say(text(`估算表最多 ${most} 行，请先合并或分册`, `At most ${most} rows fit into the table`))}
        </p>
      )}
      {pasted.totals.map(total => (
        <TotalLine key={total.at} total={total} rows={rows} />
      ))}
      {listed.size > 0 && (
        <>
          <h3 className="bad-rows-title">
            {say(text('需处理的行：改正后即可加入，不改则跳过', 'Rows to correct; uncorrected rows are left out'))}
          </h3>
          <ul className="bad-rows">
            {rows
              .filter(row => listed.has(row.at))
              .map(row => (
                <BadRow key={row.at} row={row} onFix={(column, value) => fix(row.at, column, value)} />
              ))}
          </ul>
        </>
      )}
      <Remarks rows={rows} notes={pasted.notes} />
    </Sheet>
  )
}

function TotalLine({ total, rows }: { total: PastedTotal; rows: readonly PastedRow[] }) {
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

interface BadRowProps {
  readonly row: PastedRow
  onFix(column: Column, value: string): void
}

function BadRow({ row, onFix }: BadRowProps) {
  const say = useSay()
  const [asked] = useState(() => new Set(row.problems.map(problem => problem.column)))
  return (
    <li>
      <p>
        {row.problems.length === 0 ? '✓' : '■'} <strong>{say(text(`第 ${row.at} 行`, `Row ${row.at}`))}</strong>{' '}
        {row.problems.length === 0
          ? say(text('已可用', 'usable now'))
          : row.problems.map(problem => say(problem.text)).join(say(text('；', '; ')))}
      </p>
      <div className="bad-row-cells">
        {columns
          .filter(column => asked.has(column) || column === 'name')
          .map(column => (
            <label key={column}>
              <span>{say(columnName(column))}</span>
              <input
                value={row.cells[column]}
                aria-invalid={row.problems.some(problem => problem.column === column) || undefined}
                onChange={({ target }) => onFix(column, target.value)}
              />
            </label>
          ))}
      </div>
    </li>
  )
}

function Remarks({ rows, notes }: { rows: readonly PastedRow[]; notes: readonly { zh: string; en: string }[] }) {
  const say = useSay()
  const remarks = [
    ...notes.map(note => ({ key: note.zh, words: say(note) })),
    ...rows.flatMap(row =>
      row.remark
        ? [
            {
              key: `${row.at}`,
              words: say(text(`第 ${row.at} 行：${row.remark.zh}`, `Row ${row.at}: ${row.remark.en}`)),
            },
          ]
        : [],
    ),
  ]
  if (remarks.length === 0) return null
  return (
    <details>
      <summary>{say(text(`读取说明 ${remarks.length} 条`, `${remarks.length} notes on how it was read`))}</summary>
      <ul>
        {remarks.slice(0, 200).map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </details>
  )
}
