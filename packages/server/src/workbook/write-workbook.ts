import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import { FEN_PER_WAN, type Fen } from '@zhengheng/policy'
import writeExcelFile, { type CellObject, type Feature, type Row } from 'write-excel-file/node'

/** The media type of a workbook. */

/** One sheet as people see it; `frozen` rows stay in sight while scrolling. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly Row[]
  readonly widths: readonly number[]
  readonly frozen: number
  /** there for whoever checks, out of the way of whoever reads */
  readonly hidden?: boolean
}

/** 万元 with as many places as the amount needs, and never fewer than two. */
const WAN_FORMAT = '#,##0.00####'

/**
 * Words as text, whatever they begin with: `=cmd` is a name here, not a formula. Signs that XML 1.0 cannot hold are
 * left out, because one of them would make the whole workbook unreadable.
 */
export const words = (value: string, style: Partial<CellObject> = {}): CellObject => ({
  ...style,
  type: String,
  value: value.toWellFormed().replace(UNWRITABLE, ''),
})

/** Control signs other than tab and line ends, and the two code points XML forbids. */
const UNWRITABLE = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu

export const count = (value: number, style: Partial<CellObject> = {}): CellObject => ({
  align: 'right',
  ...style,
  type: Number,
  value,
})

/** An amount in 万元 as a real number: the quotient is the nearest double, which is written with the same digits. */
export const inWan = (amount: Fen | number, style: Partial<CellObject> = {}): CellObject =>
  count(amount / FEN_PER_WAN, { format: WAN_FORMAT, ...style })

/** Only for formulas built here from cell addresses; nothing typed by people ever goes into one. */
export const formula = (value: string): CellObject => ({ type: 'Formula', value, format: WAN_FORMAT })

const edge = { borderColor: '#8a8f98', borderStyle: 'thin' } as const
export const boxed: Partial<CellObject> = { ...edge, alignVertical: 'center', wrap: true }
export const heading = (title: string): CellObject =>
  words(title, { ...boxed, fontWeight: 'bold', align: 'center', backgroundColor: '#e8edf5' })
export const bold: Partial<CellObject> = { ...boxed, fontWeight: 'bold' }

/** What the library takes for the bytes of a picture; it does not export its own name for it. */
type FileContent = Stream | Buffer | Blob

/** The library has no hidden sheets: the attribute is set where the workbook lists its sheets. */
const hiding = (sheets: readonly Sheet[]): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'sheet' && sheets.some(({ name, hidden }) => hidden && name === attributes.name)
            ? { ...attributes, state: 'hidden' }
            : attributes,
      },
    },
  },
})

export function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows, widths, frozen }) => ({
    sheet: name,
    data: rows.map(row => [...row]),
    columns: widths.map(width => ({ width })),
    stickyRowsCount: frozen,
    orientation: 'landscape' as const,
  }))
  return writeExcelFile(written, { fontFamily: 'SimSun', fontSize: 11, features: [hiding(sheets)] }).toBuffer()
}

/** A word of the policy for a stored key; keys the policy no longer has are shown as they are. */
export const nameIn = (names: Readonly<Record<string, { readonly zh: string }>>, key: string): string =>
  names[key]?.zh ?? key
