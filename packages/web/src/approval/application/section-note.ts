import {
  type ApplicationDraft,
  formatWan,
  materialSlots,
  type SectionId,
  sum,
  type Text,
  text,
} from '@zhengheng/policy'
import { draftLines } from './estimate/draft-line.ts'
import { inSlot, materialsOf, slotNames } from './materials/material-items.ts'

/** The figure that says most about a section, beside its state. */
export function sectionNote(id: SectionId, draft: ApplicationDraft): Text | undefined {
  const content = draft[id] ?? {}
  if (id === 'estimate') {
    const lines = draftLines(content)
    if (lines.length === 0) return undefined
    const total = formatWan(sum(lines.flatMap(line => line.amount ?? [])))
    return text(`合计 ${total} 万元`, `total ${total} ×¥10,000`)
  }
  if (id === 'materials') {
    const required = slotNames.filter(slot => materialSlots[slot].required)
    const items = materialsOf(content)
    const given = required.filter(slot => inSlot(items, slot).length > 0)
    return text(`${given.length}/${required.length}`, `${given.length}/${required.length}`)
  }
  return undefined
}
