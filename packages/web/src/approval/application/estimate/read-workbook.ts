import { unzipSync } from 'fflate'
import { type FormatMeaning, meaningOf } from './number-format.ts'
import { columnNumber, type Merge, type SourceCell, type SourceSheet } from './source-sheet.ts'
import { walkXml } from './walk-xml.ts'

/** The parts of an OOXML package, as texts by their path. */
export interface Parts {
  readonly names: readonly string[]
  /** bytes all parts take when unpacked, as the file says */
  readonly size: number
  text(path: string): string | undefined
}

/** Nothing when the bytes are not a whole ZIP file. Nothing is unpacked before it is asked for. */
export function partsOf(bytes: Uint8Array): Parts | undefined {
  const sizes = new Map<string, number>()
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize)
        return false
      },
    })
  } catch {
    return undefined
  }
  const stored = new Map([...sizes.keys()].map(name => [name.replaceAll('\\', '/').replace(/^\//, ''), name]))
  return {
    names: [...stored.keys()],
    size: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    text(path) {
      const name = stored.get(path)
      const part = name === undefined ? undefined : unzipSync(bytes, { filter: file => file.name === name })[name]
      return part && decodedText(part)
    },
  }
}

const decodedText = (part: Uint8Array) =>
  new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(
    part,
  )

/** Where the package says its workbook is; other programs than Excel do not always call it workbook.xml. */
export const workbookPath = (parts: Parts): string | undefined => {
  const main = relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  return parts.names.includes(main) ? main : undefined
}

interface Relation {
  readonly id: string
  readonly type: string
  /** path in the package */
  readonly target: string
}

/** What a part refers to; the path is resolved against the part’s own folder. */
function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const cut = path.lastIndexOf('/') + 1
  const xml = parts.text(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`)
  const found: Relation[] = []
  if (xml)
    walkXml(xml, {
      open(name, { Id = '', Type = '', Target = '', TargetMode }) {
        if (name !== 'Relationship' || TargetMode === 'External') return
        const { pathname } = new URL(Target, `file:///${path.slice(0, cut)}`)
        found.push({ id: Id, type: Type, target: decodeURI(pathname.slice(1)) })
      },
    })
  return found
}

interface Book {
  readonly strings: readonly string[]
  readonly formats: readonly FormatMeaning[]
  readonly since1904: boolean
}

/** All worksheets in the order of their tabs, hidden ones included. @throws when a part is no XML or missing */
export function readWorkbook(parts: Parts, path: string): readonly SourceSheet[] {
  const relations = relationsOf(parts, path)
  const related = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target
  const listed: { name: string; id: string; hidden: boolean }[] = []
  let since1904 = false
  walkXml(parts.text(path) ?? '', {
    open(name, { name: title = '', id = '', state = 'visible', date1904 }) {
      if (name === 'sheet') listed.push({ name: title, id, hidden: state !== 'visible' })
      if (name === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true'
    },
  })
  const book: Book = {
    strings: sharedStrings(parts.text(related('sharedStrings') ?? '')),
    formats: cellFormats(parts.text(related('styles') ?? '')),
    since1904,
  }
  return listed.flatMap(({ name, id, hidden }) => {
    const relation = relations.find(each => each.id === id)
    if (!relation?.type.endsWith('/worksheet')) return []
    const xml = parts.text(relation.target)
    if (xml === undefined) throw new Error(`the workbook has lost ${relation.target}`)
    return [{ ...readSheet(xml, book, commentsOf(parts, relation.target)), name, hidden }]
  })
}

/** Control characters are written `_x000D_`. */
const unescaped = (words: string) =>
  words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The texts of elements: runs of rich text joined, readings of characters (`rPh`) left out. */
function textsOf(xml: string, each: string, found: (words: string, attributes: Record<string, string>) => void): void {
  let words = ''
  let own: Record<string, string> = {}
  let phonetic = 0
  let inText = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === each) [words, own] = ['', attributes]
      if (name === 'rPh') phonetic += 1
      inText = name === 't'
    },
    text(part) {
      if (inText && phonetic === 0) words += part
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1
      if (name === 't') inText = false
      if (name === each) found(unescaped(words), own)
    },
  })
}

function sharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = []
  if (xml) textsOf(xml, 'si', words => strings.push(words))
  return strings
}

function commentsOf(parts: Parts, sheet: string): ReadonlyMap<string, string> {
  const path = relationsOf(parts, sheet).find(({ type }) => type.endsWith('/comments'))?.target
  const xml = path && parts.text(path)
  const comments = new Map<string, string>()
  if (xml) textsOf(xml, 'comment', (words, { ref = '' }) => comments.set(ref, words))
  return comments
}

function cellFormats(xml: string | undefined): readonly FormatMeaning[] {
  const codes = new Map<number, string>()
  const formats: FormatMeaning[] = []
  let ofCells = false
  if (xml)
    walkXml(xml, {
      open(name, { numFmtId = '0', formatCode = '' }) {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
        if (name === 'cellXfs') ofCells = true
        if (name === 'xf' && ofCells) formats.push(meaningOf(Number(numFmtId), codes.get(Number(numFmtId)) ?? ''))
      },
      close(name) {
        if (name === 'cellXfs') ofCells = false
      },
    })
  return formats
}

