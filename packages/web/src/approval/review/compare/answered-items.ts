import type { Correction, CorrectionRound, OtherChange, SectionId } from '@zhengheng/policy'
import type { Change } from './compare-content.ts'

/** One item of the notice after it was answered: what changed at its place. */
export interface AnsweredItem {
  readonly item: Correction
  /** as the notice counts, from 1 */
  readonly no: number
  readonly changes: readonly Change[]
}

/** A section with changes at no named place, and why it was changed where that had to be said. */
export interface ChangedElsewhere {
  readonly section: SectionId
  readonly changes: readonly Change[]
  /** null where the notice names the section: then no reason was needed */
  readonly reason: string | null
}

/** The differences seen from the notice: item by item, and apart from them everything else. */
export function seenFromNotice(
  { items, otherChanges = [] }: Pick<CorrectionRound, 'items' | 'otherChanges'>,
  changes: readonly Change[],
): { readonly answered: readonly AnsweredItem[]; readonly elsewhere: readonly ChangedElsewhere[] } {
  const answered = items.map((item, index) => ({ item, no: index + 1, changes: changesAt(changes, item) }))
  const shown = new Set(answered.flatMap(one => one.changes))
  const left = changes.filter(change => !shown.has(change))
  const elsewhere = [...new Set(left.map(change => change.section))].map(section => ({
    section,
    changes: left.filter(change => change.section === section),
    reason: items.some(item => item.section === section)
      ? null
      : (otherChanges.find((other: OtherChange) => other.section === section)?.reason ?? ''),
  }))
  return { answered, elsewhere }
}

/** What happened at the place of one comment: its field or row; the whole section where it names neither. */
function changesAt(changes: readonly Change[], { section, anchor }: Pick<Correction, 'section' | 'anchor'>): Change[] {
  const here = changes.filter(change => change.section === section)
  if (!anchor) return here
  const inField = here.filter(change => change.field.name === anchor.field)
  const key = anchor.row?.key
  if (key === undefined) return inField
  const rows = inField.filter(change => change.kind === 'row')
  const own = rows.filter(({ change }) => change.key === key)
  // A row that was renamed went and came: what came may be it.
  const renamed = own.some(({ change }) => change.what === 'removed')
  return rows.filter(row => own.includes(row) || (renamed && row.change.what === 'added'))
}
