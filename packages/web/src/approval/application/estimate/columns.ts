import { type CostCategory, costCategories } from '@zhengheng/policy'
import { halfWidth, type MoneyUnit } from '../../../ui/read-number.ts'

export const columns = ['category', 'name', 'quantity', 'unit', 'unitPrice', 'amount', 'basis'] as const
export type Column = (typeof columns)[number]

/** Where each column stands in a pasted table, and in which unit its money is. */
export interface Layout {
  readonly at: Readonly<Partial<Record<Column, number>>>
  readonly units: Readonly<Partial<Record<'unitPrice' | 'amount', MoneyUnit>>>
  /** rows before the first line of the table proper */
  readonly headRows: number
}

const names: readonly (readonly [Column, RegExp])[] = [
  ['category', /^(费用|项目|成本|投资)?(类别|类型|分类|科目)$/],
  ['unitPrice', /^(综合|含税|不含税)?(单价|价格)$/],
  ['amount', /^(小计|金额|合价|总价|合计|费用|投资额?|总金额|预算金额|估算金额)$/],
  ['quantity', /^(工程)?(数量|工作量|台套数)$/],
  ['unit', /^(计量|计价)?单位$/],
  ['basis', /^(估算|测算|取费|报价|计价|计算)?(依据|说明|备注)$/],
  ['name', /^(费用|设备|产品|功能|模块|项目|子项|建设|软件)*(名称|内容|事项|项)$/],
]

const bare = (heading: string) =>
  halfWidth(heading)
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s/:]/g, '')

const columnNamed = (heading: string): Column | undefined =>
  names.find(([, pattern]) => pattern.test(bare(heading)))?.[0]
const unitIn = (heading: string): MoneyUnit | undefined =>
  /万元/.test(heading) ? 'wan' : /元/.test(heading) ? 'yuan' : undefined

/** Finds the heading row among the first rows, or takes the columns in the order of the form. */
export function layoutOf(rows: readonly (readonly string[])[]): Layout {
  for (const [index, row] of rows.slice(0, 5).entries()) {
    const at: Partial<Record<Column, number>> = {}
    const units: Partial<Record<'unitPrice' | 'amount', MoneyUnit>> = {}
    for (const [place, heading] of row.entries()) {
      const column = columnNamed(heading)
      if (!column || at[column] !== undefined) continue
      at[column] = place
      const unit = unitIn(heading)
      if (unit && (column === 'unitPrice' || column === 'amount')) units[column] = unit
    }
    if (at.name !== undefined && Object.keys(at).length >= 3) return { at, units, headRows: index + 1 }
  }
  return { at: positions(rows), units: {}, headRows: 0 }
}

const isIndex = (cell: string | undefined) => /^\d{1,4}$/.test(halfWidth(cell ?? ''))

/** Without headings: an index column is left out, the rest is taken in the order of the form. */
function positions(rows: readonly (readonly string[])[]): Layout['at'] {
  const filled = rows.filter(row => row.filter(cell => cell !== '').length > 2)
  const numbered = filled.length > 0 && filled.every(row => isIndex(row[0]) || /计$/.test(row[0] ?? ''))
  return Object.fromEntries(columns.map((column, index) => [column, index + (numbered ? 1 : 0)]))
}

const categoryWords: readonly (readonly [CostCategory, RegExp])[] = [
  ['security', /安全|密码|等保|密评/],
  ['cloud', /云/],
  ['integration', /集成|安装|调试/],
  ['hardware', /硬件|设备|终端|服务器/],
  ['product', /(成品|商用|软件)(产品|购置|采购)|软件许可|产品/],
  ['software', /软件|开发|应用系统|定制/],
  ['service', /服务|监理|咨询|测评|培训|运维|设计/],
  ['other', /其他|其它|预备|管理费/],
]

/** The cost category meant by what somebody wrote: its own name first, then by telling words. */
export function categoryNamed(written: string): CostCategory | undefined {
  const word = halfWidth(written).replace(/\s/g, '')
  if (word === '') return undefined
  const own = (Object.keys(costCategories) as CostCategory[]).find(
    key =>
      key === word || costCategories[key].zh === word || costCategories[key].en.toLowerCase() === word.toLowerCase(),
  )
  return own ?? categoryWords.find(([, pattern]) => pattern.test(word))?.[0]
}
