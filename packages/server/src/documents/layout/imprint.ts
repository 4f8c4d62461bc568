import { chineseDate, type OfficialDocument } from '@zhengheng/policy'
import {
  AlignmentType,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IIndentAttributesProperties,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import { tooManyForFirstPage } from './head.ts'
import { characters, mm, size, textWidth } from './measures.ts'
import { exactly, run } from './text.ts'

const CHARACTER = size.fourth * 10

/** A frame as wide as the text area, standing on its foot. Paragraphs in a row with the same frame share it. */
const frame = {
  type: 'alignment',
  width: textWidth,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  wrap: FrameWrap.NOT_BESIDE,
  space: { horizontal: 0, vertical: 200 },
} as const

/**
 * A rule is a paragraph of its own filled with black, because the text between is set one character in and the rules
 * are not, and because LibreOffice does not take paragraphs with borders into a frame.
 */
const rule = (height: number) =>
  new Paragraph({
    frame,
    spacing: exactly(height),
    shading: { type: ShadingType.CLEAR, fill: '000000' },
    children: [run('', { size: 2 })],
  })
const outerRule = () => rule(mm(0.35))
const innerRule = () => rule(mm(0.25))

interface LineLook {
  readonly indent?: IIndentAttributesProperties
  readonly size?: number
  /** stands at the right end of the line */
  readonly right?: string
}

function line(text: string, { indent = {}, size: halfPoints = size.fourth, right }: LineLook = {}): Paragraph {
  const small = (words: string) => run(words, { size: halfPoints, characterSpacing: 0 })
  return new Paragraph({
    frame,
    spacing: exactly(460),
    alignment: AlignmentType.LEFT,
    indent: { left: CHARACTER, right: CHARACTER, ...indent },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - CHARACTER }],
    children: right === undefined ? [small(text)] : [small(text), new TextRun({ children: [new Tab()] }), small(right)],
  })
}

/** 主送 (when moved here) over 抄送 without a rule between; names hang under the first one. */
function addresseeLines({ recipients, copies }: OfficialDocument): readonly Paragraph[] {
  const named = (label: string, names: readonly string[]) =>
    line(`${label}：${names.join('，')}。`, { indent: { left: 4 * CHARACTER, hanging: 3 * CHARACTER } })
  const lines = [
    ...(tooManyForFirstPage(recipients) ? [named('主送', recipients)] : []),
    ...(copies.length > 0 ? [named('抄送', copies)] : []),
  ]
  return lines.length > 0 ? [...lines, innerRule()] : []
}

/** On one line in 小四 where both fit. */
function verificationLines({ code, address }: OfficialDocument['verification']): readonly Paragraph[] {
  const parts = [`查验码：${code}`, `查验网址：${address}`]
  const whole = parts.join('　')
  const fits = characters(whole) * size.table * 10 <= textWidth - 2 * CHARACTER
  return [...(fits ? [whole] : parts).map(text => line(text, { size: size.table })), innerRule()]
}

/**
 * 版记, standing on the foot of the last page: 抄送, how to check the document, and who printed it when.
 * The frame is anchored in the empty paragraph after it, which stays with the signature before it.
 */
export const imprint = (document: OfficialDocument): readonly Paragraph[] => [
  outerRule(),
  ...addresseeLines(document),
  ...verificationLines(document.verification),
  line(document.issuer, { right: `${chineseDate(document.date)}印发` }),
  outerRule(),
  new Paragraph({ spacing: exactly(20), children: [run('', { size: 2 })] }),
]
