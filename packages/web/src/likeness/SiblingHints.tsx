import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../app/i18n.tsx'
import { HintChips } from './HintChips.tsx'
import { HintSheet, useLikeness } from './HintSheet.tsx'

/** Beside the route: what the unit is about to declare and has said before. A hint; the way on stays open. */
export function SiblingHints({ code, name }: { code: string; name: string }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { data } = useLikeness(code, 'plan')
  if (!data || data.repeats.length + data.splits.length === 0) return null
  return (
    <div className="own-hints">
      <p className="quiet">{say(text('本单位内容相近的项目：', 'Projects of the unit with like content: '))}</p>
      <HintChips
        hints={{ repeats: data.repeats, splits: data.splits, folded: 0 }}
        about={name}
        onOpen={() => setOpen(true)}
      />
      {open && <HintSheet code={code} name={name} of="plan" onClose={() => setOpen(false)} />}
    </div>
  )
}
