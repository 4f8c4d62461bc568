/** A paper that is no official document, before it is laid out: a receipt, an application in full. Nothing about pages. */
export interface Printout {
  readonly title: string
  /** under the title, smaller */
  readonly subtitle?: string
  /** stands large behind the text of every page, for what is not to be taken for the real thing */
  readonly mark?: string
  /** left at the foot of every page; the page number stands at the right */
  readonly foot: string
  /** when what it shows came about (ISO): the only time in the file, so that the same content gives the same bytes */
  readonly at: string
  readonly author: string
  readonly blocks: readonly PrintoutBlock[]
}

export type PrintoutBlock =
  /** `aside` stands smaller beside it */
  | { readonly kind: 'heading'; readonly text: string; readonly aside?: string; readonly newPage?: boolean }
  /** name of what follows, as it stands over prose and tables */
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'prose'; readonly text: string; readonly quiet?: boolean }
  /** what is to be copied by eye or typed in again */
  | { readonly kind: 'code'; readonly text: string }
  /** short facts, each with its name before it */
  | { readonly kind: 'facts'; readonly rows: readonly PrintedFact[] }
  | PrintoutTable
  /** who signs, what the record says of them, and room to sign */
  | { readonly kind: 'signatures'; readonly rows: readonly PrintedFact[] }

export type PrintedFact = readonly [name: string, value: string]

export interface PrintoutTable {
  readonly kind: 'table'
  readonly columns: readonly PrintoutColumn[]
  readonly rows: readonly (readonly string[])[]
  /** sums under the last row; the name spans all columns before `column` */
  readonly sums?: readonly { readonly name: string; readonly column: number; readonly value: string }[]
}

export interface PrintoutColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
}
