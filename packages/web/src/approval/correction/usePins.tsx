import type { SectionId } from '@zhengheng/policy'
import { type ReactNode, useMemo, useRef } from 'react'
import type { Content } from '../../ui/draft/merge-drafts.ts'
import type { OpenCorrection } from './AnswersFrame.tsx'
import { PinCard } from './PinCard.tsx'
import { followed, type Pin, pinsOf } from './pins.ts'

export interface PinsHere {
  readonly pins: readonly Pin[]
  /** what stands beside the field or row at a path */
  readonly beside: ((path: string) => ReactNode) | undefined
  /** paths that carry a comment */
  readonly pinned: ReadonlySet<string>
}

const none: PinsHere = { pins: [], beside: undefined, pinned: new Set() }

/** The comments of a section where they belong while it is typed. */
export function usePins(correction: OpenCorrection | null, section: SectionId, content: Content): PinsHere {
  const start = useRef<readonly Pin[]>(undefined)
  start.current ??= correction ? pinsOf(correction.round, section, content) : []
  const begun = start.current
  const pins = useMemo(() => followed(begun, content), [begun, content])
  const pinned = useMemo(() => new Set(pins.flatMap(pin => pin.path ?? [])), [pins])
  if (!correction || pins.length === 0) return none
  const beside = (path: string) => {
    const here = pins.filter(pin => pin.path === path)
    return here.length > 0 ? here.map(pin => <PinCard key={pin.no} pin={pin} kept={correction.kept} />) : null
  }
  return { pins, beside, pinned }
}
