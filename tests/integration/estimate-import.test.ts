import { expect, test } from 'vitest'
import type { Row } from 'write-excel-file/node'
import { estimateTemplate } from '../../packages/server/src/drafts/estimate-template.ts'
import { count, type Sheet, words, writeWorkbook } from '../../packages/server/src/workbook/write-workbook.ts'
import { readFile } from '../../packages/web/src/approval/application/estimate/read-file.ts'
import { readTable } from '../../packages/web/src/approval/application/estimate/read-table.ts'
import { mainIn, problems } from './read-main.ts'

const sheetOf = (rows: readonly Row[], name = '估算'): Sheet => ({ name, rows, widths: [], frozen: 0 })
const fileOf = async (...sheets: Sheet[]) => new File([new Uint8Array(await writeWorkbook(sheets))], '估算.xlsx')
const imported = async (...sheets: Sheet[]) => readTable(await mainIn(await fileOf(...sheets)))
const refusal = (file: File) =>
  readFile(file).then(
    () => '',
    error => String(error.words?.zh),
  )

const heads = ['费用类别', '名称', '数量', '单位', '单价（万元）', '金额（万元）', '依据'].map(head => words(head))
const line = (over: Partial<Record<'name' | 'price' | 'category', Row[number]>> = {}): Row => [
  over.category === undefined ? words('软件开发') : over.category,
  over.name ?? words('泵站监控模块'),
  count(12),
  words('人月'),
  over.price ?? count(2.8),
  count(33.599999999999994),
  words('功能点 168'),
]
test('the template, filled in, comes back with no problem; its guide is not taken for the table', async () => {
  const [table, guide] = estimateTemplate()
  if (!table || !guide) throw new Error('the template has lost a sheet')
  const [head = [], ...empty] = table.rows
  const filled = { ...table, rows: [head, line(), line({ price: words('１.5') }), ...empty.slice(2)] }
  const read = await imported(filled, guide)
  expect(problems(read.rows)).toEqual([])
  expect(read.rows.map(row => row.line.amount)).toEqual([33_600_000, 18_000_000])
  expect(read.units.unitPrice).toMatchObject({ unit: 'wan', place: { zh: '工作表“投资估算”E1“单价（万元）”' } })
  expect(await refusal(await fileOf(table, guide))).toMatch(/没有数据.*模板/)
})

test('numbers and numbers written as text are read to the 分, without the noise of formulas', async () => {
  const { rows } = await imported(sheetOf([heads, line(), line({ price: words('2.80') })]))
  expect(problems(rows)).toEqual([])
  expect(rows.map(row => row.line.unitPrice)).toEqual([2_800_000, 2_800_000])
  expect(rows.map(row => row.remark)).toEqual([undefined, undefined])
})

test('dates in an amount and letters in a number are refused by their row; words of merged cells hold for all rows', async () => {
  const day = { type: Date, value: new Date('2026-03-01T00:00:00Z'), format: 'yyyy-mm-dd' }
  const { rows } = await imported(
    sheetOf([
      heads,
      line({ price: day }),
      line({ price: words('1.2O') }),
      line({ category: words('软件开发', { rowSpan: 2 }) }),
      line({ category: null }),
      line(),
    ]),
  )
  expect(problems(rows)).toEqual([
    expect.stringMatching(/^2 unitPrice .*日期/),
    expect.stringMatching(/^3 unitPrice .*字母 O/),
  ])
})

test('the sheet with the headings is found wherever it stands; without one the cure is named', async () => {
  const cover = sheetOf([[words('封面')], [words('某项目')]], '封面')
  expect((await imported(cover, sheetOf([heads, line()]))).rows).toHaveLength(1)
  expect(await refusal(await fileOf(cover, sheetOf([[words('其他')]], '另一张')))).toMatch(/没有找到估算表的表头/)
  expect(await refusal(await fileOf(sheetOf([])))).toMatch(/没有数据/)
})

test('what is no workbook is named for what it is', async () => {
  const whole = new Uint8Array(await writeWorkbook([sheetOf([heads, line()])]))
  const named = (bytes: Uint8Array<ArrayBuffer>, name = '估算.xlsx') => refusal(new File([bytes], name))
  expect(await named(new Uint8Array())).toMatch(/空的/)
  expect(await named(new TextEncoder().encode('%PDF-1.7 not a workbook at all'))).toMatch(/不是 Excel 工作簿/)
  expect(await named(whole.slice(0, whole.length - 40))).toMatch(/不是 Excel 工作簿/)
  const locked = new Uint8Array(600)
  locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(await named(locked)).toMatch(/取消密码.*另存为 \.xlsx/)
  expect(await named(new Uint8Array(5 * 1024 * 1024 + 1))).toMatch(/超过 5 MB/)
})

test('CSV is read in UTF-8 and in the encoding of Chinese spreadsheets, quotes and all', async () => {
  const csv = '费用类别,名称,数量,单位,单价（万元）,金额,依据\n软件开发,"模块,含""接口""",12,人月,"2.80",33.6,功能点'
  const read = async (bytes: BlobPart) => readTable(await mainIn(new File([bytes], '估算.csv'))).rows
  const [row] = await read(`\ufeff${csv}`)
  expect(row).toMatchObject({ problems: [], line: { name: '模块,含"接口"', amount: 33_600_000 } })
  // 费用类别,名称,数量,单价 / 软件开发,甲,1,2 in GBK
  const gbk = 'b7d1d3c3c0e0b1f02cc3fbb3c62ccafdc1bf2cb5a5bcdb0ac8edbcfebfaab7a22cbcd72c312c32'
  const [old] = await read(new Uint8Array(Buffer.from(gbk, 'hex')))
  expect(old?.line).toMatchObject({ category: 'software', name: '甲', quantity: '1' })
})
