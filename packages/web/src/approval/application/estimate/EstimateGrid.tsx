import { text } from '@zhengheng/policy'
import { Fragment, type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { isComposition } from '../../../ui/keys.ts'
import type { MoneyUnit } from '../../../ui/money-words.ts'
import { ActiveCell } from './ActiveCell.tsx'
import { faultIn, shownIn, typedIn } from './cell-words.ts'
import { columnHeading } from './column-words.ts'
import { type Column, columns } from './columns.ts'
import { type DraftLine, emptyLine } from './draft-line.ts'
import { type CellMode, commandOf, type Place } from './grid-move.ts'
import type { GridStep } from './grid-state.ts'
import { ROW_HEIGHT, rowsInSight, scrollFor } from './window-of-rows.ts'

interface EstimateGridProps {
  readonly lines: readonly DraftLine[]
  readonly unit: MoneyUnit
  readonly place: Place
  onPlace(place: Place): void
  dispatch(step: GridStep): void
  /** paths of cells the check found wrong, `lines.3.unitPrice` */
  readonly wrong: ReadonlySet<string>
  /** paths of rows that carry a comment, `lines.3` */
  readonly pinned?: ReadonlySet<string> | undefined
}

const MOST_HEIGHT = 14 * ROW_HEIGHT

/** The estimate as a spreadsheet: one active cell, keys as in a spreadsheet, only the rows in sight drawn. */
export function EstimateGrid({ lines, unit, place, onPlace, dispatch, wrong, pinned }: EstimateGridProps) {
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const [scrollTop, setScrollTop] = useState(0)
  const [mode, setMode] = useState<CellMode>('ready')
  const [released, setReleased] = useState(false)
  const [inside, setInside] = useState(false)
  const visit = useRef(0)
  const before = useRef<string | undefined>(undefined)
  // The row below the last one is there to be typed into.
  const rowCount = lines.length + 1
  const height = Math.min(rowCount * ROW_HEIGHT, MOST_HEIGHT)

  useLayoutEffect(() => {
    const box = scroller.current
    const to = box && scrollFor(place.row, box.scrollTop, height)
    if (box && to !== undefined && to !== null) box.scrollTop = to
  }, [place.row, height])
  useEffect(() => {
    if (place.row > lines.length) onPlace({ ...place, row: lines.length })
  }, [place, lines.length, onPlace])

  const go = (next: Place) => {
    visit.current += 1
    before.current = undefined
    // A sheet that closes gives the focus back without anybody hearing of it.
    setInside(true)
    setMode('ready')
    onPlace(next)
  }
  const undo = (step: 'undo' | 'redo') => {
    visit.current += 1
    setMode('ready')
    dispatch({ do: step })
  }
  const column = columns[place.column] ?? 'name'
  const set = (written: string) => {
    if (mode === 'ready') before.current = typedIn(lines[place.row] ?? emptyLine, column, unit)
    dispatch({ do: 'set', row: place.row, column, written, unit, visit: visit.current })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isComposition(event.nativeEvent) || event.altKey) return
    const size = { rows: rowCount, columns: columns.length }
    const held = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey }
    const command = commandOf(held, place, mode, released, size)
    if (command.do === 'text') return
    event.preventDefault()
    setReleased(command.do === 'release')
    switch (command.do) {
      case 'move':
        return go(command.to)
      case 'edit':
        return setMode(mode === 'editing' ? 'typing' : 'editing')
      case 'revert':
        if (before.current !== undefined) set(before.current)
        before.current = undefined
        return setMode('ready')
      case 'undo':
      case 'redo':
        return undo(command.do)
    }
  }

  const press = (event: MouseEvent<HTMLElement>) => {
    const pressed = event.target instanceof Element ? event.target.closest('[data-place]') : null
    const [row, index] = pressed?.getAttribute('data-place')?.split(' ').map(Number) ?? []
    if (row === undefined || index === undefined) return
    event.preventDefault()
    go({ row, column: index })
  }
  const isWrong = (row: number, name: Column) =>
    wrong.has(`lines.${row}.${name}`) || faultIn(lines[row] ?? emptyLine, name, unit) !== undefined
  const drawn = rowsInSight(scrollTop, height, rowCount, place.row)
  return (
    <div
      className="grid"
      ref={scroller}
      style={{ maxHeight: height + ROW_HEIGHT }}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
    >
      <table
        {...gridOfRows(rowCount + 1)}
        aria-label={say(text('估算表', 'Estimate table'))}
        onKeyDown={onKeyDown}
        onMouseDown={press}
        onFocus={() => setInside(true)}
        onBlur={event => {
          if (event.currentTarget.contains(event.relatedTarget)) return
          setInside(false)
          setReleased(false)
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="grid-no">
              #
            </th>
            {columns.map(name => (
              <th key={name} scope="col" className={`cell-${name}`}>
                {say(columnHeading(name, unit))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row, index) => (
            <Fragment key={row}>
              <Gap rows={row - (drawn[index - 1] ?? -1) - 1} />
              <tr aria-rowindex={row + 2} className={row === place.row ? 'grid-row-active' : undefined}>
                <RowNumber row={row} isNew={row >= lines.length} pinned={pinned?.has(`lines.${row}`) ?? false} />
                {columns.map((name, at) =>
                  row === place.row && at === place.column ? (
                    <td key={name} className={`cell-${name} cell-active`}>
                      <ActiveCell
                        key={`${row} ${name} ${unit}`}
                        id={`field-lines.${row}.${name}`}
                        line={lines[row] ?? emptyLine}
                        row={row}
                        column={name}
                        unit={unit}
                        mode={mode}
                        invalid={isWrong(row, name)}
                        takesFocus={inside}
                        onMode={setMode}
                        onType={set}
                      />
                    </td>
                  ) : (
                    <td key={name} data-place={`${row} ${at}`} className={cellClass(name, isWrong(row, name))}>
                      {say(shownIn(lines[row] ?? emptyLine, name, unit))}
                    </td>
                  ),
                )}
              </tr>
            </Fragment>
          ))}
          <Gap rows={rowCount - 1 - (drawn.at(-1) ?? -1)} />
        </tbody>
      </table>
    </div>
  )
}

function RowNumber({ row, isNew, pinned }: { row: number; isNew: boolean; pinned: boolean }) {
  const say = useSay()
  if (!pinned) return <td className="grid-no">{isNew ? '+' : row + 1}</td>
  return (
    <td className="grid-no grid-pinned" title={say(text('有补正意见', 'Has a correction'))}>
      ⚑{row + 1}
      <span className="sr-only">{say(text('有补正意见', 'Has a correction'))}</span>
    </td>
  )
}

/** A table walked cell by cell is a grid to assistive technology. */
const gridOfRows = (rows: number) => ({ role: 'grid', 'aria-rowcount': rows, 'aria-colcount': columns.length + 1 })

const cellClass = (column: Column, wrong: boolean) => `cell-${column}${wrong ? ' cell-wrong' : ''}`

/** Rows that are there but out of sight. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr>
      <td colSpan={columns.length + 1} className="grid-gap" style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  ) : null
