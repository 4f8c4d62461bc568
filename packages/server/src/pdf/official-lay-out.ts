import { type Annex, type Block, chineseDate, type OfficialDocument, printableLines } from '@zhengheng/policy'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { fitColumns } from '../documents/layout/fit-columns.ts'
import { tooManyForFirstPage } from '../documents/layout/head.ts'
import { characters } from '../documents/layout/measures.ts'
import { signatureIndents } from '../documents/layout/signature.ts'
import { titleLines } from '../documents/layout/title-lines.ts'
import { a4 } from './a4.ts'
import type { Weight } from './font-stock.ts'
import { keepWithNext } from './keep-with-next.ts'
import { imprintOf } from './official-imprint.ts'
import { CHARACTER, exactly, LINE, MM, page, RED, size, tableSizes, textWidth } from './official-measures.ts'
import { linesTaken, looseWordsIn, type Typesetter, wordsIn } from './typesetter.ts'

/** An official document on A4 in the measures of GB/T 9704-2012, in the one face there is; as the PDF library takes it. */
export function layOutOfficial(document: OfficialDocument, type: Typesetter): TDocumentDefinitions {
  const { title, issuer, date, number } = document
  const words = wordsIn(type)
  const parts = partsOf(type)
  const imprint = imprintOf(document, type)
  const { annexes, body } = document
  const about = { title, subject: number, author: issuer, creationDate: new Date(`${date}T00:00:00+08:00`) }
  const staying = staysWithSignature(body)
  return {
    ...a4({ margin: page, about, type: exactly(size.third) }, type),
    content: [
      ...parts.head(document),
      parts.title(title, 2 * LINE),
      ...(tooManyForFirstPage(document.recipients) ? [] : [words(`${document.recipients.join('、')}：`)]),
      ...parts.blocks(body.slice(0, body.length - staying)),
      // No page carries a signature alone. The imprint stands on the foot of the last page; here its room is kept.
      {
        stack: [
          ...parts.blocks(body.slice(body.length - staying)),
          ...parts.annexList(annexes),
          ...parts.signature(document),
          ...(annexes.length === 0 ? [imprint.room] : []),
        ],
        unbreakable: true,
      },
      ...annexes.flatMap((annex, index) => parts.annex(annex, index, annexes.length)),
      ...(annexes.length === 0 ? [] : [imprint.room]),
    ],
    footer: (at, of) => ({
      stack: [
        ...(at === of ? imprint.lines : []),
        {
          ...words(`— ${at} —`),
          ...exactly(size.fourth),
          alignment: at % 2 === 1 ? 'right' : 'left',
          margin: [page.left + size.fourth, 7 * MM - size.fourth / 2, page.right + size.fourth, 0],
        },
      ],
    }),
  }
}

/**
 * How many blocks at the end stay with it: a paragraph of up to a third of a page, with its heading; what is longer
 * fills the page before by itself.
 */
function staysWithSignature(body: readonly Block[]): number {
  const [heading, last] = body.slice(-2)
  if (last?.kind !== 'paragraph' || last.text.length >= 200) return 0
  return heading?.kind === 'heading' ? 2 : 1
}

