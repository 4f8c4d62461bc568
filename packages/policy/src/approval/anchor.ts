import { z } from 'zod'
import { text } from '../kernel/text.ts'

/** Where a comment is pinned inside its section: a field, a row of it, words in it, a page of a file. Content is never touched by it. */
export const Anchor = z.strictObject({
  field: z.string().min(1).max(60),
  /** the row as it is called, and its number when the comment was made */
  row: z.strictObject({ key: z.string().max(300), no: z.int().min(1) }).optional(),
  quote: z.string().trim().min(1).max(300).optional(),
  /** the uploaded file it is about, and the page in it */
  file: z.strictObject({ name: z.string().min(1).max(255), page: z.int().min(1).max(9999).optional() }).optional(),
})
export type Anchor = z.output<typeof Anchor>

/** An anchor in a form: pages put it in, nobody types it. */
export const anchored = () => Anchor.optional().meta({ label: text('原位置', 'Place'), widget: 'hidden' })

type Values = Readonly<Record<string, unknown>>

/** Rows are known by their name from one version to the next; papers by the slot they stand in. */
export const rowKey = (row: unknown): string => {
  const { slot, name } = valuesOf(row)
  return String(slot ?? name ?? '')
}

const valuesOf = (row: unknown): Values => (typeof row === 'object' && row !== null ? row : { name: row }) as Values

export interface Placed {
  /** the nearest place that is still there, for example `lines.3` */
  readonly path: string
  /** what was commented on is no longer there as it was */
  readonly moved: boolean
}

/** Finds an anchor again in a newer version of its section. */
export function placed({ field, row, quote, file }: Anchor, section: Values): Placed {
  const value = section[field]
  if (!row) return { path: field, moved: !quotes(value, quote) }
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  const alike = rows.flatMap((each, index) => (rowKey(each) === row.key ? [index] : []))
  const named = file ? alike.filter(index => valuesOf(rows[index]).name === file.name) : alike
  // Of several rows of one name, the one that stood there.
  const index = named.includes(row.no - 1) ? row.no - 1 : (named[0] ?? alike[0])
  return index === undefined
    ? { path: field, moved: true }
    : { path: `${field}.${index}`, moved: named.length === 0 || !quotes(rows[index], quote) }
}

const squeezed = (words: string) => words.replace(/\s+/g, '')

/** Whether the words are still in one of the texts of a value. */
function quotes(value: unknown, quote: string | undefined): boolean {
  if (quote === undefined) return true
  if (typeof value === 'string') return squeezed(value).includes(squeezed(quote))
  return typeof value === 'object' && value !== null && Object.values(value).some(part => quotes(part, quote))
}
