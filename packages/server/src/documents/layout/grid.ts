import { type Column, printableLines } from '@zhengheng/policy'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { fitColumns } from './fit-columns.ts'
import { ems, font, size, textWidth } from './measures.ts'
import { exactly, run } from './text.ts'

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** A row longer than this may run over the page; others stay whole. */
const LONG_CELL = 300

/** Room left and right of the words in a cell. */
const BESIDE = 100
/** In points: 小四, and smaller where codes or amounts would break. */
const sizes = [size.table / 2, 10.5, 9, 7.5] as const

/** A table across the text area, its heading repeated on every page. */
export function grid(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const { widths: words, size: points } = fitColumns(
    columns.map(({ title }, index) => ({ heads: [title], cells: rows.map(row => row[index] ?? '') })),
    { width: textWidth / 20, beside: (2 * BESIDE) / 20 + 1, sizes, widthOf: ems },
  )
  const widths = words.map(each => Math.floor(each * 20) + 2 * BESIDE)
  const cell = (text: string, index: number, heading: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: cellLines(text).map(
        line =>
          new Paragraph({
            alignment: heading ? AlignmentType.CENTER : alignments[columns[index]?.align ?? 'left'],
            spacing: { ...exactly(340), before: 40, after: 40 },
            children: [run(line, { font: heading ? font.heading : font.body, size: points * 2, characterSpacing: 0 })],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { left: BESIDE, right: BESIDE, top: 0, bottom: 0 },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        texts =>
          new TableRow({
            cantSplit: texts.every(text => text.length < LONG_CELL),
            children: texts.map((text, index) => cell(text, index, false)),
          }),
      ),
    ],
  })
}

const cellLines = (text: string): readonly string[] => {
  const lines = printableLines(text)
  return lines.length > 0 ? lines : ['']
}
