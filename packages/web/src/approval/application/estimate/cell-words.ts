import { costCategories, formatWan, formatYuan, type Text } from '@zhengheng/policy'
import type { MoneyUnit } from '../../../ui/money-words.ts'
import { isRefused, readAmount, readQuantity } from '../../../ui/read-number.ts'
import type { Column } from './columns.ts'
import type { DraftLine } from './draft-line.ts'

/** What stands in a cell to be read, with separators. */
export function shownIn(line: DraftLine, column: Column, unit: MoneyUnit): Text {
  const same = (words: string): Text => ({ zh: words, en: words })
  if (column === 'category') return line.category ? costCategories[line.category] : same('')
  if (column === 'unitPrice' || column === 'amount') {
    const value = line[column]
    if (typeof value !== 'number') return same(value ?? '')
    return same(unit === 'wan' ? formatWan(value) : formatYuan(value))
  }
  return same(line[column])
}

/** What stands in a cell to be changed: plain digits. */
export function typedIn(line: DraftLine, column: Column, unit: MoneyUnit): string {
  if (column === 'category') return line.category
  return shownIn(line, column, unit).zh.replace(/(\d),(?=\d)/g, '$1')
}

/** Why what was typed into a cell cannot be used; nothing for empty cells, which are merely not filled in yet. */
export function faultIn(line: DraftLine, column: Column, unit: MoneyUnit): Text | undefined {
  if (column === 'unitPrice' && typeof line.unitPrice === 'string' && line.unitPrice !== '') {
    const read = readAmount(line.unitPrice, unit)
    return isRefused(read) ? read.refused : undefined
  }
  if (column === 'quantity' && line.quantity !== '') {
    const read = readQuantity(line.quantity)
    return isRefused(read) ? read.refused : undefined
  }
  return undefined
}
