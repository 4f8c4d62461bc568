import type { PlanLineRow } from '@zhengheng/contract'
import { tally, text } from '@zhengheng/policy'
import { memo, useRef } from 'react'
import { LineHintChips } from '../likeness/PlanHints.tsx'
import { useSay } from '../reader/i18n.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Money } from '../ui/Money.tsx'
import type { LineGroup } from './arrange-lines.ts'
import { ColumnTag } from './ColumnTag.tsx'
import { allSelected, idsOf, type LineListProps } from './line-list.ts'
import { OpinionCount } from './OpinionCount.tsx'
import { QuickAgree } from './QuickAgree.tsx'
import { useLineKeys } from './useLineKeys.ts'

const keys = [
  { press: 'j k', does: text('上下', 'up and down') },
  { press: 'x', does: text('选择', 'select') },
  { press: 'Enter', does: text('打开', 'open') },
] as const

/** The lines as one table, a group after the other; every group can be selected at once. */
export function LineTable(props: LineListProps) {
  const { groups, selected, total, byUnit, onToggle } = props
  const say = useSay()
  const table = useRef<HTMLTableElement>(null)
  useLineKeys(table, props)
  const everything = groups.flatMap(group => group.lines)
  return (
    <>
      <table className="data-table line-table" ref={table}>
        <caption className="sr-only">{say(text('计划项', 'Lines'))}</caption>
        <thead>
          <tr>
            <th scope="col" className="select-cell">
              <input
                type="checkbox"
                aria-label={say(text('全选', 'Select all'))}
                checked={allSelected(everything, selected)}
                onChange={({ target }) => onToggle(idsOf(everything), target.checked)}
              />
            </th>
            <th scope="col">{say(text('项目', 'Project'))}</th>
            {!byUnit && <th scope="col">{say(text('单位', 'Unit'))}</th>}
            <th scope="col" className="num">
              {say(text('计划投资（万元）', 'Planned (× ¥10,000)'))}
            </th>
            <th scope="col">{say(text('成员意见', 'Opinions'))}</th>
            <th scope="col">{say(text('状态', 'State'))}</th>
            <th scope="col">{say(text('办理', 'Act'))}</th>
          </tr>
        </thead>
        {groups.map(group => (
          <GroupBody key={group.key} {...props} group={group} alone={groups.length === 1} />
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={byUnit ? 2 : 3}>
              {say(text(`合计 ${total.count} 项`, `Total ${total.count}`))}
            </th>
            <td className="num">
              <Money fen={total.amount} />
            </td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
      <div className="card-in line-keys">
        <KeyHint keys={keys} />
      </div>
    </>
  )
}

interface GroupBodyProps extends LineListProps {
  readonly group: LineGroup
  readonly alone: boolean
}

function GroupBody({ group, alone, members, selected, byUnit, onToggle, onOpen }: GroupBodyProps) {
  const say = useSay()
  const { count, amount } = tally(group.lines)
  return (
    <tbody>
      {!alone && (
        <tr className="group-row">
          <td className="select-cell">
            <input
              type="checkbox"
              aria-label={say(text(`选择${group.name.zh}全部`, `Select all of ${group.name.en}`))}
              checked={allSelected(group.lines, selected)}
              onChange={({ target }) => onToggle(idsOf(group.lines), target.checked)}
            />
          </td>
          <th scope="rowgroup" colSpan={byUnit ? 1 : 2}>
            {say(group.name)}{' '}
            <span className="quiet">{say(text(`${count} 项`, `${count} ${count === 1 ? 'line' : 'lines'}`))}</span>
          </th>
          <td className="num">
            <Money fen={amount} />
          </td>
          <td colSpan={3} />
        </tr>
      )}
      {group.lines.map(line => (
        <LineRow
          key={line.id}
          line={line}
          members={members}
          byUnit={byUnit}
          selected={selected.has(line.id)}
          onToggle={onToggle}
          onOpen={onOpen}
        />
      ))}
    </tbody>
  )
}

interface LineRowProps {
  readonly line: PlanLineRow
  readonly members: LineListProps['members']
  readonly byUnit: boolean
  readonly selected: boolean
  readonly onToggle: LineListProps['onToggle']
  readonly onOpen: LineListProps['onOpen']
}

/** Drawn again only when something about this very line changed: selecting one of 500 touches one. */
const LineRow = memo(function LineRow({ line, members, byUnit, selected, onToggle, onOpen }: LineRowProps) {
  const say = useSay()
  return (
    <tr data-line={line.id} tabIndex={-1} className={selected ? 'active' : undefined}>
      <td className="select-cell">
        <input
          type="checkbox"
          aria-label={say(text(`选择 ${line.name}`, `Select ${line.name}`))}
          checked={selected}
          onChange={({ target }) => onToggle([line.id], target.checked)}
        />
      </td>
      <td>
        <button type="button" className="text-button" onClick={() => onOpen(line.id)}>
          {line.name}
        </button>
        <div className="quiet">{line.code}</div>
        <LineHintChips line={line} />
      </td>
      {!byUnit && <td data-label={say(text('单位', 'Unit'))}>{line.unitName}</td>}
      <td className="num" data-label={say(text('计划投资（万元）', 'Planned (× ¥10,000)'))}>
        <Money fen={line.planned} />
      </td>
      <td data-label={say(text('成员意见', 'Opinions'))}>
        <OpinionCount line={line} members={members} />
      </td>
      <td data-label={say(text('状态', 'State'))}>
        <ColumnTag line={line} members={members} />
      </td>
      <td>
        <span className="row-acts">
          <QuickAgree line={line} />
          <button
            type="button"
            className="button"
            aria-label={say(text(`办理 ${line.name}`, `Act on ${line.name}`))}
            onClick={() => onOpen(line.id)}
          >
            {say(text('⋯ 办理', '⋯ Act'))}
          </button>
        </span>
      </td>
    </tr>
  )
})
