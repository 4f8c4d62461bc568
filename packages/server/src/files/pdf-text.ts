import { constants, inflateSync } from 'node:zlib'
import { expands } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'

const PIECE = 1 << 20
const OVERLAP = 4096
/** For all object streams of a file together: honest ones hold a few MB of plain words. */
const MOST_INFLATED = 64 << 20
const START = />>\s*stream\r?\n/
const END = /endstream/
/** What can begin or end a string; a comment goes to the end of its line, and nothing in it begins one. */
const OUTSIDE = /\\[\s\S]|%[^\r\n]*|[<>()]/g
const DEEPER: Readonly<Record<string, number>> = { '(': 1, ')': -1 }
const INSIDE = /\\[\s\S]|[<>()]/g

/**
 * The parts of a PDF in which objects can be written: what lies outside streams, and the object streams, inflated.
 * Pictures and fonts are passed over, where any word can occur by chance.
 */
export async function* pdfText(file: SpooledFile): AsyncGenerator<string> {
  const place: Place = { stream: undefined, inflatable: MOST_INFLATED }
  let position = 0
  let text = ''
  for (;;) {
    const piece = await file.at(position, PIECE)
    position += piece.length
    text = yield* wholeParts(text + piece.toString('latin1'), place)
    const isLast = piece.length < PIECE
    if (!place.stream) {
      const { kept, open } = withoutStrings(text)
      // A string cut off by the end of the piece is judged with the next, which begins before it.
      yield isLast || kept.length - open > OVERLAP ? kept : kept.slice(0, open)
      text = kept
    }
    if (isLast) return
    if (place.stream) keep(place.stream, text.slice(0, -OVERLAP))
    text = text.slice(-OVERLAP)
  }
}

interface Place {
  stream: { readonly objects: boolean; body: string } | undefined
  inflatable: number
}

/** Yields what is complete in `text` and gives back the rest. */
function* wholeParts(text: string, place: Place): Generator<string, string> {
  let rest = text
  for (;;) {
    const bound = place.stream ? END.exec(rest) : START.exec(rest)
    if (!bound) return rest
    const before = rest.slice(0, bound.index)
    rest = rest.slice(bound.index + bound[0].length)
    if (!place.stream) {
      yield withoutStrings(before).kept
      place.stream = { objects: /\/ObjStm/.test(namesDecoded(before.slice(-OVERLAP))), body: '' }
    } else {
      if (place.stream.objects) yield withoutStrings(inflated(place.stream.body + before, place)).kept
      place.stream = undefined
    }
  }
}

function keep(stream: { readonly objects: boolean; body: string }, text: string): void {
  if (!stream.objects) return
  stream.body += text
  if (stream.body.length > MOST_INFLATED) throw expands()
}

/**
 * Text without its strings, in which no name counts: an address may well have `/JS/` in it. `open` is where one begins
 * that does not end.
 */
function withoutStrings(text: string): { kept: string; open: number } {
  const { strings, unended } = stringsIn(text)
  let kept = ''
  let from = 0
  for (const [start, end] of strings) {
    kept += `${text.slice(from, start)}()`
    from = end
  }
  const open = unended === undefined ? undefined : kept.length + unended - from
  kept += text.slice(from)
  return { kept, open: open ?? kept.length }
}

/** Where strings are. One with an angle bracket does not count: an object could stand in it, and a reader be led there. */
function stringsIn(text: string): { strings: readonly (readonly [number, number])[]; unended: number | undefined } {
  const strings: [number, number][] = []
  let start = 0
  let depth = 0
  for (let at = 0; ; ) {
    const signs = depth === 0 ? OUTSIDE : INSIDE
    signs.lastIndex = at
    const [sign] = signs.exec(text) ?? []
    if (sign === undefined) return { strings, unended: depth > 0 ? start : undefined }
    at = signs.lastIndex
    if (depth === 0 && sign === '(') start = at - 1
    if (depth === 1 && sign === ')') strings.push([start, at])
    depth = depthAfter(sign, depth)
  }
}

const depthAfter = (sign: string, depth: number): number =>
  sign === '<' || sign === '>' ? 0 : Math.max(0, depth + (DEEPER[sign] ?? 0))

/** `/J#61vaScript` is another spelling of `/JavaScript`. */
export function namesDecoded(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** What cannot be inflated is no deflated stream, and is looked at as it is. */
function inflated(body: string, place: Place): string {
  try {
    const options = { maxOutputLength: place.inflatable, finishFlush: constants.Z_SYNC_FLUSH }
    const plain = inflateSync(Buffer.from(body, 'latin1'), options)
    place.inflatable = Math.max(1, place.inflatable - plain.length)
    return plain.toString('latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw expands()
    return body
  }
}
