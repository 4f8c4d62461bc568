import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { characters } from '../documents/layout/measures.ts'
import { printableLines } from '../documents/printable.ts'
import { a4 } from './a4.ts'
import type { Run } from './font-runs.ts'
import type { Weight } from './font-stock.ts'
import type { Fact, Printout, PrintoutBlock, PrintoutTable } from './printout.ts'
import { wordsIn } from './words-in.ts'

/** Text as the fonts at hand can draw it. */
export type InRuns = (text: string, weight: Weight) => readonly Run[]

const MM = 72 / 25.4
const margin = { left: 22 * MM, top: 22 * MM, right: 20 * MM, bottom: 22 * MM }
const width = 210 * MM - margin.left - margin.right
const QUIET = '#555555'
const size = { title: 20, heading: 13, body: 10.5, table: 9.5, small: 9, mark: 110 }

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
export function layOut(printout: Printout, inRuns: InRuns): TDocumentDefinitions {
  const { title, subtitle, mark, foot, at, author, blocks } = printout
  const page = pageOf(inRuns)
  return {
    ...a4(
      { margin, about: { title, author, creationDate: new Date(at) }, type: { fontSize: size.body, lineHeight: 1.1 } },
      inRuns,
    ),
    content: [
      { ...page.words(title, 'bold'), fontSize: size.title, alignment: 'center', marginBottom: 4 },
      ...(subtitle ? [{ ...page.words(subtitle), alignment: 'center' as const, marginBottom: 10 }] : []),
      ...blocks.map(page.block),
    ],
    // No heading stays behind at the foot of a page.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel !== undefined &&
      getFollowingNodesOnPage().every(following => following.headlineLevel !== undefined),
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

function pageOf(inRuns: InRuns) {
  const words = wordsIn(inRuns)
  /** Line breaks that people typed are kept. */
  const lines = (text: string, look: object = {}): Content => ({
    stack: printableLines(text).map(line => ({ ...words(line), ...look })),
  })

  const facts = (rows: readonly Fact[]): Content => ({
    table: {
      widths: [0.24, 0.76].map(share => share * width - CELL),
      dontBreakRows: true,
      body: rows.map(([name, value]): TableCell[] => [{ ...words(name), color: QUIET }, lines(value)]),
    },
    layout: grid,
    marginBottom: 8,
  })

  const table = ({ columns, rows, sums = [] }: PrintoutTable): Content => ({
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every(row => row.every(cell => cell.length < LONG_CELL)),
      widths: columnWidths(
        columns.map(({ title }, index) => [
          // A long heading may take two lines.
          title.slice(0, Math.max(SHORT_HEADING, Math.ceil(title.length / 2))),
          ...rows.map(row => row[index] ?? ''),
          ...sums.filter(({ column }) => column === index).map(({ value }) => value),
        ]),
        width - columns.length * CELL,
      ),
      body: [
        columns.map(({ title }): TableCell => ({ ...words(title, 'bold'), fillColor: '#f2f2f2' })),
        ...rows.map(row =>
          columns.map(
            ({ align = 'left' }, index): TableCell => lines(row[index] ?? '', { alignment: align }) as TableCell,
          ),
        ),
        ...sums.map(sum => sumRow(columns.length, sum)),
      ],
    },
    layout: grid,
    fontSize: size.table,
    marginBottom: 8,
  })

  const sumRow = (
    columns: number,
    { name, column, value }: { readonly name: string; readonly column: number; readonly value: string },
  ): TableCell[] =>
    Array.from({ length: columns }, (_, index): TableCell => {
      if (index === 0) return { ...words(name, 'bold'), colSpan: column, alignment: 'right' }
      return index === column ? { ...words(value, 'bold'), alignment: 'right' } : {}
    })

  const signatures = (rows: readonly Fact[]): Content => ({
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

  const block = (each: PrintoutBlock): Content => {
    switch (each.kind) {
      case 'heading':
        return {
          text: [
            ...inRuns(each.text, 'bold'),
            ...(each.aside ? inRuns(`　${each.aside}`, 'regular').map(run => ({ ...run, ...aside })) : []),
          ],
          fontSize: size.heading,
          marginTop: 10,
          marginBottom: 4,
          headlineLevel: 1,
          ...(each.newPage && { pageBreak: 'before' as const }),
        }
      case 'label':
        return { ...words(each.text), color: QUIET, marginTop: 2, headlineLevel: 2 }
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

const SHORT_HEADING = 4

/** A row longer than this may run over the page; others stay whole. */
const LONG_CELL = 200

/**
 * Columns get what their longest cell asks. Where that is more than there is, the widest give way, so that figures and
 * other short cells stay on one line.
 */
export function columnWidths(columns: readonly (readonly string[])[], room: number): number[] {
  const asked = columns.map(cells => (Math.max(1, ...cells.map(longestLine)) + 0.5) * size.table * 1.1)
  const all = asked.reduce((sum, each) => sum + each, 0)
  if (all <= room) return asked.map(each => (each * room) / all)
  let level = room / asked.length
  let left = room
  const narrowFirst = asked.toSorted((a, b) => a - b)
  for (const [index, each] of narrowFirst.entries()) {
    level = left / (asked.length - index)
    if (each > level) break
    left -= each
  }
  return asked.map(each => Math.min(each, level))
}

const longestLine = (cell: string): number => Math.max(0, ...printableLines(cell).map(characters))
