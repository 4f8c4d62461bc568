import type { Merge } from './source-sheet.ts'

/** A cell as spreadsheets put it on the clipboard as HTML. */
export interface HtmlCell {
  readonly text: string
  /** the value behind what is drawn, where the program tells it (`x:num`, `sdval`) */
  readonly exact?: string
}

export interface HtmlTable {
  readonly rows: readonly (readonly HtmlCell[])[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

const token = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-zA-Z][\w:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g
const skipped = /<(style|script|head|xml)\b[\s\S]*?<\/\1\s*>/gi
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  yen: '¥',
  middot: '·',
  minus: '−',
  ensp: ' ',
  emsp: ' ',
}

const decoded = (html: string): string =>
  html.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

const attribute = (attributes: string, name: string): string | undefined => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined
}
const span = (attributes: string, name: string, most: number): number =>
  Math.min(Math.max(Number.parseInt(attribute(attributes, name) ?? '1', 10) || 1, 1), most)

interface OpenCell {
  readonly attributes: string
  text: string
}

/** The table as far as it has been read. */
interface Reading {
  readonly rows: HtmlCell[][]
  /** places taken by a cell merged from above */
  readonly held: Set<string>
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  /** columns described so far */
  described: number
  row: HtmlCell[] | undefined
  cell: OpenCell | undefined
  /** words outside of tables: documents have title and unit there */
  line: string
  rowsOpened: number
}

/** Cell boundaries and drawn texts of the tables in clipboard HTML, and the lines around them; merged cells keep their place. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const reading: Reading = {
    rows: [],
    held: new Set(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    described: 0,
    row: undefined,
    cell: undefined,
    line: '',
    rowsOpened: 0,
  }
  for (const [raw, slash, name = '', attributes = ''] of html.replace(skipped, '').matchAll(token)) {
    step(reading, raw, name.toLowerCase(), { opens: !slash, attributes })
  }
  closeRow(reading)
  closeLine(reading)
  return reading.rowsOpened > 0 ? reading : undefined
}

interface Tag {
  readonly opens: boolean
  readonly attributes: string
}

function step(reading: Reading, raw: string, name: string, { opens, attributes }: Tag): void {
  switch (name) {
    case 'tr':
    case 'table':
      closeRow(reading)
      closeLine(reading)
      if (name === 'tr' && opens) openRow(reading, attributes)
      break
    case 'col':
      if (opens) describeColumns(reading, attributes)
      break
    case 'td':
    case 'th':
      closeCell(reading)
      if (opens) reading.cell = { text: '', attributes }
      break
    default:
      if (reading.cell) reading.cell.text += textOf(raw, name)
      else if (block.test(name)) closeLine(reading)
      else if (!reading.row) reading.line += textOf(raw, name)
  }
}

const block = /^(?:p|div|h[1-6]|li|br|caption)$/

function closeLine(reading: Reading): void {
  const words = tidy(reading.line)
  if (words) reading.rows.push([{ text: words }])
  reading.line = ''
}

function openRow(reading: Reading, attributes: string): void {
  reading.rowsOpened += 1
  reading.row = []
  if (isHidden(attributes)) reading.hiddenRows.add(reading.rows.length)
}

function describeColumns(reading: Reading, attributes: string): void {
  const many = span(attributes, 'span', 1000)
  if (isHidden(attributes)) for (let at = 0; at < many; at++) reading.hiddenColumns.add(reading.described + at)
  reading.described += many
}

/** Spreadsheets copy hidden rows and columns along and say so in their style. */
const isHidden = (attributes: string) => /display\s*:\s*none/i.test(attribute(attributes, 'style') ?? '')

function textOf(raw: string, tag: string): string {
  if (tag === 'br') return '\n'
  return tag || raw.startsWith('<!') ? '' : decoded(raw.replace(/\s+/g, ' '))
}

function closeRow(reading: Reading): void {
  closeCell(reading)
  if (reading.row) {
    fillHeld(reading, reading.row)
    reading.rows.push(reading.row)
  }
  reading.row = undefined
}

function fillHeld({ rows, held }: Reading, row: HtmlCell[]): void {
  while (held.delete(`${rows.length}:${row.length}`)) row.push({ text: '' })
}

function closeCell(reading: Reading): void {
  const { row, cell, rows, held } = reading
  reading.cell = undefined
  if (!row || !cell) return
  fillHeld(reading, row)
  const across = span(cell.attributes, 'colspan', 50)
  const down = span(cell.attributes, 'rowspan', 2000)
  const exact = attribute(cell.attributes, 'sdval') ?? attribute(cell.attributes, 'x:num')
  for (let r = 1; r < down; r++) for (let c = 0; c < across; c++) held.add(`${rows.length + r}:${row.length + c}`)
  if (across > 1 || down > 1) {
    const [top, left] = [rows.length, row.length]
    reading.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 })
  }
  row.push({ text: tidy(cell.text), ...(exact && { exact }) })
  for (let c = 1; c < across; c++) row.push({ text: '' })
}

const tidy = (drawn: string) =>
  drawn
    .split('\n')
    .map(part => part.trim())
    .join('\n')
    .trim()
