import { formatWan, formatYuan, text } from '@zhengheng/policy'
import { type ReactNode, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { MoneyUnit } from '../../../ui/money-words.ts'
import { ActiveCell } from './ActiveCell.tsx'
import { faultIn, shownIn } from './cell-words.ts'
import { columnHeading } from './column-words.ts'
import { columns } from './columns.ts'
import { type DraftLine, emptyLine } from './draft-line.ts'
import type { CellMode, Place } from './grid-move.ts'
import type { GridStep } from './grid-state.ts'

interface EstimateCardsProps {
  readonly lines: readonly DraftLine[]
  readonly unit: MoneyUnit
  readonly place: Place
  onPlace(place: Place): void
  dispatch(step: GridStep): void
  readonly wrong: ReadonlySet<string>
  /** the comments pinned to a row, `lines.3` */
  readonly beside?: ((path: string) => ReactNode) | undefined
}

const PAGE = 20

/** The estimate on a phone: a card for each row, one cell typed into at a time. */
export function EstimateCards({ lines, unit, place, onPlace, dispatch, wrong, beside }: EstimateCardsProps) {
  const say = useSay()
  const [shown, setShown] = useState(PAGE)
  const last = Math.max(shown, Math.ceil((Math.min(place.row, lines.length - 1) + 1) / PAGE) * PAGE)
  return (
    <>
      <ol className="estimate-cards">
        {Array.from({ length: Math.min(last, lines.length) }, (_, row) => row).map(row => (
          <li key={row} className="estimate-card">
            <LineCard line={lines[row] ?? emptyLine} {...{ row, unit, place, onPlace, dispatch, wrong }} />
            {beside?.(`lines.${row}`)}
          </li>
        ))}
      </ol>
      {last < lines.length && (
        <Button wide onClick={() => setShown(last + PAGE)}>
          {say(text(`再显示 ${Math.min(PAGE, lines.length - last)} 行（共 ${lines.length} 行）`, 'Show more'))}
        </Button>
      )}
      <Button
        wide
        onClick={() => {
          dispatch({ do: 'insert', at: lines.length, lines: [emptyLine] })
          onPlace({ row: lines.length, column: 0 })
        }}
      >
        {say(text('添加一行', 'Add a row'))}
      </Button>
    </>
  )
}

interface LineCardProps extends Omit<EstimateCardsProps, 'lines' | 'beside'> {
  readonly line: DraftLine
  readonly row: number
}

function LineCard({ line, row, unit, place, onPlace, dispatch, wrong }: LineCardProps) {
  const say = useSay()
  const [mode, setMode] = useState<CellMode>('ready')
  const money = line.amount === undefined ? '—' : unit === 'wan' ? formatWan(line.amount) : formatYuan(line.amount)
  return (
    <>
      <p className="estimate-card-head">
        <span>{row + 1}</span> <strong>{line.name || say(text('（未命名）', '(no name)'))}</strong>{' '}
        <span className="money">{money}</span>
      </p>
      <dl>
        {columns
          .filter(column => column !== 'amount')
          .map(column => {
            const index = columns.indexOf(column)
            const active = place.row === row && place.column === index
            const fault = faultIn(line, column, unit)
            const bad = fault !== undefined || wrong.has(`lines.${row}.${column}`)
            const heading = say(columnHeading(column, unit))
            return (
              <div key={column} className={bad ? 'estimate-field cell-wrong' : 'estimate-field'}>
                <dt>{heading}</dt>
                <dd>
                  {active ? (
                    <ActiveCell
                      id={`field-lines.${row}.${column}`}
                      takesFocus
                      invalid={bad}
                      onMode={setMode}
                      onType={written => dispatch({ do: 'set', row, column, written, unit, visit: row * 10 + index })}
                      {...{ line, row, column, unit, mode }}
                    />
                  ) : (
                    <button
                      type="button"
                      className="cell-button"
                      aria-label={say(
                        text(
                          `修改第 ${row + 1} 行${heading}：${shownIn(line, column, unit).zh}`,
                          `Change row ${row + 1}, ${heading}: ${shownIn(line, column, unit).en}`,
                        ),
                      )}
                      onClick={() => {
                        setMode('ready')
                        onPlace({ row, column: index })
                      }}
                    >
                      {say(shownIn(line, column, unit)) || say(text('未填写', 'Empty'))}
                    </button>
                  )}
                  {fault && <span className="field-error">{say(fault)}</span>}
                </dd>
              </div>
            )
          })}
      </dl>
    </>
  )
}
