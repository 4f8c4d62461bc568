import type { SectionId } from '@zhengheng/policy'
import { useState } from 'react'

/** The right column stays as it was left while going from section to section. */
let leftOpen = true

export interface Aside {
  /** sections whose table takes the whole width have no column */
  readonly wide: boolean
  readonly open: boolean
  readonly layout: 'section-wide' | 'section-columns' | 'section-alone'
  turn(open: boolean): void
}

export function useAside(section: SectionId): Aside {
  const [open, setOpen] = useState(leftOpen)
  const wide = section === 'estimate' || section === 'materials'
  return {
    wide,
    open: open && !wide,
    layout: wide ? 'section-wide' : open ? 'section-columns' : 'section-alone',
    turn(next) {
      leftOpen = next
      setOpen(next)
    },
  }
}
