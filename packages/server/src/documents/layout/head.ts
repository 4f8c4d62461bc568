import type { OfficialDocument } from '@zhengheng/policy'
import { AlignmentType, BorderStyle, type Paragraph } from 'docx'
import { characters, font, LINE, mm, RED, size, textWidth } from './measures.ts'
import { exactly, onGrid, run } from './text.ts'
import { titleLines } from './title-lines.ts'

const MARK_POINTS = 48

/** The red words fill the line: long names are narrowed to half their width, then made smaller. */
export function markLook(mark: string): { readonly points: number; readonly scale: number } {
  const room = (textWidth / 20) * 0.98
  const full = room / Math.max(characters(mark), 1)
  const points = Math.round(Math.min(60, Math.max(full, Math.min(MARK_POINTS, full * 2))))
  return { points, scale: Math.max(1, Math.min(100, Math.floor((full / points) * 100))) }
}

/** 版头: red mark 35 mm below the top of the text area, number two lines below, red rule 4 mm under it. */
export function head({ mark, number }: OfficialDocument): readonly Paragraph[] {
  const { points, scale } = markLook(mark)
  return [
    onGrid({
      alignment: AlignmentType.CENTER,
      spacing: { before: mm(35), ...exactly(Math.round(points * 20 * 1.15)) },
      children: [run(mark, { font: font.title, size: points * 2, scale, color: RED, characterSpacing: 0 })],
    }),
    onGrid({
      alignment: AlignmentType.CENTER,
      spacing: { before: 2 * LINE },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 11 } },
      children: [run(number)],
    }),
  ]
}

/** 二号 title, centred, its lines broken between words, a line left free below. */
export const titleParagraph = (title: string, before: number): Paragraph =>
  onGrid({
    alignment: AlignmentType.CENTER,
    outlineLevel: 0,
    keepNext: true,
    spacing: { before, after: LINE, ...exactly(640) },
    children: titleLines(title, Math.floor(textWidth / (size.second * 10))).map((line, index) =>
      run(line, { font: font.title, size: size.second, characterSpacing: 0, ...(index > 0 && { break: 1 }) }),
    ),
  })

/** 主送机关: from the margin, with a full-width colon. */
export const recipientsParagraph = (recipients: readonly string[]): Paragraph =>
  onGrid({ children: [run(`${recipients.join('、')}：`)] })

/** Past three lines the recipients would push the body off the first page; the standard then lists them in the 版记. */
export const tooManyForFirstPage = (recipients: readonly string[]): boolean =>
  characters(recipients.join('、')) > 3 * 28
