import { z } from 'zod'
import { choice, line, money } from '../../kernel/fields.ts'
import { type Fen, fen, sum } from '../../kernel/money.ts'
import { type Text, text } from '../../kernel/text.ts'

export const costCategories = {
  software: text('软件开发', 'Software development'),
  product: text('软件产品', 'Software products'),
  hardware: text('硬件设备', 'Hardware'),
  cloud: text('云资源', 'Cloud resources'),
  integration: text('系统集成', 'Integration'),
  service: text('服务', 'Services'),
  security: text('安全与密码', 'Security and cipher'),
  other: text('其他费用', 'Other'),
} as const satisfies Record<string, Text>
export type CostCategory = keyof typeof costCategories

/** A plain decimal with at most three places: 12, 0.5, 1.125. */
export const Quantity = z.string().regex(/^\d{1,9}(\.\d{1,3})?$/)

export const EstimateLine = z.strictObject({
  category: choice('费用类别', 'Category', costCategories),
  name: line('名称', 'Item'),
  quantity: Quantity.meta({ label: text('数量', 'Quantity'), widget: 'line' }),
  unit: line('单位', 'Unit', { max: 10 }),
  unitPrice: money('单价', 'Unit price'),
  amount: money('金额', 'Amount'),
  basis: line('依据', 'Basis', { hint: text('功能点、询价单、定额', 'Function points, quotations, norms') }),
})
export type EstimateLine = z.output<typeof EstimateLine>

export const Estimate = z.strictObject({
  lines: z
    .array(EstimateLine)
    .min(1)
    .max(2000)
    .meta({ label: text('估算表', 'Estimate table'), widget: 'rows' }),
})

/**
 * Quantity × unit price, rounded half up to the 分, computed in integers.
 * @returns undefined when the quantity is not a decimal of at most three places
 */
export function lineAmount(quantity: string, unitPrice: Fen): Fen | undefined {
  if (!Quantity.safeParse(quantity).success) return undefined
  const [whole = '0', decimals = ''] = quantity.split('.')
  const thousandths = BigInt(`${whole}${decimals.padEnd(3, '0')}`)
  const amount = Number((thousandths * BigInt(unitPrice) + 500n) / 1000n)
  return Number.isSafeInteger(amount) ? fen(amount) : undefined
}

export const totalOf = (lines: readonly Pick<EstimateLine, 'amount'>[]): Fen => sum(lines.map(l => l.amount))

/** Rows of a table still being written whose amount is known; a row without a category yet counts among the others. */
export const countedLines = (content: Readonly<Record<string, unknown>>): Pick<EstimateLine, 'amount' | 'category'>[] =>
  ((Array.isArray(content.lines) ? content.lines : []) as Partial<EstimateLine>[]).flatMap(({ amount, category }) =>
    typeof amount === 'number' ? [{ amount, category: category || 'other' }] : [],
  )

/** Subtotals in the order of the categories, only those that occur. */
export const subtotals = (lines: readonly Pick<EstimateLine, 'amount' | 'category'>[]) =>
  (Object.keys(costCategories) as CostCategory[])
    .map(category => ({ category, amount: totalOf(lines.filter(l => l.category === category)) }))
    .filter(({ category }) => lines.some(l => l.category === category))
