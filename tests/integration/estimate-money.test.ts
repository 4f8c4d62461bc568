import { expect, test } from 'vitest'
import { readFile } from '../../packages/web/src/approval/application/estimate/read-file.ts'
import { noChoices, readTable, usable } from '../../packages/web/src/approval/application/estimate/read-table.ts'
import { sourceTables } from '../../packages/web/src/approval/application/estimate/source-tables.ts'
import { type MoneyUnit, moneyUnits } from '../../packages/web/src/ui/money-words.ts'
import { makeWorkbook, unitPlaces } from './estimate-workbooks.ts'
import { mainIn, problems } from './read-main.ts'
import { type TestCell, type TestSheet, testWorkbook } from './test-workbook.ts'

const opened = async (...sheets: TestSheet[]) => readTable(await mainIn(testWorkbook(sheets)))
/** The heads of the form, with what they say of money. */
const headsWith = (price: string, amount: string) => ['费用类别', '名称', '数量', '计量单位', price, amount, '依据']
const server: TestCell[] = ['硬件购置', '服务器', 2, '台', 125_000, 250_000, '市场询价']
const system: TestCell[] = ['软件开发', '业务系统', 1, '套', 301_000, 301_000, '功能点']
const amounts = ({ rows }: ReturnType<typeof readTable>) => rows.map(({ line }) => line.amount)

