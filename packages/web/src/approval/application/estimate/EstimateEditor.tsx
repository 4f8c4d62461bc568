import { formatWan, sum, type Text, text } from '@zhengheng/policy'
import { type ClipboardEventHandler, useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { unitWords } from '../../../ui/money-words.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import { useNarrow } from '../../../ui/useNarrow.ts'
import { focusField, PLACE_ASKED } from '../focus-field.ts'
import type { PlacedBodyProps } from '../SectionBody.tsx'
import { faultIn } from './cell-words.ts'
import { isTable, readClipboard } from './clipboard.ts'
import { columnName } from './column-words.ts'
import { categoryNamed, columns } from './columns.ts'
import { draftLines, emptyLine } from './draft-line.ts'
import { EstimateCards } from './EstimateCards.tsx'
import { EstimateGrid } from './EstimateGrid.tsx'
import { EstimateTotals } from './EstimateTotals.tsx'
import type { Place } from './grid-move.ts'
import { gridOf, gridReducer } from './grid-state.ts'
import { ImportFile } from './ImportFile.tsx'
import { PastePreview } from './PastePreview.tsx'
import { hearPaste } from './paste-heard.ts'
import type { Source } from './source-sheet.ts'

const MOST_LINES = 2000

/** The estimate: a table to type in, to paste into, and to read to the 分. */
export function EstimateEditor({ content, onChange, errors, planned, at, beside, pinned }: PlacedBodyProps) {
  const say = useSay()
  const narrow = useNarrow(800)
  const [grid, dispatch] = useReducer(gridReducer, undefined, () => gridOf(draftLines(content)))
  const [unit, setUnit] = useState<FormUnit>('wan')
  const [place, setPlace] = useState<Place>(() => placeOf(at) ?? { row: grid.lines.length, column: 0 })
  const [source, setSource] = useState<Source>()
  const [asking, setAsking] = useState(false)
  const known = useRef(content.lines)
  const table = useRef<HTMLDivElement>(null)

  // Content from elsewhere (joined changes, an older version) replaces the table.
  useEffect(() => {
    if (content.lines === known.current) return
    known.current = content.lines
    dispatch({ do: 'load', lines: draftLines(content) })
  }, [content])
  useEffect(() => {
    if (grid.past.length === 0 && grid.future.length === 0) return
    if (grid.lines === known.current) return
    known.current = grid.lines
    onChange({ ...content, lines: grid.lines })
  }, [grid, content, onChange])
  // This part of the page arrives after the rest: the place asked for in the address is found only now.
  useEffect(() => {
    if (at) focusField(at)
  }, [at])
  useEffect(() => {
    const asked = (event: Event) => {
      const next = placeOf(event instanceof CustomEvent ? String(event.detail) : undefined)
      if (next) setPlace(next)
    }
    document.addEventListener(PLACE_ASKED, asked)
    return () => document.removeEventListener(PLACE_ASKED, asked)
  }, [])

  const wrong = useMemo(() => new Set(errors.map(error => error.path)), [errors])
  const fault = faultAt(place)
  function faultAt({ row, column: index }: Place): Text | undefined {
    const column = columns[index] ?? 'name'
    const found = faultIn(grid.lines[row] ?? emptyLine, column, unit)
    const named = errors.find(error => error.path === `lines.${row}.${column}`)?.text
    return (
      (found && text(`第 ${row + 1} 行${columnName(column).zh}：${found.zh}`, `Row ${row + 1}: ${found.en}`)) || named
    )
  }

  /** What is pasted is a table to be looked at first, or a value for one cell. */
  function take(event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault'>): Source | undefined {
    const data = event.clipboardData
    const pasted = readClipboard(data?.getData('text/html') ?? '', data?.getData('text/plain') ?? '')
    if (!isTable(pasted)) return pasted
    event.preventDefault()
    setAsking(false)
    setSource(pasted)
    return undefined
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const value = take(event)?.sheets[0]?.rows[0]?.[0]?.text
    // A choice takes no text of its own; a field does.
    const category = document.activeElement instanceof HTMLSelectElement && value ? categoryNamed(value) : undefined
    if (category) dispatch({ do: 'set', row: place.row, column: 'category', written: category, unit })
  })
  useEffect(() => (table.current ? hearPaste(table.current, onPaste) : undefined), [])

  return (
    <div>
      <div className="estimate-tools">
        <UnitSwitch unit={unit} onUnit={setUnit} />
        <Button onClick={() => setAsking(true)} aria-haspopup="dialog">
          {say(text('从 Excel 粘贴', 'Paste from Excel'))}
        </Button>
        <ImportFile onSource={setSource} />
        <Button disabled={grid.past.length === 0} onClick={() => dispatch({ do: 'undo' })}>
          {say(text('撤销', 'Undo'))}
        </Button>
        <Button
          disabled={place.row >= grid.lines.length}
          onClick={() => {
            dispatch({ do: 'remove', row: place.row })
            announce(
              say(text(`已删除第 ${place.row + 1} 行，可撤销`, `Row ${place.row + 1} removed; undo brings it back`)),
            )
          }}
        >
          {say(text('删除当前行', 'Remove row'))}
        </Button>
      </div>
      <div ref={table}>
        {narrow ? (
          <EstimateCards
            lines={grid.lines}
            unit={unit}
            place={place}
            onPlace={setPlace}
            dispatch={dispatch}
            wrong={wrong}
            beside={beside}
          />
        ) : (
          <EstimateGrid
            lines={grid.lines}
            unit={unit}
            place={place}
            onPlace={setPlace}
            dispatch={dispatch}
            wrong={wrong}
            pinned={pinned}
          />
        )}
      </div>
      <p className="grid-fault" role="status">
        {fault && `■ ${say(fault)}`}
      </p>
      <EstimateTotals lines={grid.lines} planned={planned} />
      <p className="quiet">
        {say(text('金额＝数量×单价，四舍五入到分。', 'Amount = quantity × unit price, rounded to 0.01 yuan.'))}
        {!narrow &&
          say(
            text(
              'Tab、回车、方向键移动，F2 修改，Ctrl+Z 撤销，Ctrl+V 粘贴整张表；按 Esc 后 Tab 离开表格。',
              ' Tab, Enter and arrows move, F2 edits, Ctrl+Z undoes, Ctrl+V pastes a whole table; Esc, then Tab leaves.',
            ),
          )}
      </p>
      {asking && <PasteBox onClose={() => setAsking(false)} onPaste={take} />}
      {source && (
        <PastePreview
          source={source}
          present={grid.lines}
          planned={planned}
          most={MOST_LINES}
          onClose={() => setSource(undefined)}
          onTake={(lines, how) => {
            if (how === 'replace') dispatch({ do: 'replaceAll', lines })
            else dispatch({ do: 'insert', at: grid.lines.length, lines })
            setSource(undefined)
            const total = formatWan(sum(lines.flatMap(line => line.amount ?? [])))
            announce(
              say(
                text(
                  `已加入 ${lines.length} 行，共 ${total} 万元；撤销可一次退回`,
                  `${lines.length} rows added; one undo takes them back`,
                ),
              ),
            )
          }}
        />
      )}
    </div>
  )
}

