/** A stretch of text; a whole one stands on one line. */
export interface Piece {
  readonly text: string
  readonly whole: boolean
}

/** What is longer is no code, amount or date, and may have to be torn: a digest, the name of a file. */
const LONGEST = 24

/** Dates, articles, a unit in brackets, document numbers, codes and amounts with their unit: none may break within itself. */
const unbroken = new RegExp(
  [
    String.raw`(?<!\d)\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?`,
    String.raw`(?<!\d)\d{1,2} ?月 ?\d{1,2} ?日`,
    '第[一二三四五六七八九十百]+条',
    '（(?:亿元|万元|元|%|％|‰)）',
    String.raw`\p{Script=Han}{0,4}〔\d{4}〕\d+号`,
    '(?<![A-Za-z0-9])[¥￥+−-]?[A-Za-z0-9]+(?:[-–_/.:,][A-Za-z0-9]+)*(?:\\s?(?:亿元|万元|元|%|％|‰))?',
  ].join('|'),
  'gu',
)

/** Splits text into what may break where its script allows, and what stays on one line. Nothing is lost. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const { 0: found, index } of text.matchAll(unbroken)) {
    if (found.length > LONGEST) continue
    if (index > last) pieces.push({ text: text.slice(last, index), whole: false })
    pieces.push({ text: found, whole: true })
    last = index + found.length
  }
  return last < text.length ? [...pieces, { text: text.slice(last), whole: false }] : pieces
}
