import { type HintGround, text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { HintChips } from './HintChips.tsx'
import { HintSheet, useLikeness } from './HintSheet.tsx'
import { isFolded } from './line-hints.ts'

interface OwnHintsProps {
  readonly code: string
  readonly name: string
  readonly of: HintGround
  /** what the unit says about it, empty when it says nothing; absent where nobody can have said anything yet */
  readonly explanation?: string
}

/** The hints of one project in a line or two, where it is read or written. Nothing is drawn when there are none. */
export function OwnHints({ code, name, of, explanation }: OwnHintsProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { data } = useLikeness(code, of)
  if (!data || data.repeats.length + data.splits.length === 0) return null
  const repeats = data.repeats.filter(({ answer }) => !isFolded(answer))
  const splits = data.splits.filter(({ answer }) => !isFolded(answer))
  const folded = data.repeats.length + data.splits.length - repeats.length - splits.length
  return (
    <div className="own-hints">
      <span className="light light-near">
        <span aria-hidden="true">▲ </span>
        {say(text('重复与拆分', 'Repetition, splitting'))}
      </span>
      <HintChips hints={{ repeats, splits, folded }} about={name} onOpen={() => setOpen(true)} />
      {explanation !== undefined && (
        <p className="quiet">
          {explanation === ''
            ? say(text('申报单位没有说明。', 'The unit says nothing about it.'))
            : say(text(`单位说明：${explanation}`, `The unit says: ${explanation}`))}
        </p>
      )}
      {open && <HintSheet code={code} name={name} of={of} onClose={() => setOpen(false)} />}
    </div>
  )
}