/** The cell a path names: `lines.3.unitPrice`. */
function placeOf(path: string | undefined): Place | undefined {
  const match = /^lines\.(\d+)(?:\.(\w+))?$/.exec(path ?? '')
  if (!match) return undefined
  const column = (columns as readonly string[]).indexOf(match[2] ?? '')
  return { row: Number(match[1]), column: Math.max(column, 0) }
}

interface PasteBoxProps {
  onClose(): void
  onPaste: ClipboardEventHandler
}

/** A place to paste into for those who do not use keys in the table, and for phones. */
function PasteBox({ onClose, onPaste }: PasteBoxProps) {
  const say = useSay()
  return (
    <Sheet open at="middle" size={560} onClose={onClose} title={say(text('从 Excel 粘贴', 'Paste from Excel'))}>
      <p id="paste-help">
        {say(
          text(
            '在 Excel 或 WPS 中选中整张估算表（可含表头和合计行）复制，然后在下面按 Ctrl+V。',
            'Copy the whole table, headings and totals included, and press Ctrl+V below.',
          ),
        )}
      </p>
      <textarea
        className="paste-box"
        rows={4}
        aria-label={say(text('粘贴到这里', 'Paste here'))}
        aria-describedby="paste-help"
        onPaste={onPaste}
      />
    </Sheet>
  )
}

/** The units the form shows money in; a file may be written in more. */
const formUnits = ['wan', 'yuan'] as const
type FormUnit = (typeof formUnits)[number]

/** In which unit the table shows and takes money. What is stored does not change. */
function UnitSwitch({ unit, onUnit }: { unit: FormUnit; onUnit(unit: FormUnit): void }) {
  const say = useSay()
  return (
    <fieldset className="unit-switch">
      <legend className="sr-only">{say(text('金额单位', 'Unit of money'))}</legend>
      {formUnits.map(name => (
        <label key={name} className="check">
          <input type="radio" name="money-unit" checked={unit === name} onChange={() => onUnit(name)} />
          <span>{say(unitWords[name])}</span>
        </label>
      ))}
    </fieldset>
  )
}
