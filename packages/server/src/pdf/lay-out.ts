import {
  type PrintedFact,
  type Printout,
  type PrintoutBlock,
  type PrintoutTable,
  printableLines,
} from '@zhengheng/policy'
import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { fitColumns } from '../documents/layout/fit-columns.ts'
import { a4 } from './a4.ts'
import type { Weight } from './font-stock.ts'
import { keepWithNext } from './keep-with-next.ts'
import { NATURAL } from './official-measures.ts'
import { linesTaken, looseWordsIn, type Typesetter, wordsIn } from './typesetter.ts'

const MM = 72 / 25.4
const margin = { left: 22 * MM, top: 22 * MM, right: 20 * MM, bottom: 22 * MM }
const width = 210 * MM - margin.left - margin.right
const QUIET = '#555555'
const size = { title: 20, heading: 13, body: 10.5, table: 9.5, small: 9, mark: 110 }
const tableSizes = [size.table, 8.5, 7.5, 6.5] as const
const LINE_HEIGHT = 1.1

/** What a cell has beside its words: room left and right, and a rule. */
const CELL = 8.5

/** Thin rules all round, room around the words. */
const grid: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#888888',
  vLineColor: () => '#888888',
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2,
  paddingBottom: () => 3,
}

/** A printout on A4, as the PDF library takes it. */
export function layOut(printout: Printout, type: Typesetter): TDocumentDefinitions {
  const { title, subtitle, mark, foot, at, author, blocks } = printout
  const page = pageOf(type)
  return {
    ...a4(
      {
        margin,
        about: { title, author, creationDate: new Date(at) },
        type: { fontSize: size.body, lineHeight: LINE_HEIGHT },
      },
      type,
    ),
    content: [
      { ...page.words(title, 'bold'), fontSize: size.title, alignment: 'center', marginBottom: 4 },
      ...(subtitle ? [{ ...page.words(subtitle), alignment: 'center' as const, marginBottom: 10 }] : []),
      ...blocks.map((_, index) => page.block(blocks, index)),
    ],
    // The library numbers pages when it has laid them out; the words around the numbers are the same on all of them.
    footer: (number, of) => ({
      columns: [page.words(foot), { ...page.words(`第 ${number} 页，共 ${of} 页`), alignment: 'right', width: 'auto' }],
      fontSize: size.small,
      color: QUIET,
      margin: [margin.left, 8 * MM, margin.right, 0],
    }),
    ...(mark && {
      background: () => ({
        ...page.words(mark, 'bold'),
        fontSize: size.mark,
        color: '#f0f0f0',
        alignment: 'center' as const,
        margin: [0, 95 * MM, 0, 0],
      }),
    }),
  }
}

