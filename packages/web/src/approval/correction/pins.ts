import { type Correction, type CorrectionRound, placed, type SectionId } from '@zhengheng/policy'

/** A comment of the notice with the place where it now stands in its section. */
export interface Pin {
  readonly item: Correction
  /** as the notice counts, from 1 */
  readonly no: number
  /** path of the field or row on the page; null where the comment is about the section as a whole */
  readonly path: string | null
  /** what was commented on is no longer there as it was */
  readonly moved: boolean
}

type Values = Readonly<Record<string, unknown>>

/** Papers are found on the page by their slot, everything else by field and row. */
export function placeOf({ section, anchor }: Correction, values: Values): Pick<Pin, 'path' | 'moved'> {
  if (!anchor) return { path: null, moved: false }
  const { path, moved } = placed(anchor, values)
  return section === 'materials' && anchor.row ? { path: anchor.row.key, moved } : { path, moved }
}

/** The comments of one section, in the order of the notice. */
export const pinsOf = (round: CorrectionRound, section: SectionId, values: Values): Pin[] =>
  round.items.flatMap((item, index) =>
    item.section === section ? [{ item, no: index + 1, ...placeOf(item, values) }] : [],
  )

/**
 * Where they stand while the section is being typed: a row that is just being renamed keeps its comment, and one that
 * was moved takes it along.
 */
export const followed = (pins: readonly Pin[], values: Values): Pin[] =>
  pins.map(pin => {
    const now = placeOf(pin.item, values)
    if (!now.moved || pin.moved || pin.path === null) return { ...pin, path: now.path }
    const [field = '', row] = pin.path.split('.')
    const rows = values[field]
    const stands = row === undefined || (Array.isArray(rows) && Number(row) < rows.length)
    return stands ? pin : { ...pin, path: now.path, moved: true }
  })
