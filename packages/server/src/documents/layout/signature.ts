import { chineseDate, type UnissuedDocument } from '@zhengheng/policy'
import { AlignmentType, type Paragraph } from 'docx'
import { CHARACTER, characters, LINE } from './measures.ts'
import { onGrid, run } from './text.ts'

const DATE_RIGHT = 4

/** Right indents in characters: the date four in, the issuer centred over it; a long issuer moves both to the left. */
export function signatureIndents(issuer: string, date: string): { readonly issuer: number; readonly date: number } {
  const issuerRight = DATE_RIGHT + (characters(date) - characters(issuer)) / 2
  const shift = Math.max(0, -issuerRight)
  return { issuer: issuerRight + shift, date: Math.min(DATE_RIGHT + shift, 28 - characters(date)) }
}

/** Issuer over date, with room above for the seal that is set on both; without annexes the 版记 stays on the same page. */
export function signature({ issuer, date, annexes }: UnissuedDocument): readonly Paragraph[] {
  const day = chineseDate(date)
  const indents = signatureIndents(issuer, day)
  const line = (text: string, right: number, before: number, keepNext: boolean) =>
    onGrid({
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * CHARACTER) },
      spacing: { before },
      keepNext,
      keepLines: true,
      children: [run(text)],
    })
  return [line(issuer, indents.issuer, 2 * LINE, true), line(day, indents.date, 0, annexes.length === 0)]
}
