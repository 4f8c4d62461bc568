import type { ApplicationDraft } from '@zhengheng/policy'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PinnedPlace } from '../marks/review-work.ts'
import { pagePlaceOf, pinnedPlace, selectionIn } from './selected-place.ts'

export interface Selected {
  /** the words selected last in the document, as long as nothing else is selected in it */
  readonly place: PinnedPlace | null
  /** where to offer something about them, inside the document pane */
  readonly spot: { readonly top: number; readonly left: number } | null
  /** the selection, else the field or row that has the focus */
  current(): PinnedPlace | null
  forget(): void
}

const BUTTON_WIDTH = 96

/** What is selected in the document pane. Going to the checklist does not lose it, so that a finding can be pinned to it. */
export function useSelectedPlace(root: RefObject<HTMLElement | null>, content: ApplicationDraft): Selected {
  const [selected, setSelected] = useState<Pick<Selected, 'place' | 'spot'>>({ place: null, spot: null })
  const latest = useRef(content)
  latest.current = content
  useEffect(() => {
    const look = () => {
      const box = root.current
      if (!box) return
      const found = selectionIn(box)
      if (found) {
        const place = pinnedPlace(found.at, latest.current)
        const around = box.getBoundingClientRect()
        setSelected({
          place,
          spot: place && {
            top: found.rect.bottom - around.top + 4,
            left: Math.max(0, Math.min(found.rect.left - around.left, around.width - BUTTON_WIDTH)),
          },
        })
        return
      }
      const { anchorNode } = document.getSelection() ?? {}
      // Only a press inside the document gives the selection up.
      if (anchorNode && box.contains(anchorNode)) setSelected({ place: null, spot: null })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [root])
  return {
    ...selected,
    current() {
      if (selected.place) return selected.place
      const focused = document.activeElement
      const at = focused && root.current?.contains(focused) ? pagePlaceOf(focused) : null
      return at && pinnedPlace(at, content)
    },
    forget() {
      setSelected({ place: null, spot: null })
    },
  }
}
