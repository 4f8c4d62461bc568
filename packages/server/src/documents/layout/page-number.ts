import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { font, size } from './measures.ts'
import { exactly } from './text.ts'

const CHARACTER = size.fourth * 10

/** — 1 — in 四号, its dashes 7 mm below the text area: right on odd pages, left on even ones, one character in. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: CHARACTER },
        spacing: exactly(320),
        children: [
          new TextRun({ font: font.pageNumber, size: size.fourth, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  })

export const pageNumbers = () => ({ default: pageNumber('right'), even: pageNumber('left') })
