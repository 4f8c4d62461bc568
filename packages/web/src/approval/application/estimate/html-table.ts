/** A cell as spreadsheets put it on the clipboard as HTML. */
export interface HtmlCell {
  readonly text: string
  /** the value behind what is drawn, where the program tells it (`x:num`, `sdval`) */
  readonly exact?: string
  /** part of a merged cell */
  readonly merged: boolean
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
  row: HtmlCell[] | undefined
  cell: OpenCell | undefined
}

/** Cell boundaries and drawn texts of the tables in clipboard HTML; merged cells keep their place. */
export function readHtmlTable(html: string): HtmlCell[][] | undefined {
  const reading: Reading = { rows: [], held: new Set(), row: undefined, cell: undefined }
  for (const [raw, slash, name = '', attributes = ''] of html.replace(skipped, '').matchAll(token)) {
    step(reading, raw, name.toLowerCase(), { opens: !slash, attributes })
  }
  closeRow(reading)
  return reading.rows.length > 0 ? reading.rows : undefined
}

interface Tag {
  readonly opens: boolean
  readonly attributes: string
}

function step(reading: Reading, raw: string, name: string, { opens, attributes }: Tag): void {
  if (name === 'tr' || name === 'table') {
    closeRow(reading)
    if (name === 'tr' && opens) reading.row = []
  } else if (name === 'td' || name === 'th') {
    closeCell(reading)
    if (opens) reading.cell = { text: '', attributes }
  } else if (reading.cell) reading.cell.text += textOf(raw, name)
}

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
  while (held.delete(`${rows.length}:${row.length}`)) row.push({ text: '', merged: true })
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
  const merged = across > 1 || down > 1
  row.push({ text: tidy(cell.text), merged, ...(exact && { exact }) })
  for (let c = 1; c < across; c++) row.push({ text: '', merged })
}

const tidy = (drawn: string) =>
  drawn
    .split('\n')
    .map(part => part.trim())
    .join('\n')
    .trim()
