import type { CSSProperties } from 'react'
import type { Preferences } from '../../../reader/preference-cookie.ts'

/** The panes beside the application: what the machine saw, and the work. */
export type SidePane = 'seen' | 'work'
export type OpenPanes = Readonly<Record<SidePane, boolean>>

export const paneWidths = {
  seen: { least: 220, usual: 300, most: 480 },
  work: { least: 300, usual: 372, most: 680 },
} as const satisfies Record<SidePane, { least: number; usual: number; most: number }>

export const openPanes = (panes: Preferences['panes']): OpenPanes => ({
  seen: panes === 'both' || panes === 'seen',
  work: panes === 'both' || panes === 'work',
})

export function toggled(panes: Preferences['panes'], pane: SidePane): Preferences['panes'] {
  const open = openPanes(panes)
  const [seen, work] = pane === 'seen' ? [!open.seen, open.work] : [open.seen, !open.work]
  if (seen) return work ? 'both' : 'seen'
  return work ? 'work' : 'none'
}

/** Widths that were chosen, for the style sheet; what was not chosen it knows itself. */
export const chosenWidths = (seen: number, work: number): CSSProperties =>
  ({ ...(seen && { '--seen': `${seen}px` }), ...(work && { '--work': `${work}px` }) }) as CSSProperties

/** A width a pane can have. */
export const held = (pane: SidePane, width: number): number =>
  Math.round(Math.min(paneWidths[pane].most, Math.max(paneWidths[pane].least, width)))
