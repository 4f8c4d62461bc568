import { type Text, text } from '@zhengheng/policy'
import { readPlainTable } from './plain-table.ts'
import { plainSheet, type Source } from './source-sheet.ts'
import { rowCount, sourceTables } from './source-tables.ts'

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
 * Reads a workbook or a CSV file into the same sheets a paste would bring, so that both go through one pipeline and one
 * preview. @throws FileRefused when it cannot be read, with the cure
 */
export async function readFile(file: File): Promise<Source> {
  if (file.size === 0) throw new FileRefused('文件是空的，请重新选择', 'The file is empty; choose another')
  if (file.size > MOST_BYTES) throw tooLarge()
  const bytes = await file.arrayBuffer()
  const source = /\.(csv|txt)$/i.test(file.name) ? readCsv(bytes) : await readBook(bytes)
  const { tables, main } = sourceTables(source)
  const table = main === undefined ? undefined : tables[main]?.table
  const empty = table && rowCount(table) === 0 && tables.filter(({ headed }) => headed).length === 1
  if (tables.length === 0 || empty) throw nothingIn()
  if (table && rowCount(table) > MOST_ROWS)
    throw new FileRefused(
      `表格超过 ${MOST_ROWS} 行，请删除多余的行或分成几个文件`,
      `The table has more than ${MOST_ROWS} rows: delete what is not needed or split it`,
    )
  if (!tables.some(({ headed }) => headed) && !table)
    throw new FileRefused(
      `${tables.length} 张工作表里都没有找到估算表的表头（名称、数量、单价）。请用模板的表头，或只保留估算表一张`,
      `None of the ${tables.length} sheets has the headings of an estimate. Use those of the template, or keep one sheet`,
    )
  return source
}

const nothingIn = () =>
  new FileRefused(
    '文件里没有数据。请按模板填好估算表，保存后再导入',
    'There is nothing in the file. Fill in the template, save it and import again',
  )

const tooLarge = () =>
  new FileRefused(
    `文件超过 ${MEGABYTES} MB。请把估算表单独另存为 .xlsx（不带图片）后再导入`,
    `The file is larger than ${MEGABYTES} MB. Save the estimate alone as .xlsx, without pictures`,
  )

/** UTF-8, or the encoding spreadsheets save CSV in on Chinese systems; commas, semicolons or tabs. */
function readCsv(bytes: ArrayBuffer): Source {
  const written = decoded(bytes).replace(/^\ufeff/, '')
  if (written.includes('\0'))
    throw new FileRefused('这不是 CSV 文本。请另存为 .xlsx 后再导入', 'This is not CSV text. Save it as .xlsx')
  // A title may stand above the table: the mark that is seen most separates.
  const times = (mark: string) => written.split(mark).length
  const separator = [',', '\t', ';', '，'].toSorted((a, b) => times(b) - times(a))[0] ?? ','
  return { sheets: [plainSheet(readPlainTable(written, separator))], notes: [] }
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

async function readBook(bytes: ArrayBuffer): Promise<Source> {
  if (isOld(bytes))
    throw new FileRefused(
      '这是加密的工作簿或旧版 .xls。请取消密码，另存为 .xlsx 后再导入',
      'The workbook has a password or is an old .xls. Remove the password and save it as .xlsx',
    )
  const { partsOf, readWorkbook, workbookPath } = await import('./read-workbook.ts')
  const parts = partsOf(new Uint8Array(bytes))
  if (parts && parts.size > MOST_UNPACKED) throw tooLarge()
  const path = parts && workbookPath(parts)
  if (!path)
    throw new FileRefused(
      '这不是 Excel 工作簿。请选择 .xlsx 或 .csv 文件，可先下载模板填写',
      'This is not an Excel workbook. Choose an .xlsx or .csv file; a template can be downloaded',
    )
  try {
    return { sheets: readWorkbook(parts, path), notes: [] }
  } catch {
    throw new FileRefused(
      '工作簿已损坏，读不出来。请在 Excel 或 WPS 中打开并另存为新的 .xlsx',
      'The workbook is damaged. Open it and save it as a new .xlsx',
    )
  }
}
