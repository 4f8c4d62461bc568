import { type Anchor, type ApplicationDraft, placed, rowKey, type SectionId, sectionIds } from '@zhengheng/policy'
import type { PinnedPlace } from '../marks/review-work.ts'
import { placeWords } from './place-words.ts'

/** Where a selection begins on a page that shows an application, as the page marks its fields and rows. */
export interface PagePlace {
  readonly section: string
  readonly field: string
  /** index of the row, or of the paper among the papers */
  readonly row?: number | undefined
  /** the page of that paper */
  readonly page?: number | undefined
  /** the words selected, where all of them stand in one place */
  readonly words?: string | undefined
}

const MOST_WORDS = 300

/** The place with an anchor by which it is found again in a later version. */
export function pinnedPlace(
  { section, field, row, page, words }: PagePlace,
  content: ApplicationDraft,
): PinnedPlace | null {
  const id = sectionIds.find(known => known === section)
  if (!id) return null
  const quote = words?.replace(/\s+/g, ' ').trim().slice(0, MOST_WORDS) || undefined
  const anchor = anchorOf(id, field, row, page, content)
  // Words that stand for a stored value, as options do, cannot be looked for in it.
  const withQuote = quote && id !== 'materials' ? { ...anchor, quote } : anchor
  const held = placed(withQuote, content[id] ?? {}).moved ? anchor : withQuote
  return { section: id, anchor: held, place: placeWords(id, held, quote) }
}

function anchorOf(
  section: SectionId,
  field: string,
  row: number | undefined,
  page: number | undefined,
  content: ApplicationDraft,
): Anchor {
  const value = content[section]?.[field]
  const at = row === undefined || !Array.isArray(value) ? undefined : value[row]
  if (row === undefined || at === undefined) return { field }
  const named = { key: rowKey(at).slice(0, MOST_WORDS), no: row + 1 }
  const file = section === 'materials' ? (at as { readonly name?: string }).name : undefined
  return { field, row: named, ...(file && { file: { name: file, ...(page && { page }) } }) }
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** Reads the marks of the page around an element. */
export function pagePlaceOf(element: Element | null, words?: string): PagePlace | null {
  const field = element?.closest<HTMLElement>('[data-field]')
  if (!field) return null
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset.row
  return {
    section: field.dataset.section ?? '',
    field: field.dataset.field ?? '',
    row: row === undefined ? undefined : Number(row),
    words,
  }
}

/** The words selected inside `root`, and where; null when nothing is. */
export function selectionIn(root: HTMLElement): { readonly at: PagePlace; readonly rect: DOMRect } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const [start, end] = [elementOf(range.startContainer), elementOf(range.endContainer)]
  const block = 'td, dd, li'
  const whole = start?.closest(block) === end?.closest(block)
  const at = pagePlaceOf(start, whole ? selection.toString() : undefined)
  return at && { at, rect: range.getBoundingClientRect() }
}
