import { type Fen, fen } from '@zhengheng/policy'
import { type MoneyUnit, moneyUnits, unitWords } from '../../packages/web/src/ui/money-words.ts'
import { type TestCell, type TestSheet, testWorkbook } from './test-workbook.ts'

/** Where a table may say its unit. */
export const unitPlaces = [
  'brackets in the heads',
  'slash in the heads',
  'end of the heads',
  'upper row of the heads',
  'amount only',
  'comment on the head',
  'line above',
  'line above, merged',
  'title',
  'name of the sheet',
  'line below',
  'note below',
  'number format',
  'every cell',
] as const
export type UnitPlace = (typeof unitPlaces)[number]

export interface Expected {
  /** lines that can be taken as they are */
  readonly taken: readonly (readonly [name: string, amount: Fen])[]
  /** lines with an amount alone, to be completed */
  readonly open: readonly (readonly [name: string, amount: Fen])[]
  /** amounts of headings, totals and hidden rows */
  readonly leftOut: readonly Fen[]
}

export interface Made {
  readonly title: string
  readonly file: File
  readonly expected: Expected
}

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761
  return sides => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0
    return Math.abs(state >>> 3) % sides
  }
}

const written = (amount: Fen, unit: MoneyUnit): string => {
  const scale = moneyUnits[unit]
  const digits = String(amount).padStart(scale + 1, '0')
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '')
}

/** Names that look like headings or totals and are none. */
const names = [
  '一网统管平台',
  '十堰分中心接入',
  '二维码门牌',
  '三维建模服务',
  '合计费用展示模块',
  '总投资管理系统',
  '小计打印组件',
  '3D 大屏',
  '5G 专网接入',
  '服务器',
]
const categories = ['软件开发', '硬件设备', '云资源', '服务'] as const

type Dice = ReturnType<typeof dice>
type Row = readonly TestCell[]

/** A table while it is being made; rows count from 1. */
interface Making {
  readonly throwDice: Dice
  readonly rows: Row[]
  readonly merges: string[]
  readonly hidden: number[]
  readonly taken: [string, Fen][]
  readonly open: [string, Fen][]
  readonly leftOut: Fen[]
  money(amount: Fen): TestCell
}

/** A workbook by its unit, the place of the unit and a throw of dice for everything else, with its answer. */
export function makeWorkbook(place: UnitPlace, unit: MoneyUnit, seed: number): Made {
  const throwDice = dice(seed)
  const word = unitWords[unit].zh
  const make: Making = {
    throwDice,
    rows: [],
    merges: [],
    hidden: [],
    taken: [],
    open: [],
    leftOut: [],
    money(amount) {
      if (place === 'every cell') return `${written(amount, unit)}${word}`
      return { number: written(amount, unit), ...(place === 'number format' && { format: `#,##0.00"${word}"` }) }
    },
  }
  linesAbove(make, place, word)
  headRows(make, place, word)
  const outline = throwDice(3)
  const parts = categories.slice(0, 2 + throwDice(3))
  const all = parts.reduce((sum, category, part) => sum + addPart(make, outline, part, category), 0)
  addEnd(make, fen(all))
  if (place === 'line below') make.rows.push([`金额单位：${word}`])
  if (place === 'note below') make.rows.push([`注：1.表中金额均以${word}为单位。`])
  make.rows.push(['编制单位：某某公司', null, '审核：张某'])
  const { rows, merges, hidden: hiddenRows, taken, open, leftOut } = make
  const name = place === 'name of the sheet' ? `估算表（${word}）` : '估算'
  const cover: TestSheet = { name: '封面', rows: [['某某项目'], ['单元测试']] }
  const sheets = [...(throwDice(3) === 0 ? [cover] : []), { name, rows, merges, hiddenRows }]
  return { title: `${place}, ${word}, ${seed}`, file: testWorkbook(sheets), expected: { taken, open, leftOut } }
}

