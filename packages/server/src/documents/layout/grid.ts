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
import type { Column } from '../official-document.ts'
import { printableLines } from '../printable.ts'
import { font, size, textWidth } from './measures.ts'
import { exactly, run } from './text.ts'

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** A row longer than this may run over the page; others stay whole. */
const LONG_CELL = 300

/** A table in 小四 across the text area, its heading repeated on every page. */
export function grid(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const widths = columns.map(({ share }) => Math.floor((textWidth * share) / 100))
  const cell = (text: string, index: number, heading: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: cellLines(text).map(
        line =>
          new Paragraph({
            alignment: heading ? AlignmentType.CENTER : alignments[columns[index]?.align ?? 'left'],
            spacing: { ...exactly(340), before: 40, after: 40 },
            children: [run(line, { font: heading ? font.heading : font.body, size: size.table, characterSpacing: 0 })],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    margins: { left: 100, right: 100, top: 0, bottom: 0 },
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