test.each<[string, string, TestSheet]>([
  [
    'a line above',
    'G2“单位：元”',
    {
      rows: [
        ['某某项目投资估算表'],
        [null, null, null, null, null, null, '单位：元'],
        headsWith('单价', '金额'),
        server,
        system,
      ],
      merges: ['A1:G1'],
    },
  ],
  [
    'a row of units below the heads',
    'E2“（元）”',
    { rows: [headsWith('单价', '金额'), [null, null, null, null, '（元）', '（元）', null], server, system] },
  ],
  [
    'a long line',
    '单位：元 2026年3月”',
    {
      rows: [
        ['报价单位：某某信息科技（武汉）有限公司　　单位：元　　2026年3月'],
        headsWith('单价', '金额'),
        server,
        system,
      ],
    },
  ],
  ['the head of the other column', '同“金额”列', { rows: [headsWith('单价', '金额（元）'), server, system] }],
  [
    'heads in row six',
    'E6“单价（元）”',
    {
      rows: [
        ['附件3'],
        ['某平台'],
        ['投资估算表'],
        ['编制单位：某某公司'],
        ['2026年3月'],
        headsWith('单价（元）', '金额（元）'),
        server,
        system,
      ],
    },
  ],
  [
    'heads with a slash',
    'E1“单价/元”',
    { rows: [['类别', '建设内容', '数量', '单位', '单价/元', '总价/元', '备注'], server, system] },
  ],
  [
    'two rows of heads',
    'E1“估算（元）”',
    {
      rows: [
        ['费用类别', '名称', '数量', '计量单位', '估算（元）', null, '依据'],
        [null, null, null, null, '单价', '金额'],
        server,
        system,
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:G2'],
    },
  ],
  [
    'cells that do not say where they stand',
    'E1“单价（元）”',
    { rows: [headsWith('单价（元）', '金额（元）'), server, system], withoutPlaces: true },
  ],
])('the unit is found in %s', async (_, place, sheet) => {
  const read = await opened(sheet)
  expect(amounts(read)).toEqual([25_000_000, 30_100_000])
  expect(read.units.unitPrice).toMatchObject({ unit: 'yuan', place: { zh: expect.stringContaining(place) } })
})

test('another currency is refused by its name and place, whatever else is said', async () => {
  const read = await opened({ rows: [headsWith('单价（美元）', '总价（万美元）'), server] })
  expect(read.ready).toBe(false)
  expect(read.units).toMatchObject({
    unitPrice: { foreign: { zh: '美元' }, place: { zh: expect.stringContaining('E1“单价（美元）”') } },
    amount: { foreign: { zh: '美元' } },
  })
  const line = await opened({ rows: [['单位：万欧元'], headsWith('单价', '金额'), server] })
  expect(line.units.unitPrice).toMatchObject({ foreign: { zh: '欧元' } })
  const hongKong = await opened({ rows: [['单位：港币万元'], headsWith('单价', '金额'), server] })
  expect(hongKong.units.amount).toMatchObject({ foreign: { zh: '港元' } })
  const drawn: TestCell[] = ['硬件', '服务器', 2, '台', { number: '12.5', format: '[$HK$-C04]#,##0.00' }, null, '询价']
  expect((await opened({ rows: [headsWith('单价', '金额'), drawn] })).units.unitPrice).toMatchObject({
    foreign: { zh: '港元' },
  })
})

test('of two currencies side by side the renminbi is read', async () => {
  const heads = ['类别', '名称', '数量', '单位', '单价（美元）', '单价（元）', '金额（元）', '备注']
  const read = await opened({ rows: [heads, ['硬件', '服务器', 2, '台', 20_000, 142_000, 284_000, 'x']] })
  expect(amounts(read)).toEqual([28_400_000])
  expect(read.beside).toMatchObject([{ heading: '单价（美元）', numbers: 1 }])
})

test.each<[string, RegExp, TestSheet]>([
  ['nobody says it', /没有写明金额单位/, { rows: [headsWith('单价', '金额'), server] }],
  ['two are said', /元\/万元/, { rows: [['单位：元/万元'], headsWith('单价', '金额'), server] }],
  [
    'title and heads differ',
    /A1“投资估算表（万元）”与表头的元不一致/,
    { rows: [['投资估算表（万元）'], headsWith('单价（元）', '金额（元）'), server] },
  ],
  [
    'the title names another currency than the heads',
    /A1“币种：港币”与表头的万元不一致/,
    { rows: [['币种：港币'], headsWith('单价（万元）', '金额（万元）'), server] },
  ],
  [
    'a column has a unit that is none of ours',
    /不认识的金额单位：.*E2“单价（千万元）”/,
    { rows: [['单位：元'], headsWith('单价（千万元）', '金额（RMB’000）'), server] },
  ],
  [
    'title and note differ',
    /A1“估算表（万元）”、.*A4“注：金额以元计”/,
    { rows: [['估算表（万元）'], headsWith('单价', '金额'), server, ['注：金额以元计']] },
  ],
  [
    'price and amount cannot both be right',
    /数量×单价是金额的 10,000 倍/,
    {
      rows: [
        headsWith('单价（万元）', '金额（万元）'),
        ['硬件', '服务器', 2, '台', 125_000, 25, '询价'],
        ['软件', '系统', 1, '套', 301_000, 30.1, '功能点'],
      ],
    },
  ],
  [
    'heads and cells differ',
    /“单价（元）”是元，单元格格式（E2）是万元/,
    {
      rows: [
        headsWith('单价（元）', '金额（元）'),
        ['硬件', '服务器', 2, '台', { number: '12.5', format: '0.00"万元"' }, null, '询价'],
      ],
    },
  ],
])('the unit is asked for where %s', async (_, why, sheet) => {
  const table = await mainIn(testWorkbook([sheet]))
  const read = readTable(table)
  expect(read.ready).toBe(false)
  expect(read.units.unitPrice).toMatchObject({ ask: { zh: expect.stringMatching(why) } })
  const { unitPrice } = readTable(table, { ...noChoices, units: { unitPrice: 'yuan', amount: 'wan' } }).units
  expect(unitPrice).toMatchObject({ unit: 'yuan' })
})

test('a format that draws 元 as 万元 is read as the 元 that are stored', async () => {
  const price = { number: '125000', format: '0!.0,"万元"' }
  const read = await opened({ rows: [headsWith('单价', '金额'), ['硬件', '服务器', 2, '台', price, null, '询价']] })
  expect(read.units.unitPrice).toMatchObject({ unit: 'yuan', place: { zh: '单元格格式（E2）' } })
  expect(amounts(read)).toEqual([25_000_000])
})

test('names that begin like a heading are rows to be completed, with their money', async () => {
  const read = await opened({
    rows: [
      ['名称', '数量', '单位', '单价（万元）', '金额（万元）', '依据'],
      ['一、软件开发'],
      ['一网统管平台', 1, '项', null, 500, '询价'],
      ['十堰分中心接入', null, null, null, 30, '询价'],
      ['二维码门牌', 1, '项', 20, 20, '询价'],
    ],
  })
  expect(read.rows.map(row => [row.line.name, row.money, row.problems.length > 0])).toEqual([
    ['一网统管平台', 500_000_000, true],
    ['十堰分中心接入', 30_000_000, true],
    ['二维码门牌', 20_000_000, false],
  ])
  expect(read.rows[1]?.proposal).toEqual({ quantity: '1', unit: '项', unitPrice: '30.00万元' })
})

test('a dotted outline gives categories, and the sums on it are headings', async () => {
  const read = await opened({
    rows: [
      ['序号', '费用名称', '数量', '单位', '单价（万元）', '金额（万元）', '依据'],
      ['1', '硬件购置', null, null, null, 31],
      ['1.1', '服务器', 2, '台', 12.5, 25, 'a'],
      ['1.2', '交换机', 3, '台', 2, 6, 'b'],
      // This one repeats quantity and price, and is still the sum of its parts.
      ['2', '软件开发', 1, '项', 5, 5],
      ['2.1', '系统', 1, '套', 4, 4, 'c'],
      ['2.2', '接口', 1, '套', 1, 1, 'c'],
      // And this one is not: its amount is its own.
      ['3', '系统集成', null, null, null, 8],
      ['3.1', '安装', 1, '项', 0.5, 0.5, 'd'],
      [null, '合计', null, null, null, 44.5],
    ],
  })
  expect(usable(read.rows).map(({ line }) => line.category)).toEqual([
    'hardware',
    'hardware',
    'software',
    'software',
    'integration',
  ])
  expect(read.leftOut.map(({ at, amount }) => [at, amount])).toEqual([
    [2, 31_000_000],
    [5, 5_000_000],
    [10, 44_500_000],
  ])
  expect(read.rows.find(({ at }) => at === 8)).toMatchObject({
    money: 8_000_000,
    remark: { zh: expect.stringContaining('0.50 万元') },
  })
})

test('hidden rows, columns and sheets are told with their amounts and taken only when chosen', async () => {
  const heads = headsWith('单价（元）', '金额（元）')
  const estimate: TestSheet = {
    name: '估算',
    rows: [
      [...heads, '内部底价（元）'],
      [...server, 111],
      [...system, 222],
      ['硬件购置', '旧方案防火墙', 1, '台', 990_000, 990_000, '作废', 333],
    ],
    hiddenRows: [4],
    hiddenColumns: [8],
  }
  const old: TestSheet = { name: '旧表', hidden: true, rows: [heads, server] }
  const other: TestSheet = { name: '附表', rows: [heads, system] }
  const { tables, main } = sourceTables(await readFile(testWorkbook([old, estimate, other])))
  expect(main).toBe(0)
  expect(tables.map(({ table }) => table.sheet.name)).toEqual(['估算', '附表', '旧表'])
  const table = tables[0]?.table
  if (!table) throw new Error('no table')
  const read = readTable(table)
  expect(amounts(read)).toEqual([25_000_000, 30_100_000])
  expect(read.leftOut).toMatchObject([{ at: 4, label: '旧方案防火墙', hidden: true, amount: 99_000_000 }])
  expect(read.beside).toMatchObject([{ heading: '内部底价（元）', hidden: true, sum: 33_300 }])
  const chosen = readTable(table, { ...noChoices, rows: new Set([4]) })
  expect(amounts(chosen)).toEqual([25_000_000, 30_100_000, 99_000_000])
})

test('a hidden column of prices is not read until it is chosen, even where there is no other', async () => {
  const table = await mainIn(
    testWorkbook([{ rows: [headsWith('单价（元）', '金额（元）'), server], hiddenColumns: [5] }]),
  )
  const read = readTable(table)
  expect(read.rows.map(({ line, money }) => [line.amount, money])).toEqual([[undefined, 25_000_000]])
  expect(read.beside).toMatchObject([{ column: 4, heading: '单价（元）', hidden: true, sum: 12_500_000 }])
  expect(amounts(readTable(table, { ...noChoices, columns: { unitPrice: 4 } }))).toEqual([25_000_000])
})

test('prices without tax stand beside and can be read instead', async () => {
  const heads = ['类别', '名称', '数量', '单位', '不含税单价（元）', '含税单价（元）', '含税金额（元）', '备注']
  const table = await mainIn(testWorkbook([{ rows: [heads, ['硬件', '服务器', 2, '台', 100, 113, 226, 'x']] }]))
  expect(amounts(readTable(table))).toEqual([22_600])
  expect(readTable(table).beside).toMatchObject([{ heading: '不含税单价（元）', sum: 10_000 }])
  expect(amounts(readTable(table, { ...noChoices, columns: { unitPrice: 4 } }))).toEqual([20_000])
})

test('formula errors, formulas never calculated and unrounded amounts say what they are', async () => {
  const read = await opened({
    rows: [
      headsWith('单价（万元）', '金额（万元）'),
      ['软件开发', '甲', 1, '套', { error: '#DIV/0!' }, 30.1, '功能点'],
      ['硬件购置', '乙', 2, '台', 12.5, { formula: 'C3*E3' }, '询价'],
      ['软件开发', '丙', 1, '套', { formula: '10+20.1' }, null, '功能点'],
      ['软件开发', '丁', 0.333, '人月', 1.234567, 0.411110811, '功能点'],
    ],
  })
  expect(problems(read.rows)).toEqual([
    '2 unitPrice 单价：公式出错（#DIV/0!），请在原表中改正',
    expect.stringMatching(/^4 unitPrice 单价：是没有计算过的公式（=10\+20.1）/),
  ])
  expect(read.rows.map(({ remark }) => remark?.zh)).toEqual([
    undefined,
    expect.stringMatching(/没有计算过的公式（=C3\*E3）.*记为 25.00 万元/),
    undefined,
    '原表金额“0.411110811”比 1 分还细，四舍五入到分，记为 0.411111 万元',
  ])
})

test('one number for several rows is not taken for the first of them only', async () => {
  const read = await opened({
    rows: [headsWith('单价（元）', '金额（元）'), server, ['硬件购置', '配件', 1, '套', null, null, '询价']],
    merges: ['E2:E3', 'F2:F3', 'A2:A3'],
  })
  expect(problems(read.rows)).toEqual([
    '3 unitPrice 单价：是合并单元格，数写在第 2 行，请分到各行',
    expect.stringMatching(/^3 amount/),
  ])
})

test('a workbook whose main part has another name, and one with two tables on a sheet', async () => {
  const heads = headsWith('单价（元）', '金额（元）')
  expect(amounts(readTable(await mainIn(testWorkbook([{ rows: [heads, server] }], 'workbook22'))))).toEqual([
    25_000_000,
  ])
  const inWan = headsWith('单价（万元）', '金额（万元）')
  const rows = [heads, server, heads, system, [], ['附表'], inWan, ['服务', '监理', 1, '项', 2, 2, '定额']]
  const { tables } = sourceTables(await readFile(testWorkbook([{ rows }])))
  expect(tables.map(({ table }) => amounts(readTable(table)))).toEqual([[25_000_000, 30_100_000], [2_000_000]])
})

test('the same heading in another unit is another table; on the next page it is the same', async () => {
  const heads = headsWith('单价', '金额')
  const read = async (rows: TestSheet['rows']) => {
    const { tables } = sourceTables(await readFile(testWorkbook([{ rows }])))
    return tables.map(({ table }) => amounts(readTable(table)))
  }
  const two = [
    ['表1 单位：元'],
    heads,
    server,
    ['表2 单位：万元'],
    heads,
    ['软件开发', '系统', 1, '套', 3, 3, '功能点'],
  ]
  expect(await read(two)).toEqual([[25_000_000], [3_000_000]])
  const notes = [heads, server, ['注：单位为元'], ['表2'], heads, server, ['注：单位为万元']]
  expect(await read(notes)).toEqual([[25_000_000], [250_000_000_000]])
  const pages = [['单位：元'], heads, server, ['单位：元'], heads, system]
  expect(await read(pages)).toEqual([[25_000_000, 30_100_000]])
})

test('a discount is no line, and the heading it belongs to still adds up', async () => {
  const heading: TestCell[] = [null, '一、软件开发', null, null, null, 281_000, null]
  const discount: TestCell[] = ['软件开发', '优惠', 1, '项', -20_000, -20_000, '报价']
  const { rows, leftOut } = await opened({ rows: [headsWith('单价（元）', '金额（元）'), heading, system, discount] })
  expect(leftOut).toMatchObject([{ at: 2, amount: 28_100_000 }])
  expect(problems(rows)).toHaveLength(2)
})

test('a title and a note that speak of money are told', async () => {
  const read = await opened({
    rows: [['总投资 55.1 万元'], headsWith('单价（元）', '金额（元）'), server, ['注：另列运行维护费 20 万元。']],
  })
  expect(read.leftOut.map(({ label }) => label)).toEqual(['总投资 55.1 万元', '注：另列运行维护费 20 万元。'])
})

const units = Object.keys(moneyUnits) as MoneyUnit[]
test.each(unitPlaces)('no money is lost or misread: unit in %s', async place => {
  for (const [at, unit] of units.entries())
    for (const seed of [1, 2, 3]) {
      const { title, file, expected } = makeWorkbook(place, unit, 1000 * seed + 10 * unitPlaces.indexOf(place) + at)
      const { ready, rows, leftOut } = readTable(await mainIn(file))
      const good = usable(rows)
      const open = rows.filter(row => !good.includes(row))
      expect(
        {
          ready,
          taken: good.map(({ line }) => [line.name, line.amount]),
          open: open.map(({ line, money }) => [line.name, money]),
          leftOut: leftOut.map(({ amount }) => amount),
        },
        title,
      ).toEqual({ ready: true, ...expected })
    }
})