/** A category with its lines: merged over them, under a heading 一、 or above a dotted outline; returns their sum. */
function addPart(make: Making, outline: number, part: number, category: string): Fen {
  const { throwDice, rows, merges, leftOut, money } = make
  const numbers = Array.from({ length: 1 + throwDice(4) }, (_, at) =>
    outline === 2 ? `${part + 1}.${at + 1}` : `${at + 1}`,
  )
  const lines = numbers.map((number, at) => lineOf(make, number, at))
  const sum = fen(lines.reduce((added, { amount }) => added + amount, 0))
  if (outline === 0) {
    const top = rows.length + 1
    if (lines.length > 1) merges.push(`B${top}:B${top + lines.length - 1}`)
    rows.push(...lines.map(({ row: [number = null, , ...rest] }, at) => [number, at === 0 ? category : null, ...rest]))
  } else {
    const withSum = throwDice(2) === 0
    const [number, name] = outline === 1 ? [null, `${'一二三四'[part]}、${category}`] : [`${part + 1}`, category]
    rows.push([number, null, name, null, null, null, withSum ? money(sum) : null], ...lines.map(({ row }) => row))
    if (withSum) leftOut.push(sum)
  }
  if (throwDice(3) === 0) {
    rows.push([null, null, '小计', null, null, null, money(sum)])
    leftOut.push(sum)
  }
  return sum
}

/** A line with everything, or with an amount alone. */
function lineOf({ throwDice, taken, open, money }: Making, number: string, at: number): { row: Row; amount: Fen } {
  const name = `${names[throwDice(names.length)]}${at === 0 ? '' : at}`
  const quantity = 1 + throwDice(9)
  const price = fen((1 + throwDice(90_000)) * 100 * 10 ** throwDice(3))
  const amount = fen(price * quantity)
  if (throwDice(5) === 0) {
    open.push([name, amount])
    return { row: [number, null, name, throwDice(2) ? 1 : null, '项', null, money(amount), '询价'], amount }
  }
  taken.push([name, amount])
  const stated = throwDice(4) === 0 ? null : money(amount)
  return { row: [number, null, name, quantity, '套', money(price), stated, '询价'], amount }
}

/** A hidden row, a total. */
function addEnd({ throwDice, rows, merges, hidden, leftOut, money }: Making, all: Fen): void {
  if (throwDice(3) === 0) {
    const amount = fen(99_000_000)
    rows.push(['99', '硬件设备', '旧方案防火墙', 1, '台', money(amount), money(amount), '作废'])
    hidden.push(rows.length)
    leftOut.push(amount)
  }
  if (throwDice(4) === 0) return
  rows.push(['合计', null, null, null, null, null, money(all)])
  merges.push(`A${rows.length}:F${rows.length}`)
  leftOut.push(all)
}

/** Titles and lines above, down to a head in row 28. */
function linesAbove({ throwDice, rows, merges }: Making, place: UnitPlace, word: string): void {
  rows.push(['附件3'], [`某市元数据平台投资估算表${place === 'title' ? `（${word}）` : ''}`])
  merges.push('A2:H2')
  if (place === 'line above') rows.push([null, null, null, null, null, null, null, `单位：${word}`])
  if (place === 'line above, merged') {
    rows.push([`编制单位：某某公司　　　　　（金额单位：人民币${word}）`])
    merges.push(`A${rows.length}:H${rows.length}`)
  }
  for (let more = throwDice(3) === 0 ? 24 : throwDice(4); more > 0; more--)
    rows.push(more % 2 ? [`说明第 ${more} 条`] : [])
}

function headRows({ rows, merges }: Making, place: UnitPlace, word: string): void {
  const heads = (price: TestCell, amount: TestCell) =>
    rows.push(['序号', '费用类别', '名称及规格', '数量', '单位', price, amount, '备注'])
  switch (place) {
    case 'brackets in the heads':
      heads(`单价（${word}）`, `金额\n（含税，${word}）`)
      break
    case 'slash in the heads':
      heads(`单价/${word}`, `总价/${word}`)
      break
    case 'end of the heads':
      heads(`综合单价${word}`, `合价 ${word}`)
      break
    case 'amount only':
      heads('单价', `金额（${word}）`)
      break
    case 'comment on the head':
      heads('单价', { words: '金额', comment: `金额单位：${word}` })
      break
    case 'upper row of the heads': {
      const row = heads(`投资估算（${word}）`, null)
      rows.push([null, null, null, null, null, '单价', '合计'])
      merges.push(
        ...['A', 'B', 'C', 'D', 'E', 'H'].map(column => `${column}${row}:${column}${row + 1}`),
        `F${row}:G${row}`,
      )
      break
    }
    default:
      heads('单价', '金额')
  }
}