function pageOf(type: Typesetter) {
  const words = wordsIn(type)
  /** Line breaks that people typed are kept. */
  const lines = (text: string, look: object = {}, set = words): Content => ({
    stack: printableLines(text).map(line => ({ ...set(line), ...look })),
  })

  const facts = (rows: readonly PrintedFact[]): Content => ({
    table: {
      widths: [0.24, 0.76].map(share => share * width - CELL),
      dontBreakRows: true,
      body: rows.map(([name, value]): TableCell[] => [{ ...words(name), color: QUIET }, lines(value)]),
    },
    layout: grid,
    marginBottom: 8,
  })

  const fitted = ({ columns, rows, sums = [] }: PrintoutTable) =>
    fitColumns(
      columns.map(({ title }, index) => ({
        heads: [title, ...sums.filter(({ column }) => column === index).map(({ value }) => value)],
        cells: rows.map(row => row[index] ?? ''),
      })),
      { width, beside: CELL, sizes: tableSizes, widthOf: type.width },
    )

  const table = (printed: PrintoutTable): Content => {
    const { columns, rows, sums = [] } = printed
    const { widths, size: points, whole } = fitted(printed)
    const set = whole ? words : looseWordsIn(type)
    return {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: rows.every(row => row.every(cell => cell.length < LONG_CELL)),
        widths: [...widths],
        body: [
          columns.map(({ title }): TableCell => ({ ...set(title, 'bold'), fillColor: '#f2f2f2' })),
          ...rows.map(row =>
            columns.map(
              ({ align = 'left' }, index): TableCell => lines(row[index] ?? '', { alignment: align }, set) as TableCell,
            ),
          ),
          ...sums.map(sum => sumRow(columns.length, sum, set)),
        ],
      },
      layout: grid,
      fontSize: points,
      marginBottom: 8,
    }
  }

  const sumRow = (
    columns: number,
    { name, column, value }: { readonly name: string; readonly column: number; readonly value: string },
    set: typeof words,
  ): TableCell[] =>
    Array.from({ length: columns }, (_, index): TableCell => {
      if (index === 0) return { ...words(name, 'bold'), colSpan: column, alignment: 'right' }
      return index === column ? { ...set(value, 'bold'), alignment: 'right' } : {}
    })

  const signatures = (rows: readonly PrintedFact[]): Content => ({
    table: {
      widths: [0.2, 0.32, 0.24, 0.24].map(share => share * width - CELL),
      heights: 14 * MM,
      dontBreakRows: true,
      body: rows.map(([name, recorded]): TableCell[] => [
        { ...words(name), color: QUIET },
        words(recorded),
        { ...words('签字：'), color: QUIET },
        { ...words('　　年　　月　　日'), color: QUIET },
      ]),
    },
    layout: grid,
    marginBottom: 8,
  })

  const lineOf = (points: number) => points * LINE_HEIGHT * NATURAL

  /** What has to fit below a heading: two lines, or the heads and the first row of a table. */
  const beginning = (blocks: readonly PrintoutBlock[], index: number): number => {
    const next = blocks[index]
    switch (next?.kind) {
      case undefined:
        return 0
      case 'heading':
        return next.newPage ? 0 : lineOf(size.heading) + 14 + beginning(blocks, index + 1)
      case 'label':
        return lineOf(size.body) + 2 + beginning(blocks, index + 1)
      case 'prose':
        return Math.min(2, linesTaken(type, next.text, 'regular', width / size.body)) * lineOf(size.body)
      case 'code':
        return lineOf(size.title)
      case 'facts': {
        const room = (0.76 * width - CELL) / size.body
        return linesTaken(type, next.rows[0]?.[1] ?? '', 'regular', room) * lineOf(size.body) + CELL
      }
      case 'signatures':
        return 14 * MM + CELL
      case 'table':
        return headAndRow(next)
    }
  }

  const headAndRow = (printed: PrintoutTable): number => {
    const { columns, rows } = printed
    const { widths, size: points } = fitted(printed)
    const high = (cells: readonly string[], weight: Weight) =>
      CELL +
      lineOf(points) *
        Math.max(...cells.map((cell, index) => linesTaken(type, cell, weight, (widths[index] ?? 1) / points)))
    return (
      high(
        columns.map(({ title }) => title),
        'bold',
      ) + high(rows[0] ?? [''], 'regular')
    )
  }

  const kept = (blocks: readonly PrintoutBlock[], index: number, heading: Content) =>
    keepWithNext(heading, Math.min(MOST_ROOM, beginning(blocks, index + 1)))

  const block = (blocks: readonly PrintoutBlock[], index: number): Content => {
    const each = blocks[index] as PrintoutBlock
    switch (each.kind) {
      case 'heading':
        return {
          ...kept(blocks, index, {
            text: [
              ...type.runs(each.text, 'bold'),
              ...(each.aside ? type.runs(`　${each.aside}`, 'regular').map(run => ({ ...run, ...aside })) : []),
            ],
            fontSize: size.heading,
            marginTop: 10,
            marginBottom: 4,
          }),
          ...(each.newPage && { pageBreak: 'before' as const }),
        }
      case 'label':
        return kept(blocks, index, { ...words(each.text), color: QUIET, marginTop: 2 })
      case 'prose':
        return lines(each.text, { marginBottom: 3, ...(each.quiet && { color: QUIET, fontSize: size.small }) })
      case 'code':
        return { ...words(each.text, 'bold'), fontSize: size.title, characterSpacing: 1, marginTop: 2, marginBottom: 4 }
      case 'facts':
        return facts(each.rows)
      case 'table':
        return table(each)
      case 'signatures':
        return signatures(each.rows)
    }
  }
  return { words, block }
}

const aside = { fontSize: size.small, color: QUIET }

/** A row longer than this may run over the page; others stay whole. */
const LONG_CELL = 200
/** More than this is not kept free below a heading. */
const MOST_ROOM = 400
