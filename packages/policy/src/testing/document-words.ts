import type { Block, UnissuedDocument } from '../papers/official-document.ts'

/** The text of blocks, as somebody reads it. */
export const words = (blocks: readonly Block[]): string =>
  blocks
    .map(block =>
      block.kind === 'table'
        ? [block.columns.map(column => column.title), ...block.rows].map(row => row.join(' | ')).join('\n')
        : `${block.kind === 'paragraph' ? (block.mark ?? '') : ''}${block.text}`,
    )
    .join('\n')

/** The same for a whole document, title and annexes too. */
export const allWords = (document: UnissuedDocument): string =>
  [document.title, words(document.body), ...document.annexes.map(annex => words(annex.blocks))].join('\n')