/** A cell while it is being read. */
interface OpenCell {
  readonly type: string
  readonly format: FormatMeaning
  value: string
  inline: string
  formula: string | undefined
}

const isTrue = (flag: string | undefined) => flag === '1' || flag === 'true'

/** A sheet as far as it has been read. */
class OpenSheet {
  readonly rows: SourceCell[][] = []
  readonly merges: Merge[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  row = -1
  column = -1
  cell: OpenCell | undefined

  put(row: number, column: number, cell: SourceCell): void {
    const line = this.rows[row] ?? []
    line[column] = cell
    this.rows[row] = line
  }
}

type Attributes = Readonly<Record<string, string>>

/** What each element does to the sheet; all others are passed over. */
const opened: Readonly<Record<string, (sheet: OpenSheet, attributes: Attributes, book: Book) => void>> = {
  col({ hiddenColumns }, { min, max, hidden, width }) {
    if (!isTrue(hidden) && width !== '0') return
    for (let at = Number(min) - 1; at < Math.min(Number(max), MOST_COLUMNS); at++) hiddenColumns.add(at)
  },
  // The standard lets rows and cells leave out where they stand: they follow the one before.
  row(sheet, { r, hidden, ht }) {
    sheet.row = r ? Number(r) - 1 : sheet.row + 1
    sheet.column = -1
    if (isTrue(hidden) || ht === '0') sheet.hiddenRows.add(sheet.row)
  },
  c(sheet, { r, s, t = 'n' }, { formats }) {
    sheet.column = r ? columnNumber(r.replace(/\d+/, '')) : sheet.column + 1
    const format = formats[Number(s ?? 0)] ?? {}
    sheet.cell = { type: t, format, value: '', inline: '', formula: undefined }
  },
  f({ cell }) {
    if (cell) cell.formula = ''
  },
  mergeCell({ merges }, { ref = '' }) {
    merges.push(...mergeOf(ref))
  },
}

const MOST_COLUMNS = 16_384

function readSheet(xml: string, book: Book, comments: ReadonlyMap<string, string>): SourceSheet {
  const sheet = new OpenSheet()
  let within = ''
  let phonetic = 0
  walkXml(xml, {
    open(name, attributes) {
      within = name
      if (name === 'rPh') phonetic += 1
      opened[name]?.(sheet, attributes, book)
    },
    text(words) {
      const { cell } = sheet
      if (!cell) return
      if (within === 'v') cell.value += words
      else if (within === 'f') cell.formula += words
      else if (within === 't' && phonetic === 0) cell.inline += words
    },
    close(name) {
      within = ''
      if (name === 'rPh') phonetic -= 1
      if (name !== 'c' || !sheet.cell) return
      const read = cellOf(sheet.cell, book)
      if (read.text !== '' || read.uncalculated !== undefined) sheet.put(sheet.row, sheet.column, read)
      sheet.cell = undefined
    },
  })
  for (const [ref, comment] of comments)
    for (const { top, left } of mergeOf(ref)) sheet.put(top, left, { text: '', ...sheet.rows[top]?.[left], comment })
  const { rows, merges, hiddenRows, hiddenColumns } = sheet
  return { hidden: false, rows, merges, hiddenRows, hiddenColumns }
}

function mergeOf(ref: string): Merge[] {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(ref)
  if (!match) return []
  const [, left = '', top = '', right = left, bottom = top] = match
  return [{ left: columnNumber(left), top: Number(top) - 1, right: columnNumber(right), bottom: Number(bottom) - 1 }]
}

function cellOf({ type, value, inline, formula, format }: OpenCell, { strings, since1904 }: Book): SourceCell {
  if (formula !== undefined && value === '' && type !== 'str') return { text: '', uncalculated: `=${formula}` }
  const { date, ...drawn } = format
  switch (type) {
    case 's':
      return { text: (strings[Number(value)] ?? '').trim() }
    case 'inlineStr':
      return { text: unescaped(inline || value).trim() }
    case 'str':
      return { text: unescaped(value).trim() }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'n':
      if (value === '') return { text: '' }
      if (date) return { text: dayOf(Number(value), since1904) }
      return { text: plainNumber(Number(value)), ...((drawn.unit || drawn.currency) && { drawn }) }
    default:
      return { text: value.trim() }
  }
}

/** In the fifteen digits a spreadsheet shows, since formulas leave noise behind, and never with an exponent. */
export function plainNumber(value: number): string {
  const shown = String(Number(value.toPrecision(15)))
  return /e-/.test(shown) ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : shown
}

const MILLISECONDS_A_DAY = 86_400_000

/** Spreadsheets count days from 1900, some from 1904. */
function dayOf(serial: number, since1904: boolean): string {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0)
  const day = new Date(Date.UTC(1899, 11, 30) + days * MILLISECONDS_A_DAY)
  return Number.isNaN(day.valueOf()) ? String(serial) : day.toISOString().slice(0, 10)
}
