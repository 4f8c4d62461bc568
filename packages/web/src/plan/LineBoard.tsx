import type { PlanLineRow } from '@zhengheng/contract'
import { tally, text } from '@zhengheng/policy'
import { useRef } from 'react'
import { LineHintChips } from '../likeness/PlanHints.tsx'
import { useSay } from '../reader/i18n.tsx'
import { useMoney } from '../ui/Money.tsx'
import { type Column, columnNames, columnOf, columns } from './line-columns.ts'
import { allSelected, idsOf, type LineListProps } from './line-list.ts'
import { OpinionCount } from './OpinionCount.tsx'
import { QuickAgree } from './QuickAgree.tsx'
import { useLineKeys } from './useLineKeys.ts'

/** While lines are argued the three columns they move between are always there; the others only when filled. */
function shownColumns(all: readonly PlanLineRow[], members: LineListProps['members']) {
  const placed = columns.map(column => ({ column, lines: all.filter(line => columnOf(line, members) === column) }))
  const arguing = placed.some(
    ({ column, lines }) => moving.includes(column) && column !== 'dropped' && lines.length > 0,
  )
  return placed.filter(({ column, lines }) => lines.length > 0 || (arguing && moving.includes(column)))
}

const moving: readonly Column[] = ['arguing', 'proposed', 'dropped']

/** The same lines in columns. Nothing is dragged: every card is acted on by its button, many by selecting. */
export function LineBoard(props: LineListProps) {
  const { groups, members, selected, onToggle, onOpen } = props
  const say = useSay()
  const money = useMoney()
  const board = useRef<HTMLDivElement>(null)
  useLineKeys(board, props)
  const all = groups.flatMap(group => group.lines)
  const filled = shownColumns(all, members)
  return (
    <div className="line-board" ref={board}>
      {filled.map(({ column, lines }) => {
        const { amount } = tally(lines)
        const count = lines.length
        return (
          <section key={column} aria-label={say(columnNames[column])}>
            <header>
              <label className="check">
                <input
                  type="checkbox"
                  checked={allSelected(lines, selected)}
                  onChange={({ target }) => onToggle(idsOf(lines), target.checked)}
                />
                <strong>{say(columnNames[column])}</strong>
              </label>
              <span className="quiet">{say(text(`${count} 项 ${money(amount)}`, `${count}, ${money(amount)}`))}</span>
            </header>
            {groups
              .map(group => ({ ...group, lines: group.lines.filter(line => lines.includes(line)) }))
              .filter(group => group.lines.length > 0)
              .map(group => (
                <div key={group.key}>
                  <h3 className="quiet">{say(group.name)}</h3>
                  <ul>
                    {group.lines.map(line => (
                      <li
                        key={line.id}
                        data-line={line.id}
                        tabIndex={-1}
                        className={selected.has(line.id) ? 'active' : undefined}
                      >
                        <div className="line-card-head">
                          <input
                            type="checkbox"
                            aria-label={say(text(`选择 ${line.name}`, `Select ${line.name}`))}
                            checked={selected.has(line.id)}
                            onChange={({ target }) => onToggle([line.id], target.checked)}
                          />
                          <button type="button" className="text-button" onClick={() => onOpen(line.id)}>
                            {line.name}
                          </button>
                        </div>
                        <div>{money(line.planned)}</div>
                        <LineHintChips line={line} />
                        <OpinionCount line={line} members={members} />
                        <div className="row-acts">
                          <QuickAgree line={line} />
                          <button
                            type="button"
                            className="button"
                            aria-label={say(text(`办理 ${line.name}`, `Act on ${line.name}`))}
                            onClick={() => onOpen(line.id)}
                          >
                            {say(text('⋯ 办理', '⋯ Act'))}
                          </button>
                        </div>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
          </section>
        )
      })}
    </div>
  )
}
