import { EstimateLine, meta, type Text, text } from '@zhengheng/policy'
import { type MoneyUnit, unitWords } from '../../../ui/money-words.ts'
import type { Column } from './columns.ts'

/** The heading of a column, by the form's own label. */
export const columnName = (column: Column): Text => meta(EstimateLine.shape[column])?.label ?? text(column, column)

/** The heading with the unit of money. */
export function columnHeading(column: Column, unit: MoneyUnit): Text {
  const name = columnName(column)
  if (column !== 'unitPrice' && column !== 'amount') return name
  return text(`${name.zh}（${unitWords[unit].zh}）`, `${name.en} (${unitWords[unit].en})`)
}
