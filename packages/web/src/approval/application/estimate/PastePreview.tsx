import { type Fen, fen, formatWan, sum, type Text, text } from '@zhengheng/policy'
import { useMemo, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { Against } from './Against.tsx'
import { factorOff } from './against-planned.ts'
import type { DraftLine } from './draft-line.ts'
import { PastedTable } from './PastedTable.tsx'
import { type Corrections, corrected } from './pasted-row.ts'
import { type Choices, noChoices, readTable, usable } from './read-table.ts'
import type { Source } from './source-sheet.ts'
import { type SourceTable, sourceTables } from './source-tables.ts'
import { UnreadTables } from './UnreadTables.tsx'

interface PastePreviewProps {
  readonly source: Source
  /** rows already in the table, and what they add up to */
  readonly present: readonly DraftLine[]
  readonly planned: number | null
  readonly most: number
  onTake(lines: readonly DraftLine[], how: 'append' | 'replace'): void
  onClose(): void
}

const amountsOf = (lines: readonly DraftLine[]): Fen => sum(lines.flatMap(line => line.amount ?? []))

/** What a file or a paste would bring, before it does: its units, its total beside the plan, and all that is not counted. */
export function PastePreview({ source, present, planned, most, onTake, onClose }: PastePreviewProps) {
  const say = useSay()
  const { tables, main } = useMemo(() => sourceTables(source), [source])
  const [taken, setTaken] = useState<ReadonlySet<number>>(() => new Set(main === undefined ? [] : [main]))
  const [choices, setChoices] = useState<ReadonlyMap<number, Choices>>(new Map())
  const [corrections, setCorrections] = useState<ReadonlyMap<number, Corrections>>(new Map())
  const readings = useMemo(
    () =>
      tables.flatMap((each, at) =>
        taken.has(at) ? [{ at, each, reading: readTable(each.table, choices.get(at) ?? noChoices) }] : [],
      ),
    [tables, taken, choices],
  )
  const shown = readings.map(({ at, each, reading }) => {
    const put: Corrections = corrections.get(at) ?? new Map()
    return { at, each, reading, put, rows: corrected(reading.rows, put) }
  })
  const rows = shown.flatMap(each => each.rows)
  const good = usable(rows)
  const refused = rows.length - good.length
  const lines = good.map(row => row.line)
  const total = amountsOf(lines)
  const open = sum(rows.flatMap(({ problems, money }) => (problems.length > 0 ? (money ?? []) : [])))
  const ready = readings.every(({ reading }) => reading.ready)
  const before = amountsOf(present)
  // Rows to be corrected count too: too large an amount is refused, and may be too large by its unit.
  const factor =
    planned === null
      ? undefined
      : [total, total + open, total + open + before].map(sum => factorOff(sum, planned)).find(found => found)
  const fits = (already: number) => ready && lines.length > 0 && already + lines.length <= most
  return (
    <Sheet
      open
      at="middle"
      size={960}
      onClose={onClose}
      title={say(text('粘贴预览', 'Before pasting'))}
      footer={
        <>
          <Button kind="primary" data-first disabled={!fits(present.length)} onClick={() => onTake(lines, 'append')}>
            {say(text(`加入 ${lines.length} 行`, `Add ${lines.length} rows`))}
          </Button>
          {present.length > 0 && (
            <Button disabled={!fits(0)} onClick={() => onTake(lines, 'replace')}>
              {say(text(`替换原有 ${present.length} 行`, `Replace the ${present.length} rows`))}
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
              `识别 ${rows.length} 行${ready ? `，${good.length} 行可用` : ''}${ready && refused > 0 ? `，${refused} 行需处理` : ''}`,
              `${rows.length} rows read${ready ? `, ${good.length} usable` : ''}${ready && refused > 0 ? `, ${refused} to correct` : ''}`,
            ),
          )}
        </strong>
        {ready && (
          <>
            {' · '}
            {say(text('可用行合计', 'usable rows add up to'))} {formatWan(total)} {say(text('万元', '×¥10,000'))}
            {refused > 0 &&
              say(text(`，需处理的行原表共 ${formatWan(open)}`, `, those to correct say ${formatWan(open)}`))}
          </>
        )}
      </p>
      {ready && planned !== null && rows.length > 0 && (
        <Against total={total} present={before} planned={fen(planned)} factor={factor} />
      )}
      {present.length + lines.length > most && (
        <p className="over">
          {say(text(`估算表最多 ${most} 行，请先合并或分册`, `At most ${most} rows fit into the table`))}
        </p>
      )}
      {shown.map(({ at, each, reading, put, rows: own }) => (
        <section key={at}>
          {tables.length > 1 && <h3 className="bad-rows-title">{say(tableName(each))}</h3>}
          <PastedTable
            source={each}
            reading={reading}
            rows={own}
            corrections={put}
            doubted={ready && factor !== undefined}
            onCorrections={next => setCorrections(new Map(corrections).set(at, next))}
            choices={choices.get(at) ?? noChoices}
            onChoices={chosen => setChoices(new Map(choices).set(at, chosen))}
          />
        </section>
      ))}
      <UnreadTables
        tables={tables}
        taken={taken}
        main={main}
        named={tableName}
        onTaken={(at, takes) => {
          const next = new Set(taken)
          if (takes) next.add(at)
          else next.delete(at)
          setTaken(next)
        }}
      />
      <Notes notes={source.notes} />
    </Sheet>
  )
}

/** A table by its sheet and the row it begins in. */
function tableName({ table }: SourceTable): Text {
  const { sheet, headTop } = table
  const name = sheet.name ?? ''
  const from = text(`第 ${headTop + 1} 行起的表`, `the table from row ${headTop + 1}`)
  if (name === '') return from
  return text(
    `工作表“${name}”${sheet.hidden ? '（隐藏）' : ''}${headTop > 0 ? `，${from.zh}` : ''}`,
    `Sheet “${name}”${sheet.hidden ? ' (hidden)' : ''}${headTop > 0 ? `, ${from.en}` : ''}`,
  )
}

function Notes({ notes }: { notes: readonly Text[] }) {
  const say = useSay()
  if (notes.length === 0) return null
  return (
    <details>
      <summary>{say(text(`剪贴板说明 ${notes.length} 条`, `${notes.length} notes on the clipboard`))}</summary>
      <ul>
        {notes.slice(0, 200).map(note => (
          <li key={note.zh}>{say(note)}</li>
        ))}
      </ul>
    </details>
  )
}
