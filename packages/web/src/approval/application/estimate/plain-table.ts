/**
 * Reads clipboard text, which is tab-separated, or the text of a CSV file. A cell is quoted only when its closing quote
 * ends the cell, because spreadsheets leave quotes inside ordinary text as they are.
 */
export function readPlainTable(written: string, separator = '\t'): string[][] {
  const text = written.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  if (text === '') return []
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { value, end } = quoted(text, at, separator) ?? bare(text, at, separator)
    rows.at(-1)?.push(value)
    if (end >= text.length) break
    if (text[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

function bare(text: string, from: number, separator: string): { value: string; end: number } {
  const ends = [text.indexOf(separator, from), text.indexOf('\n', from)].filter(end => end >= 0)
  const end = Math.min(text.length, ...ends)
  return { value: text.slice(from, end).trim(), end }
}

function quoted(text: string, from: number, separator: string): { value: string; end: number } | undefined {
  if (text[from] !== '"') return undefined
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const end = quote + 1
    if (end < text.length && text[end] !== separator && text[end] !== '\n') return undefined
    return {
      value: text
        .slice(from + 1, quote)
        .replace(/""/g, '"')
        .trim(),
      end,
    }
  }
}
