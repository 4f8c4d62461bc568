import { describe, expect, it } from 'vitest'
import { readClipboard } from './clipboard.ts'
import { corrected } from './pasted-row.ts'
import { computedTotal, noChoices, readTable, usable } from './read-table.ts'
import { sourceTables } from './source-tables.ts'

/** Read, and the unit chosen where the table does not say it. */
function paste(plain: string, unit: 'wan' | 'yuan' = 'wan', html = '') {
  const table = sourceTables(readClipboard(html, plain)).tables[0]?.table
  if (!table) throw new Error('no table')
  const read = readTable(table)
  return read.ready ? read : readTable(table, { ...noChoices, units: { unitPrice: unit, amount: unit } })
}
const line = (over: Partial<Record<string, string>> = {}) =>
  Object.values({
    category: '软件开发',
    name: '泵站监控模块',
    quantity: '12',
    unit: '人月',
    unitPrice: '2.80',
    amount: '33.60',
    basis: '功能点 168',
    ...over,
  }).join('\t')
const problems = (plain: string) =>
  paste(plain).rows.flatMap(row => row.problems.map(p => `${row.at} ${p.column} ${p.text.zh}`))

describe('a plain table in the order of the form', () => {
  it('is read to the 分', () => {
    expect(paste(line()).rows[0]?.line).toEqual({
      category: 'software',
      name: '泵站监控模块',
      quantity: '12',
      unit: '人月',
      unitPrice: 2_800_000,
      amount: 33_600_000,
      basis: '功能点 168',
    })
  })
  it('leaves an index column out', () => {
    expect(paste(`1\t${line()}\n2\t${line({ name: '乙' })}`).rows.map(r => r.line.name)).toEqual(['泵站监控模块', '乙'])
  })
  it('skips empty rows but keeps counting them', () => {
    expect(paste(`${line()}\n\t\t\n\n${line()}`).rows.map(row => row.at)).toEqual([1, 4])
  })
  it('works out an amount that is not given', () => {
    expect(paste(line({ amount: '' })).rows[0]?.line.amount).toBe(33_600_000)
  })
  it('takes amounts in 元 when the form is in 元', () => {
    expect(paste(line({ unitPrice: '28,000.00', amount: '¥336,000' }), 'yuan').rows[0]).toMatchObject({
      line: { unitPrice: 2_800_000, amount: 33_600_000 },
      problems: [],
    })
  })
  it('lets the unit in a cell outrank the form', () => {
    expect(paste(line({ unitPrice: '28000元' })).rows[0]?.line.unitPrice).toBe(2_800_000)
  })
  it('remarks on an amount that is not quantity × price, and takes the product', () => {
    const [row] = paste(line({ amount: '33.61' })).rows
    expect(row?.problems).toEqual([])
    expect(row?.remark?.zh).toBe('原表金额 33.61 万元，按数量×单价记为 33.60 万元')
    expect(row?.line.amount).toBe(33_600_000)
  })
})

describe('a table without headings', () => {
  const columnsOf = (plain: string) => Object.keys(paste(plain).at).join(' ')
  it.each([
    [
      '软件开发\t监控\t12\t人月\t2.80\t询价\n硬件\t网关\t40\t台\t0.65\t询价',
      'category name quantity unit unitPrice basis',
    ],
    ['监控\t12\t人月\t2.80\t33.6\t询价\n网关\t40\t台\t0.65\t26\t询价', 'name quantity unit unitPrice amount basis'],
    ['1\t设计费\t12.5\t定额\n2\t监理费\t8\t定额', 'name amount basis'],
    ['设计费\t12.5\n监理费\t8', 'name amount'],
  ])('is read by what its cells hold: %j', (plain, expected) => expect(columnsOf(plain)).toBe(expected))
})

describe('headings', () => {
  const head = '序号\t项目名称\t费用类别\t单位\t数量\t单价（元）\t合价（元）\t备注'
  it('move columns to their place and give the unit', () => {
    const { rows } = paste(`${head}\n1\t边缘网关\t硬件设备\t台\t40\t6500\t260000\t询价单 3 份`)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      at: 2,
      line: { category: 'hardware', name: '边缘网关', unitPrice: 650_000, amount: 26_000_000, basis: '询价单 3 份' },
      problems: [],
    })
  })
  it('may follow a title row', () => {
    expect(paste(`投资估算表\n${head}\n1\t网关\t硬件\t台\t1\t1\t1\t单`).rows).toHaveLength(1)
  })
  it('of groups give the rows below their category and are not lines', () => {
    const { rows, headings, leftOut } = paste(
      `${head}\n一、软件开发费\n1\t监控\t\t项\t1\t100\t100\t定额\n二\t云资源服务\t\t\t\t\t900\n2\t主机\t\t台\t1\t900\t900\t目录价`,
    )
    expect(rows.map(row => [row.at, row.line.category])).toEqual([
      [3, 'software'],
      [5, 'cloud'],
    ])
    expect(headings).toBe(2)
    expect(leftOut.map(({ at, amount }) => [at, amount])).toEqual([[4, 90_000]])
  })
})

