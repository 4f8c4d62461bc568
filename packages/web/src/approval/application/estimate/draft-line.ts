import { type CostCategory, type Fen, lineAmount } from '@zhengheng/policy'

/**
 * A row of the estimate while it is being written. What cannot be read as an amount yet stays as it was typed, so that
 * nothing anybody typed is lost.
 */
export interface DraftLine {
  readonly category: CostCategory | ''
  readonly name: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: Fen | string
  /** quantity × unit price; absent while either cannot be read */
  readonly amount?: Fen
  readonly basis: string
}

export const emptyLine: DraftLine = { category: '', name: '', quantity: '', unit: '', unitPrice: '', basis: '' }

/** The row with its amount worked out anew. */
export function withAmount({ amount: _, ...line }: DraftLine): DraftLine {
  const amount = typeof line.unitPrice === 'number' ? lineAmount(line.quantity, line.unitPrice) : undefined
  return amount === undefined ? line : { ...line, amount }
}

/** Rows of a stored draft, whatever it holds. */
export function draftLines(content: Readonly<Record<string, unknown>>): readonly DraftLine[] {
  return Array.isArray(content.lines)
    ? content.lines.map(line => ({ ...emptyLine, ...(line as Partial<DraftLine>) }))
    : []
}
