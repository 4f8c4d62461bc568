import { type Text, text } from '@zhengheng/policy'
import type { Clip } from './clipboard.ts'
import { layoutOf } from './columns.ts'
import { readPlainTable } from './plain-table.ts'
import { zipParts } from './zip-parts.ts'

/** Why a file cannot be taken, and what to do about it. */
export class FileRefused extends Error {
  readonly words: Text
  constructor(zh: string, en: string) {
    super(en)
    this.words = text(zh, en)
  }
}

/** What is typed in 2,000 rows is far smaller; pictures and old versions make files larger. */
const MOST_BYTES = 5 * 1024 * 1024
const MOST_UNPACKED = 80 * 1024 * 1024
const MOST_ROWS = 5000
const MEGABYTES = MOST_BYTES / 1024 / 1024

/**
 * Reads a workbook or a CSV file into the same table a paste would bring, so that both go through one pipeline and one
 * preview. @throws FileRefused when it cannot be read, with the cure
 */
export async function readFile(file: File): Promise<Clip> {
  if (file.size === 0) throw new FileRefused('文件是空的，请重新选择', 'The file is empty; choose another')
  if (file.size > MOST_BYTES) throw tooLarge()
  const bytes = await file.arrayBuffer()
  const clip = /\.(csv|txt)$/i.test(file.name) ? readCsv(bytes) : await readWorkbook(bytes)
  const { headRows } = layoutOf(clip.rows.map(row => row.map(cell => cell.text)))
  if (isEmpty(clip.rows.slice(headRows))) throw nothingIn()
  if (clip.rows.length > MOST_ROWS)
    throw new FileRefused(
      `表格超过 ${MOST_ROWS} 行，请删除多余的行或分成几个文件`,
      `The table has more than ${MOST_ROWS} rows: delete what is not needed or split it`,
    )
  return clip
}

const tooLarge = () =>
  new FileRefused(
    `文件超过 ${MEGABYTES} MB。请把估算表单独另存为 .xlsx（不带图片）后再导入`,
    `The file is larger than ${MEGABYTES} MB. Save the estimate alone as .xlsx, without pictures`,
  )

const isEmpty = (rows: readonly (readonly { text: string }[])[]) =>
  rows.every(row => row.every(cell => cell.text === ''))
const nothingIn = () =>
  new FileRefused(
    '文件里没有数据。请按模板填好估算表，保存后再导入',
    'There is nothing in the file. Fill in the template, save it and import again',
  )

/** UTF-8, or the encoding spreadsheets save CSV in on Chinese systems; commas, semicolons or tabs. */
function readCsv(bytes: ArrayBuffer): Clip {
  const written = decoded(bytes).replace(/^\ufeff/, '')
  if (written.includes('\0'))
    throw new FileRefused('这不是 CSV 文本。请另存为 .xlsx 后再导入', 'This is not CSV text. Save it as .xlsx')
  const [first = ''] = written.split('\n')
  const separator = [',', '\t', ';', '，'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  const rows = readPlainTable(written, separator).map(row => row.map(value => ({ text: value, merged: false })))
  return { rows, notes: [] }
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The container of old .xls files and of workbooks under a password. */
const isOld = (bytes: ArrayBuffer) => bytes.byteLength > 8 && new DataView(bytes).getUint32(0) === 0xd0cf11e0

async function readWorkbook(bytes: ArrayBuffer): Promise<Clip> {
  if (isOld(bytes))
    throw new FileRefused(
      '这是加密的工作簿或旧版 .xls。请取消密码，另存为 .xlsx 后再导入',
      'The workbook has a password or is an old .xls. Remove the password and save it as .xlsx',
    )
  const parts = zipParts(bytes)
  if (!parts?.names.includes('xl/workbook.xml'))
    throw new FileRefused(
      '这不是 Excel 工作簿。请选择 .xlsx 或 .csv 文件，可先下载模板填写',
      'This is not an Excel workbook. Choose an .xlsx or .csv file; a template can be downloaded',
    )
  if (parts.size > MOST_UNPACKED) throw tooLarge()
  const [{ default: readSheets }, { mergedIn }] = await Promise.all([
    import('read-excel-file/universal'),
    import('./merged-ranges.ts'),
  ])
  const sheets = await readSheets(bytes).catch(() => {
    throw new FileRefused(
      '工作簿已损坏，读不出来。请在 Excel 或 WPS 中打开并另存为新的 .xlsx',
      'The workbook is damaged. Open it and save it as a new .xlsx',
    )
  })
  const tables = sheets.map(({ sheet, data }) => ({ sheet, rows: data.map(row => row.map(cellText)) }))
  const filled = tables.filter(({ rows }) => rows.some(row => row.some(cell => cell !== '')))
  if (filled.length === 0) throw nothingIn()
  const table = filled.find(({ rows }) => layoutOf(rows).headRows > 0) ?? (filled.length === 1 ? filled[0] : undefined)
  if (!table)
    throw new FileRefused(
      `${filled.length} 张工作表里都没有找到估算表的表头（名称、数量、单价）。请用模板的表头，或只保留估算表一张`,
      `None of the ${filled.length} sheets has the headings of an estimate. Use those of the template, or keep one sheet`,
    )
  const isMerged = await mergedIn(parts, tables.indexOf(table))
  const rows = table.rows.map((row, r) => row.map((cell, c) => ({ text: cell, merged: isMerged(r, c) })))
  return { rows, notes: filled.length > 1 ? [otherSheets(table.sheet, filled.length - 1)] : [] }
}

const otherSheets = (sheet: string, others: number): Text =>
  text(`读取的是工作表“${sheet}”，另有 ${others} 张未读取`, `Sheet “${sheet}” was read, ${others} others were not`)

/** Numbers in the fifteen digits a spreadsheet shows, since formulas leave noise behind; dates as dates, to be refused. */
function cellText(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === null || value === undefined ? '' : String(value).trim()
}
