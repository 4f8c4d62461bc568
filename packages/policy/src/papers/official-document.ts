/** An official document before it is laid out: what is printed and in which order, nothing about paper. */
export interface OfficialDocument {
  /** template and its version, kept in the file's properties */
  readonly template: string
  /** red words at the head, e.g. 武汉市数据局文件 */
  readonly mark: string
  readonly number: string
  readonly title: string
  readonly recipients: readonly string[]
  readonly body: readonly Block[]
  readonly annexes: readonly Annex[]
  readonly issuer: string
  readonly date: string
  readonly copies: readonly string[]
  readonly verification: { readonly code: string; readonly address: string }
}

/** A paper still to be decided on: nothing of it is numbered, issued or checked yet. */
export type UnissuedDocument = Pick<
  OfficialDocument,
  'template' | 'title' | 'recipients' | 'body' | 'annexes' | 'issuer' | 'date'
>

export interface Annex {
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  /** 一、 */
  | { readonly kind: 'heading'; readonly text: string }
  /** with `mark` it is an item of the second level, （一） */
  | { readonly kind: 'paragraph'; readonly mark?: string; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }

export interface Column {
  readonly title: string
  readonly align: 'left' | 'center' | 'right'
}
