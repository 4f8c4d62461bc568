import { useNavigate } from '@tanstack/react-router'
import { type Text, text } from '@zhengheng/policy'
import { useRef, useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go, searchOf } from '../ui/Go.tsx'
import { HowMade } from '../ui/HowMade.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { ClockNote } from '../ui/Light.tsx'
import { lightNames } from '../ui/lights.ts'
import { Money } from '../ui/Money.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { BulkAccept } from './BulkAccept.tsx'
import { ACCEPT } from './bulk-accept.ts'
import { arranged, countByAction, countByLight, type InboxLine, sortedInbox } from './inbox-lines.ts'
import { useListKeys } from './useListKeys.ts'
import { useViews } from './views/useViews.ts'
import { ViewBar } from './views/ViewBar.tsx'
import { isWhole, type ViewSearch, WHOLE } from './views/view-search.ts'

const keyHints: readonly { press: string; does: Text }[] = [
  { press: 'j k', does: text('上下', 'down, up') },
  { press: 'x', does: text('选择', 'select') },
  { press: 'Enter', does: text('打开', 'open') },
  { press: '?', does: text('快捷键', 'keys') },
]

/** The inbox with one filter changed; pressed again, it is taken away. */
const addressWith = (search: ViewSearch, name: 'light' | 'step', value: string): string => {
  const { [name]: before, ...rest } = search
  const next = before === value ? rest : { ...rest, [name]: value }
  return `/?${new URLSearchParams(isWhole(next) ? WHOLE : next)}`
}

interface InboxListProps {
  readonly lines: readonly InboxLine[]
  /** how many more wait beyond those listed */
  readonly unlisted: number
}

export function InboxList({ lines, unlisted }: InboxListProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { current, show } = useViews('inbox')
  const shown = arranged(lines, current)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [hints, setHints] = useState(false)
  const columns = useColumns()
  const scope = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)

  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    setSelected(next)
  }
  const active = useListKeys({
    keys: shown.map(line => line.key),
    scope,
    body,
    onSelect: toggle,
    onHelp: () => setHints(!hints),
    onOpen: key => {
      const href = shown.find(line => line.key === key)?.href
      if (href) void navigate({ to: href.split('?')[0] ?? '/', search: searchOf(href) })
    },
  })
  const bulk = lines.some(line => line.action === ACCEPT)
  const chosen = shown.filter(line => selected.has(line.key))

  if (lines.length === 0) return <EmptyState kind="done" />
  return (
    <>
      <ViewBar list="inbox" />
      <Counts lines={lines} search={current} />
      <div className="card" ref={scope}>
        {shown.length === 0 ? (
          <EmptyState
            kind="none"
            action={<Go href={`/?${new URLSearchParams(WHOLE)}`}>{say(text('看全部待办', 'Show everything'))}</Go>}
          />
        ) : (
          <DataTable
            caption={say(text('待办', 'To do'))}
            rows={shown}
            columns={columns}
            rowKey={line => line.key}
            rowName={line => say(line.name)}
            activeKey={active}
            bodyRef={body}
            sorting={{
              by: current.sort ?? '',
              direction: current.direction === 'desc' ? 'desc' : 'asc',
              onSort: by => show(sortedInbox(current, by)),
            }}
            {...(bulk && {
              selection: {
                selected,
                onToggle: toggle,
                onToggleAll: () =>
                  setSelected(chosen.length === shown.length ? new Set() : new Set(shown.map(line => line.key))),
              },
            })}
          />
        )}
      </div>
      {bulk && <BulkAccept chosen={chosen} onFinished={() => setSelected(new Set())} />}
      <div className="list-foot">
        <span className="quiet">
          {say(text(`显示 ${shown.length}，共 ${lines.length} 项`, `${shown.length} of ${lines.length}`))}
          {unlisted > 0 &&
            say(
              text(
                `；只列出最紧急的，另有 ${unlisted} 项待办，办理后依次列出`,
                `; the most urgent only, ${unlisted} more follow as these are done`,
              ),
            )}
        </span>
        <KeyHint keys={bulk ? keyHints : keyHints.filter(hint => hint.press !== 'x')} />
      </div>
      <HowMade of={['taskLight']} />
      {hints && (
        <p className="quiet" role="status">
          {say(
            text(
              '焦点在列表内时可用单键；Ctrl+K 搜索，Ctrl+Enter 办理本页主要事项。',
              'Single keys work while the focus is in the list; Ctrl+K searches, Ctrl+Enter does the main act of a page.',
            ),
          )}
        </p>
      )}
    </>
  )
}

interface CountsProps {
  readonly lines: readonly InboxLine[]
  readonly search: ViewSearch
}

function Counts({ lines, search }: CountsProps) {
  const say = useSay()
  const { light, step } = search
  return (
    <div className="counts">
      <div>
        {countByLight(lines).map(({ name, count }) => (
          <Go
            key={name}
            href={addressWith(search, 'light', name)}
            className={`count-link light light-${name}`}
            aria-current={light === name ? 'page' : undefined}
          >
            {lightNames[name].shape} {say(lightNames[name].word)} {count}
          </Go>
        ))}
      </div>
      <div>
        <span className="quiet">{say(text('环节：', 'Step: '))}</span>
        {countByAction(lines).map(({ name, title, count }) => (
          <Go
            key={name}
            href={addressWith(search, 'step', name)}
            className="count-link"
            aria-current={step === name ? 'page' : undefined}
          >
            {say(title)} {count}
          </Go>
        ))}
      </div>
    </div>
  )
}

/** What to do, and where it is one of several things, which. */
function ToDo({ line: { actionTitle, item } }: { line: InboxLine }) {
  const say = useSay()
  return (
    <>
      {say(actionTitle)}
      {item && <div className="quiet two-lines">{item.title}</div>}
    </>
  )
}

function useColumns(): readonly Column<InboxLine>[] {
  const say = useSay()
  return [
    {
      key: 'name',
      title: say(text('项目', 'Project')),
      sort: 'name',
      render: line => (
        <div className="name-cell">
          <Go href={line.href} className="two-lines">
            {say(line.name)}
          </Go>
          <span className="quiet">{line.code}</span>
        </div>
      ),
    },
    { key: 'unit', title: say(text('单位', 'Unit')), render: line => line.unitName || '—' },
    {
      key: 'amount',
      title: say(text('金额（万元）', 'Amount (¥10,000)')),
      align: 'right',
      sort: 'amount',
      render: line => <Money fen={line.amount} />,
    },
    { key: 'step', title: say(text('待办事项', 'To do')), render: line => <ToDo line={line} /> },
    {
      key: 'due',
      title: say(text('到期', 'Due')),
      sort: 'due',
      render: line => <ClockNote clock={line.clock} />,
    },
    {
      key: 'status',
      title: say(text('状态', 'Status')),
      render: line => <StatusTag status={line.status} />,
    },
  ]
}
