import { chineseDate, type OfficialDocument } from '@zhengheng/policy'
import type { Content } from 'pdfmake/interfaces.js'
import { tooManyForFirstPage } from '../documents/layout/head.ts'
import { characters } from '../documents/layout/measures.ts'
import { exactly, MM, page, size, textWidth } from './official-measures.ts'
import { type Typesetter, wordsIn } from './typesetter.ts'

const ROW = 23
const inner = textWidth - 2 * size.fourth

interface Row {
  readonly label?: string
  readonly text: string
  /** stands at the right end of the line */
  readonly right?: string
  readonly points?: number
  /** no rule between it and the next */
  readonly joined?: boolean
}

/**
 * 版记: 抄送, how to check the document, who printed it when; and the room it needs above the foot of the last page.
 * Each of its lines is placed by itself, counted from the foot of the text: the library drops from the foot of a page
 * what is higher than that.
 */
export function imprintOf(document: OfficialDocument, type: Typesetter): { lines: readonly Content[]; room: Content } {
  const words = wordsIn(type)
  const rows = rowsOf(document).map(row => ({ label: '', right: '', points: size.fourth, ...row, lines: linesOf(row) }))
  const height = ROW * rows.reduce((sum, { lines }) => sum + lines.length, 0)
  const rule = (y: number, lineWidth: number): Content => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth }],
    relativePosition: { x: page.left, y },
  })
  const line = (text: string, x: number, y: number, points: number): Content => ({
    ...words(text),
    ...exactly(points, ROW),
    noWrap: true,
    relativePosition: { x: page.left + size.fourth + x, y },
  })
  const placed: Content[] = [rule(-height, 0.35 * MM), rule(0, 0.35 * MM)]
  let y = -height
  for (const [index, { label, right, points, joined, lines }] of rows.entries()) {
    if (label) placed.push(line(label, 0, y, points))
    if (right) placed.push(line(right, inner - widthOf(right) * points, y, points))
    for (const text of lines) {
      placed.push(line(text, characters(label) * points, y, points))
      y += ROW
    }
    if (!joined && index < rows.length - 1) placed.push(rule(y, 0.25 * MM))
  }
  return { lines: placed, room: { ...exactly(1, 1), text: '', marginTop: height + ROW / 2 } }
}

function rowsOf({ recipients, copies, verification, issuer, date }: OfficialDocument): readonly Row[] {
  const { code, address } = verification
  const parts = [`查验码：${code}`, `查验网址：${address}`]
  const whole = parts.join('　')
  const checks = widthOf(whole) * size.table <= inner ? [whole] : parts
  const moved = tooManyForFirstPage(recipients)
  return [
    ...(moved ? [{ label: '主送：', text: `${recipients.join('，')}。`, joined: copies.length > 0 }] : []),
    ...(copies.length > 0 ? [{ label: '抄送：', text: `${copies.join('，')}。` }] : []),
    ...checks.map((text, index) => ({ text, points: size.table, joined: index < checks.length - 1 })),
    { text: issuer, right: `${chineseDate(date)}印发` },
  ]
}

const linesOf = ({ label = '', text, right = '', points = size.fourth }: Row): readonly string[] =>
  wrapped(text, inner / points - characters(label) - widthOf(right))

/** Lines of at most `room` characters; none begins with a comma or full stop. */
export function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const sign of text) {
    if (widthOf(line + sign) > room && !/[，。]/.test(sign)) {
      lines.push(line)
      line = ''
    }
    line += sign
  }
  return [...lines, line]
}

/** In Chinese characters. Letters and digits are a little wider here than half a place. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 256 ? 0.57 : 1), 0)
