import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import type { OfficialDocument } from '../official-document.ts'
import { chineseDate } from '../wording.ts'
import { size, textWidth } from './measures.ts'
import { exactly, run } from './text.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** 0.35 mm above and below, 0.25 mm between */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
const CHARACTER = size.fourth * 10
const COPIES_HANGING = 3 * CHARACTER

/**
 * 版记, standing on the foot of the last page: 抄送, the line to check the document by, and who printed it when.
 * It floats, anchored in the empty paragraph after it, which stays with the signature before it.
 */
export function imprint({ copies, verification, issuer, date }: OfficialDocument): readonly FileChild[] {
  const small = (text: string) => run(text, { size: size.fourth, characterSpacing: 0 })
  const lines = [
    ...(copies.length > 0 ? [[small(`抄送：${copies.join('，')}。`)]] : []),
    [small(`查验码：${verification.code}　查验网址：${verification.address}`)],
    [small(`${issuer}\t${chineseDate(date)}印发`)],
  ]
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [textWidth],
      width: { size: textWidth, type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: 0,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        topFromText: 200,
      },
      rows: lines.map(
        (children, index) =>
          new TableRow({
            cantSplit: true,
            children: [
              new TableCell({
                width: { size: textWidth, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    keepNext: index < lines.length - 1,
                    spacing: exactly(460),
                    alignment: AlignmentType.LEFT,
                    indent: {
                      left: CHARACTER + (copies.length > 0 && index === 0 ? COPIES_HANGING : 0),
                      right: CHARACTER,
                      ...(copies.length > 0 && index === 0 && { hanging: COPIES_HANGING }),
                    },
                    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - CHARACTER }],
                    children,
                  }),
                ],
              }),
            ],
          }),
      ),
    }),
    new Paragraph({ spacing: exactly(20), children: [run('', { size: 2 })] }),
  ]
}
