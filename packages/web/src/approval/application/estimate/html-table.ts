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

/** The table as far as it has been read. */
interface Reading {
  readonly rows: HtmlCell[][]
  /** places taken by a cell merged from above */
  readonly held: Set<string>
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  /** words outside of tables: documents have title and unit there */
  line: string
}

/** Cell boundaries and drawn texts of the tables in clipboard HTML, and the lines around them; merged cells keep their place. */
export function readHtmlTable(html: string): HtmlTable | undefined {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  if (!body.querySelector('tr')) return undefined
  const reading: Reading = { rows: [], held: new Set(), merges: [], hiddenRows: new Set(), line: '' }
  readWithin(reading, body)
  closeLine(reading)
  return { ...reading, hiddenColumns: hiddenColumnsOf(body) }
}

/** Chromium holds even a parsed paste against the page's policy: each style would be an error in its console. */
const withoutStyles = (html: string): string =>
  html
    .replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, tag => tag.replace(/\sstyle(?=\s*=)/i, ' data-style'))

const BLOCK = 'p, div, h1, h2, h3, h4, h5, h6, li, br, caption, table'

function readWithin(reading: Reading, parent: Element): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) reading.line += drawn(node)
    else if (node instanceof Element) readElement(reading, node)
  }
}

function readElement(reading: Reading, element: Element): void {
  // A row that holds another table is its frame: what counts is within.
  const isRow = element.matches('tr') && !element.querySelector('table')
  const stands = isRow || element.matches(`tr, td, th, ${BLOCK}`)
  if (stands) closeLine(reading)
  if (isRow) readRow(reading, element)
  else readWithin(reading, element)
  if (stands) closeLine(reading)
}

function closeLine(reading: Reading): void {
  const words = tidy(reading.line)
  if (words) reading.rows.push([{ text: words }])
  reading.line = ''
}

function readRow(reading: Reading, tr: Element): void {
  const row: HtmlCell[] = []
  if (isHidden(tr)) reading.hiddenRows.add(reading.rows.length)
  for (const cell of tr.children) if (cell.matches('td, th')) readCell(reading, row, cell)
  fillHeld(reading, row)
  reading.rows.push(row)
}

function readCell(reading: Reading, row: HtmlCell[], cell: Element): void {
  const { rows, held, merges } = reading
  fillHeld(reading, row)
  const across = span(cell, 'colspan', 50)
  const down = span(cell, 'rowspan', 2000)
  const exact = cell.getAttribute('sdval') ?? cell.getAttribute('x:num')
  for (let r = 1; r < down; r++) for (let c = 0; c < across; c++) held.add(`${rows.length + r}:${row.length + c}`)
  if (across > 1 || down > 1) {
    const [top, left] = [rows.length, row.length]
    merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 })
  }
  row.push({ text: tidy(drawn(cell)), ...(exact && { exact }) })
  for (let c = 1; c < across; c++) row.push({ text: '' })
}

function fillHeld({ rows, held }: Reading, row: HtmlCell[]): void {
  while (held.delete(`${rows.length}:${row.length}`)) row.push({ text: '' })
}

function hiddenColumnsOf(body: Element): Set<number> {
  const hidden = new Set<number>()
  let described = 0
  for (const column of body.querySelectorAll('col')) {
    const many = span(column, 'span', 1000)
    if (isHidden(column)) for (let at = 0; at < many; at++) hidden.add(described + at)
    described += many
  }
  return hidden
}

/** Spreadsheets copy hidden rows and columns along and say so in their style. */
const isHidden = (element: Element) => /display\s*:\s*none/i.test(element.getAttribute('data-style') ?? '')

const span = (element: Element, name: string, most: number): number =>
  Math.min(Math.max(Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1, 1), most)

/** Its words as a page draws them: spaces as one, a new line only where one is asked for. */
function drawn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ')
  if (node.nodeName === 'BR') return '\n'
  return [...node.childNodes].map(drawn).join('')
}

const tidy = (words: string) =>
  words
    .split('\n')
    .map(part => part.trim())
    .join('\n')
    .trim()
