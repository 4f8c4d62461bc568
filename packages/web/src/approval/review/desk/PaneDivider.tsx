import { text } from '@zhengheng/policy'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useSay } from '../../../reader/i18n.tsx'
import { usePreferences } from '../../../reader/preferences.tsx'
import { held, paneWidths, type SidePane } from './pane-layout.ts'

interface PaneDividerProps {
  readonly pane: SidePane
  /** what the pane is called */
  readonly name: string
}

const STEP = 20
const chosen = { seen: 'seenWidth', work: 'workWidth' } as const
/** A move to the right widens the pane on the left and narrows the one on the right. */
const towards = { seen: 1, work: -1 } as const

/** Between a pane and the application: drawn with the mouse, or moved by the arrow keys. */
export function PaneDivider({ pane, name }: PaneDividerProps) {
  const say = useSay()
  const { change, ...preferences } = usePreferences()
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const { least, most, usual } = paneWidths[pane]
  const width = preferences[chosen[pane]] || usual
  const put = (wanted: number) => change({ [chosen[pane]]: held(pane, wanted) })
  const wantedAt = ({ clientX }: PointerEvent) =>
    drag.current && held(pane, drag.current.width + (clientX - drag.current.x) * towards[pane])

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    const by = { ArrowRight: STEP, ArrowLeft: -STEP }[key]
    if (by !== undefined) put(width + by * towards[pane])
    else if (key === 'Home') put(least)
    else if (key === 'End') put(most)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between paragraphs cannot be moved
    <div
      role="separator"
      className={`pane-divider pane-divider-${pane}`}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say(text(`调整宽度：${name}`, `Width of: ${name}`))}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? width }
      }}
      onPointerMove={event => {
        const wanted = wantedAt(event)
        // Shown at once, kept when it is let go.
        if (wanted !== null)
          event.currentTarget.closest<HTMLElement>('.panes')?.style.setProperty(`--${pane}`, `${wanted}px`)
      }}
      onPointerUp={event => {
        const wanted = wantedAt(event)
        drag.current = null
        if (wanted !== null) put(wanted)
      }}
      onPointerCancel={() => {
        drag.current = null
      }}
    />
  )
}