describe('no number is passed over', () => {
  const head = '名称\t数量\t单位\t单价（万元）\t金额（万元）\t2026年\t工期（月）'
  it('in a column nobody reads', () => {
    expect(paste(`${head}\n平台\t1\t项\t100\t100\t60\t12`).beside).toMatchObject([
      { heading: '2026年', sum: 60_000_000 },
    ])
  })
  it('however far to the right something stands, without end of waiting', () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `设备 ${at}\t1\t项\t1\t1`)
    const { rows: read, leftOut } = paste([head, ...rows, `运输费${'\t'.repeat(16_000)}8.8`].join('\n'))
    expect(read).toHaveLength(1500)
    expect(leftOut).toMatchObject([{ at: 1502, label: '运输费 8.8' }])
  })
  it('in a row that looks like a heading or a note', () => {
    const { leftOut } = paste(`${head}\n平台\t1\t项\t100\t100\t\t\n硬件\t\t\t\t\t33\n备注\t\t\t\t\t\t7`)
    expect(leftOut.map(({ at, label }) => [at, label])).toEqual([
      [3, '硬件 33'],
      [4, '备注 7'],
    ])
  })
  it('taken for a discount: it waits for a person', () => {
    const { rows } = paste(`${head}\n平台\t1\t项\t100\t100\n优惠\t\t\t\t-20`)
    expect(rows[1]?.problems.some(({ text }) => /负数/.test(text.zh))).toBe(true)
  })
})

describe('totals', () => {
  it('are skipped and used as a checksum', () => {
    const pasted = paste(`${line()}\n${line()}\n合计\t\t\t\t\t67.20`)
    expect(pasted.rows).toHaveLength(2)
    const [sum] = pasted.totals
    expect(sum).toMatchObject({ at: 3, stated: 67_200_000 })
    expect(sum && computedTotal(sum, pasted.rows)).toBe(67_200_000)
  })
  it.each(['合 计', '总计', '共计：', '小　计', 'Total', '合计（万元）'])('are known as %s', label => {
    expect(paste(`${line()}\n\t${label}\t\t\t\t33.60`)).toMatchObject({
      rows: { length: 1 },
      totals: [{ stated: 33_600_000 }],
    })
  })
  it('of a part compare with that part only', () => {
    const pasted = paste(
      `${line()}\n小计\t\t\t\t\t33.60\n${line({ quantity: '1', amount: '2.8' })}\n小计\t\t\t\t\t2.80\n合计\t\t\t\t\t36.40`,
    )
    expect(pasted.totals.map(t => [t.stated, computedTotal(t, pasted.rows)])).toEqual([
      [33_600_000, 33_600_000],
      [2_800_000, 2_800_000],
      [36_400_000, 36_400_000],
    ])
  })
  it('leave refused rows out of what they are compared with', () => {
    const pasted = paste(`${line()}\n${line({ unitPrice: '2.8O' })}\n合计\t\t\t\t\t67.20`)
    expect(pasted.totals.map(t => computedTotal(t, pasted.rows))).toEqual([33_600_000])
  })
  it('do not swallow a line whose text merely mentions one', () => {
    expect(paste(line({ basis: '合计 12 份询价' })).rows).toHaveLength(1)
    expect(paste(line({ name: '合计费用展示模块' })).rows).toHaveLength(1)
  })
})

describe('what cannot be read is refused with row and reason', () => {
  it.each([
    [line({ unitPrice: '1.2O' }), '1 unitPrice 单价：“1.2O”中疑似把数字 0 写成了字母 O'],
    [line({ quantity: 'l2' }), '1 quantity 数量：“l2”中疑似把数字 1 写成了字母 l'],
    [line({ unitPrice: '2.8E+00' }), '1 unitPrice 单价：“2.8E+00”是科学计数法，请把单元格改为常规数字'],
    [line({ amount: '2026-01-02' }), '1 amount 金额：“2026-01-02”像是日期，请把单元格改为常规数字'],
    [line({ unitPrice: '（2.80）' }), '1 unitPrice 单价：“（2.80）”是负数，金额和数量不能为负'],
    [line({ category: '杂项' }), '1 category 不认识费用类别“杂项”'],
    [line({ name: '' }), '1 name 没有名称'],
    [line({ unit: '一二三四五六七八九十甲' }), '1 unit 计量单位超过 10 字'],
    [line({ quantity: '' }), '1 quantity 数量：没有填写'],
  ])('%s', (plain, expected) => expect(problems(plain)).toContain(expected))

  it('until it is corrected in the preview', () => {
    const written = `费用类别\t名称\t数量\t单位\t单价（元）\t依据\n硬件\t网关\t4O\t台\t6500\t询价`
    const table = sourceTables(readClipboard('', written)).tables[0]?.table
    const cells = new Map([[2, { quantity: '40' }]])
    expect(table && corrected(readTable(table).rows, cells)).toMatchObject([
      { problems: [], line: { quantity: '40', unitPrice: 650_000 } },
    ])
  })
})

it('reads 2,000 rows', () => {
  const { rows } = paste(Array.from({ length: 2000 }, (_, i) => line({ name: `模块 ${i + 1}` })).join('\n'))
  expect(usable(rows)).toHaveLength(2000)
})
