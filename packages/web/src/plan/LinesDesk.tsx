import { useNavigate } from '@tanstack/react-router'
import type { PlanDetail } from '@zhengheng/contract'
import { tally, text } from '@zhengheng/policy'
import { useCallback, useMemo, useState } from 'react'
import { PlanHints, usePlanHints } from '../likeness/PlanHints.tsx'
import { useSay } from '../reader/i18n.tsx'
import { useMe } from '../reader/session.ts'
import { Card } from '../ui/Card.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useAddressSearch } from '../ui/params.ts'
import { type Arrangement, arrangedLines, filteredLines } from './arrange-lines.ts'
import { arrangementOf, searchOf } from './arrangement-address.ts'
import { BulkBar } from './BulkBar.tsx'
import { LineBoard } from './LineBoard.tsx'
import { LineDrawer } from './LineDrawer.tsx'
import { LineFilters } from './LineFilters.tsx'
import { LineTable } from './LineTable.tsx'
import { LineageSection } from './restructure/LineageSection.tsx'
import type { Restructured } from './restructure/RestructureButtons.tsx'
import { UndoBar } from './restructure/UndoBar.tsx'

/** The lines of a plan, arranged as wished, as table or board; what is selected is acted on below. */
export function LinesDesk({ detail }: { detail: PlanDetail }) {
  const say = useSay()
  const me = useMe()
  const navigate = useNavigate()
  const search = useAddressSearch()
  const wish = useMemo(() => arrangementOf(search), [search])
  const board = search.view === 'board'
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<string | null>(null)
  const [restructured, setRestructured] = useState<Restructured | null>(null)
  const { lines, members, plan } = detail
  const hintsOf = usePlanHints(lines[0]?.year ?? 0)

  const goTo = (next: Arrangement, asBoard: boolean) =>
    void navigate({
      to: '.',
      search: { ...searchOf(next), ...(asBoard && { view: 'board' }) },
      replace: true,
      resetScroll: false,
    })

  const shown = useMemo(
    () => filteredLines(lines, wish, { members, unit: me.unit.id, hintsOf }),
    [lines, wish, members, me.unit.id, hintsOf],
  )
  const groups = useMemo(() => arrangedLines(shown, wish), [shown, wish])
  const chosen = useMemo(() => shown.filter(line => selected.has(line.id)), [shown, selected])
  const openedLine = lines.find(line => line.id === opened)

  const toggle = useCallback(
    (ids: readonly string[], on: boolean) =>
      setSelected(old => {
        const next = new Set(old)
        for (const id of ids) on ? next.add(id) : next.delete(id)
        return next
      }),
    [],
  )

  if (lines.length === 0) {
    return (
      <EmptyState
        kind="first"
        what={
          plan.status === 'new'
            ? text('本年度还没有开启填报，所以没有计划项', 'The year is not open, so there are no lines')
            : text('还没有您能看到的计划项；单位报送后出现在这里', 'No lines yet; they appear when units send them')
        }
      />
    )
  }
  const total = tally(shown)
  const List = board ? LineBoard : LineTable
  return (
    <PlanHints hintsOf={hintsOf}>
      <Card
        title={say(text(`计划项 ${shown.length} / ${lines.length}`, `Lines ${shown.length} of ${lines.length}`))}
        flush
        extra={
          <div className="view-switch">
            {[false, true].map(asBoard => (
              <button
                key={String(asBoard)}
                type="button"
                aria-pressed={board === asBoard}
                onClick={() => goTo(wish, asBoard)}
              >
                {asBoard ? say(text('看板', 'Board')) : say(text('表格', 'Table'))}
              </button>
            ))}
          </div>
        }
      >
        <LineFilters wish={wish} lines={lines} onWish={next => goTo(next, board)} />
        {shown.length === 0 ? (
          <EmptyState
            kind={wish.opinion === 'mine' ? 'done' : 'none'}
            {...(wish.opinion === 'mine' && {
              what: text('待我单位回复的计划项都已回复', 'Your unit has answered every line'),
            })}
            action={
              <button type="button" className="button" onClick={() => goTo(arrangementOf({}), board)}>
                {say(text('看全部计划项', 'Show all lines'))}
              </button>
            }
          />
        ) : (
          <List
            groups={groups}
            members={members}
            selected={selected}
            total={total}
            byUnit={wish.group === 'unit' && groups.length > 1}
            onToggle={toggle}
            onOpen={setOpened}
          />
        )}
      </Card>
      <BulkBar
        detail={detail}
        lines={chosen}
        onDone={() => setSelected(new Set())}
        onRestructured={what => {
          setSelected(new Set())
          setRestructured(what)
        }}
      />
      {restructured && <UndoBar detail={detail} what={restructured} onClose={() => setRestructured(null)} />}
      {openedLine && (
        <LineDrawer line={openedLine} members={members} onClose={() => setOpened(null)}>
          <LineageSection
            detail={detail}
            line={openedLine}
            onDone={what => {
              setOpened(null)
              setRestructured(what ?? null)
            }}
          />
        </LineDrawer>
      )}
    </PlanHints>
  )
}
