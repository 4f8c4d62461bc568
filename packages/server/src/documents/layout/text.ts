import { printable } from '@zhengheng/policy'
import { type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { CHARACTER, CHARACTER_SPACING, font, LINE, size } from './measures.ts'

/** The only place where text enters a document, so nothing unprintable gets past it. */
export const run = (text: string, look: IRunOptions = {}): TextRun =>
  new TextRun({
    font: font.body,
    size: size.third,
    characterSpacing: CHARACTER_SPACING,
    ...look,
    text: printable(text).replace(/[\t\r\n]+/g, ' '),
  })

export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT })

/** A line of the 22 on a page. Widow control is off: the first page must show some body, and lines stay on the grid. */
export const onGrid = ({ spacing, ...own }: IParagraphOptions): Paragraph =>
  new Paragraph({ widowControl: false, spacing: { ...exactly(LINE), before: 0, after: 0, ...spacing }, ...own })

/** Body paragraphs start two characters in. */
export const indented = { firstLine: 2 * CHARACTER }
