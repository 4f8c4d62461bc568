import { strToU8, zipSync } from 'fflate'

/** A cell as it is written into a workbook: a number, words, or what only files know. */
export type TestCell =
  | string
  | number
  | null
  | {
      readonly number?: string
      readonly words?: string
      readonly format?: string
      readonly error?: string
      /** a formula; without a number nobody has calculated it */
      readonly formula?: string
      readonly comment?: string
    }

export interface TestSheet {
  readonly name?: string
  readonly hidden?: boolean
  readonly rows: readonly (readonly TestCell[])[]
  /** like `A1:C1` */
  readonly merges?: readonly string[]
  /** from 1, as a spreadsheet counts */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** leaves out where rows and cells stand, as the standard allows */
  readonly withoutPlaces?: boolean
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const letters = (column: number) => String.fromCharCode(65 + column)
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Writes a workbook part by part, so that a test can hold what no writing library offers. */
export function testWorkbook(sheets: readonly TestSheet[], main = 'workbook'): File {
  const formats = [...new Set(sheets.flatMap(sheet => sheet.rows.flat().flatMap(cell => formatOf(cell) ?? [])))]
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const parts: Record<string, string> = {
    '_rels/.rels': `${head}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', `xl/${main}.xml`)}</Relationships>`,
    [`xl/${main}.xml`]: `${head}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(name ?? `表${at + 1}`)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    [`xl/_rels/${main}.xml.rels`]: `${head}<Relationships xmlns="${PACKAGE}">${sheets
      .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join('')}${relation('rId90', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  }
  for (const [at, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, formats)
    const comments = commentsXml(sheet)
    if (!comments) continue
    parts[`xl/comments${at + 1}.xml`] = comments
    parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] =
      `${head}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'comments', `../comments${at + 1}.xml`)}</Relationships>`
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
  return new File([new Uint8Array(bytes)], '估算.xlsx')
}

const formatOf = (cell: TestCell) => (typeof cell === 'object' ? cell?.format : undefined)

function sheetXml(sheet: TestSheet, formats: readonly string[]): string {
  const columns = (sheet.hiddenColumns ?? []).map(at => `<col min="${at}" max="${at}" width="9" hidden="1"/>`)
  const rows = sheet.rows.map((row, r) => {
    const place = sheet.withoutPlaces ? '' : ` r="${r + 1}"`
    const hidden = sheet.hiddenRows?.includes(r + 1) ? ' hidden="1"' : ''
    const cells = row.map((cell, c) => cellXml(cell, sheet.withoutPlaces ? '' : ` r="${letters(c)}${r + 1}"`, formats))
    return `<row${place}${hidden}>${cells.join('')}</row>`
  })
  const merges = (sheet.merges ?? []).map(ref => `<mergeCell ref="${ref}"/>`)
  return `${head}<worksheet xmlns="${MAIN}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rows.join(
    '',
  )}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}</worksheet>`
}

function cellXml(cell: TestCell, place: string, formats: readonly string[]): string {
  if (cell === null) return place ? '' : '<c/>'
  if (typeof cell === 'number') return `<c${place}><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c${place} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  const style = cell.format === undefined ? '' : ` s="${1 + formats.indexOf(cell.format)}"`
  if (cell.words !== undefined) return `<c${place}${style} t="inlineStr"><is><t>${escaped(cell.words)}</t></is></c>`
  if (cell.error !== undefined) return `<c${place} t="e"><v>${cell.error}</v></c>`
  const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`
  return `<c${place}${style}>${formula}<v>${cell.number ?? ''}</v></c>`
}

function commentsXml(sheet: TestSheet): string | undefined {
  const found = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      typeof cell === 'object' && cell?.comment !== undefined
        ? [`<comment ref="${letters(c)}${r + 1}"><text><r><t>${escaped(cell.comment)}</t></r></text></comment>`]
        : [],
    ),
  )
  return found.length === 0
    ? undefined
    : `${head}<comments xmlns="${MAIN}"><commentList>${found.join('')}</commentList></comments>`
}
