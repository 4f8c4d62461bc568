import { costCategories, EstimateLine, meta } from '@zhengheng/policy'
import { boxed, heading, type Sheet, words } from '../workbook/write-workbook.ts'

const columns = [
  ['category', 14],
  ['name', 36],
  ['quantity', 10],
  ['unit', 10],
  ['unitPrice', 16],
  ['amount', 16],
  ['basis', 36],
] as const

/** Rows with borders, so that it looks like a table to fill in; empty cells are read as nothing. */
const ROWS = 30

const guide = [
  '请在“投资估算”表中填写，一行一项；填好后保存，在申报系统“投资估算”一节选择“导入文件”。',
  '单价和金额以万元填写，填数字，不写单位；金额可以不填，系统按“数量×单价”计算到分。',
  '可以有小计、合计行：不会作为一项，只用来核对。请不要合并数量、单价和金额的单元格，不要把金额设为日期格式。',
  '也可以导入自己的表格，金额用元、百元、千元、万元、百万元或亿元均可，请在表头或表格上方写明单位。',
  `费用类别填写：${Object.values(costCategories)
    .map(({ zh }) => zh)
    .join('、')}。`,
]

/** A workbook with the form’s own headings, to be filled in and imported. */
export function estimateTemplate(): readonly Sheet[] {
  const inMoney = (column: string) => column === 'unitPrice' || column === 'amount'
  return [
    {
      name: '投资估算',
      frozen: 1,
      widths: columns.map(([, width]) => width),
      rows: [
        columns.map(([column]) =>
          heading(`${meta(EstimateLine.shape[column])?.label.zh ?? column}${inMoney(column) ? '（万元）' : ''}`),
        ),
        ...Array.from({ length: ROWS }, () => columns.map(() => words('', boxed))),
      ],
    },
    { name: '填写说明', frozen: 0, widths: [110], rows: guide.map(line => [words(line, { wrap: true })]) },
  ]
}
