/** A stretch of text, shared with the other side or not. */
export interface Piece {
  readonly text: string
  readonly shared: boolean
  readonly at: number
}

/** One paragraph of a text, cut where the shared words begin and end. */
export interface Paragraph {
  readonly at: number
  readonly pieces: readonly Piece[]
  readonly shared: boolean
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Ranges in order and none inside another, as marks can be drawn. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else result.push(range)
  }
  return result
}

/** A text in paragraphs, its shared words cut out; a phrase may run over the end of a paragraph. */
export function markedParagraphs(text: string, ranges: readonly Range[]): readonly Paragraph[] {
  const marks = merged(ranges)
  let at = 0
  return text.split('\n').map(words => {
    const [from, to] = [at, at + words.length]
    at = to + 1
    const pieces: Piece[] = []
    const push = (start: number, end: number, shared: boolean) => {
      if (end > start) pieces.push({ text: text.slice(start, end), shared, at: start })
    }
    let done = from
    for (const mark of marks) {
      if (mark.to <= from || mark.from >= to) continue
      push(done, Math.max(done, mark.from), false)
      done = Math.min(to, mark.to)
      push(Math.max(from, mark.from), done, true)
    }
    push(done, to, false)
    return { at: from, pieces, shared: pieces.some(({ shared }) => shared) }
  })
}