function partsOf(type: Typesetter) {
  const words = wordsIn(type)

  const title = (text: string, above: number): Content => ({
    stack: titleLines(text, Math.floor(textWidth / size.second)).map(line => ({
      ...words(line, 'bold'),
      ...exactly(size.second, 32),
      alignment: 'center' as const,
    })),
    margin: [0, above, 0, LINE],
  })

  /** Red words filling the line, the number two lines below, a red rule 4 mm under it. */
  const head = ({ mark, number }: OfficialDocument): readonly Content[] => {
    const points = Math.min(60, (textWidth * 0.98) / Math.max(characters(mark), 1))
    return [
      {
        ...words(mark, 'bold'),
        ...exactly(points, points * 1.15),
        color: RED,
        alignment: 'center',
        marginTop: 35 * MM,
      },
      { ...words(number), alignment: 'center', marginTop: 2 * LINE, marginBottom: 4 * MM - (LINE - size.third) / 2 },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 1.5, lineColor: RED }] },
    ]
  }

  const blocks = (content: readonly Block[]): readonly Content[] =>
    content.flatMap((block, index): readonly Content[] => {
      if (block.kind === 'table') return [grid(block)]
      if (block.kind === 'heading') {
        const heading = { ...words(block.text, 'bold'), leadingIndent: 2 * CHARACTER }
        return [keepWithNext(heading, beginning(content[index + 1]))]
      }
      return printableLines(block.text).map((line, index) => ({
        ...words(`${index === 0 ? (block.mark ?? '') : ''}${line}`),
        leadingIndent: 2 * CHARACTER,
      }))
    })

  /** What has to fit below a heading: two lines of a paragraph, or the heads and the first row of a table. */
  const beginning = (next: Block | undefined): number => {
    if (next?.kind === 'paragraph')
      return LINE * Math.min(2, linesTaken(type, `　　${next.mark ?? ''}${next.text}`, 'regular', 28))
    if (next?.kind !== 'table') return 0
    const { widths, size: points } = fitted(next)
    const high = (cells: readonly string[], weight: Weight) =>
      Math.max(...cells.map((cell, index) => linesTaken(type, cell, weight, (widths[index] ?? 1) / points)))
    const heads = high(
      next.columns.map(({ title: name }) => name),
      'bold',
    )
    return Math.min(MOST_ROOM, (heads + high(next.rows[0] ?? [''], 'regular')) * TABLE_LINE + CELL)
  }

  const fitted = ({ columns, rows }: TableBlock) =>
    fitColumns(
      columns.map(({ title: name }, index) => ({ heads: [name], cells: rows.map(row => row[index] ?? '') })),
      { width: textWidth, beside: CELL, sizes: tableSizes, widthOf: type.width },
    )

  const grid = (block: TableBlock): Content => {
    const { columns, rows } = block
    const { widths, size: points, whole } = fitted(block)
    const set = whole ? words : looseWordsIn(type)
    const cell = (text: string, index: number, heading: boolean): TableCell => ({
      stack: (heading ? [text] : printableLines(text)).map(line => ({
        ...set(line, heading ? 'bold' : 'regular'),
        ...exactly(points, TABLE_LINE),
        alignment: heading ? ('center' as const) : (columns[index]?.align ?? 'left'),
      })),
    })
    return {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: rows.every(row => row.every(text => text.length < LONG_CELL)),
        widths: [...widths],
        body: [
          columns.map((column, index) => cell(column.title, index, true)),
          ...rows.map(row => columns.map((_, index) => cell(row[index] ?? '', index, false))),
        ],
      },
      layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => 5, paddingRight: () => 5 },
      marginBottom: 4,
    }
  }

  const annexList = (annexes: readonly Annex[]): readonly Content[] =>
    annexes.map((annex, index) => {
      const number = annexes.length > 1 ? `${index + 1}. ` : ''
      return {
        columns: [
          { ...words(index === 0 ? '附件：' : '　　　'), width: 3 * CHARACTER + 1 },
          { ...words(`${number}${annex.title}`), width: '*' },
        ],
        margin: [2 * CHARACTER, index === 0 ? LINE : 0, 0, 0],
      }
    })

  const annex = ({ title: name, blocks: content }: Annex, index: number, of: number): readonly Content[] => [
    { ...words(`附件${of > 1 ? index + 1 : ''}`, 'bold'), pageBreak: 'before' },
    title(name, LINE),
    ...blocks(content),
  ]

  /** Issuer over date, with room above for the seal that is set on both. */
  const signature = ({ issuer, date }: OfficialDocument): readonly Content[] => {
    const day = chineseDate(date)
    const indents = signatureIndents(issuer, day)
    return [
      { ...words(issuer), alignment: 'right', margin: [0, 2 * LINE, indents.issuer * CHARACTER, 0] },
      { ...words(day), alignment: 'right', margin: [0, 0, indents.date * CHARACTER, 0] },
    ]
  }
  return { title, head, blocks, annexList, annex, signature }
}

type TableBlock = Extract<Block, { kind: 'table' }>

/** What a cell has beside its words. */
const CELL = 10.5
const TABLE_LINE = 17
/** More than this is not kept free below a heading. */
const MOST_ROOM = 12 * LINE
/** A row longer than this may run over the page; others stay whole. */
const LONG_CELL = 150
