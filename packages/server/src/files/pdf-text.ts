import { constants, inflateSync } from 'node:zlib'
import { expands, hidden } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'

const PIECE = 1 << 20
const OVERLAP = 4096
/** For all object streams of a file together: honest ones hold a few MB of plain words. */
const MOST_INFLATED = 64 << 20
const START = /(?<![A-Za-z])stream[ \t]*(?:\r?\n|\r(?!\n|$))/
const END = /endstream/
/** What can begin or end a string; a comment goes to the end of its line, and nothing in it begins one. */
const OUTSIDE = /\\[\s\S]|%[^\r\n]*|[<>()]/g
const DEEPER: Readonly<Record<string, number>> = { '(': 1, ')': -1 }
const INSIDE = /\\[\s\S]|[<>()]/g

/**
 * The parts of a PDF in which objects can be written: what lies outside streams, and the object streams, inflated.
 * Pictures and fonts are passed over, where any word can occur by chance; of them only whole actions, which cannot: what
 * looks like a stream may stand in a comment or string, and hide objects from nobody but us.
 * @throws at the end where objects are packed in a way that kept them from being looked at, as no usual program does
 */
export async function* pdfText(file: SpooledFile): AsyncGenerator<string> {
  const place: Place = { stream: undefined, inflatable: MOST_INFLATED, hides: false }
  let position = 0
  let text = ''
  for (let isLast = false; !isLast; ) {
    const piece = await file.at(position, PIECE)
    position += piece.length
    isLast = piece.length < PIECE
    text = yield* wholeParts(text + piece.toString('latin1'), place)
    text = yield* cutOff(text, place, isLast)
  }
  // Only now: what is encrypted says so further on, and that is the truer reason.
  if (place.hides) throw hidden()
}

/** Yields what the piece breaks off in the middle of, and gives back what the next begins with. */
function* cutOff(text: string, place: Place, isLast: boolean): Generator<string, string> {
  const { stream } = place
  if (!stream) {
    const { kept, open } = withoutStrings(text)
    // A string cut off by the end of the piece is judged with the next, which begins before it.
    yield isLast || kept.length - open > OVERLAP ? kept : kept.slice(0, open)
    return kept.slice(-OVERLAP)
  }
  // Readers go by the length a stream states, and miss no end mark.
  if (!stream.objects) yield passedOver(text, place)
  else if (isLast) yield withoutStrings(inflated(stream, text, place)).kept
  else keep(stream, text.slice(0, -OVERLAP))
  return text.slice(-OVERLAP)
}

interface Stream {
  /** it holds objects, as far as its dictionary says */
  readonly objects: boolean
  /** read through more than the one filter that is undone here */
  readonly packedOddly: boolean
  readonly filtered: boolean
  body: string
}

interface Place {
  stream: Stream | undefined
  inflatable: number
  /** some objects could not be looked at */
  hides: boolean
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
      place.stream = streamAfter(namesDecoded(before.slice(-OVERLAP)))
    } else {
      if (place.stream.objects) yield withoutStrings(inflated(place.stream, before, place)).kept
      else yield passedOver(before, place)
      place.stream = undefined
    }
  }
}

const streamAfter = (dictionary: string): Stream => ({
  objects: /\/ObjStm|\/Type\s*\d+\s+\d+\s+R/.test(dictionary),
  packedOddly: /\/Filter\s*(?:\[[^\]]*\/[^\]]*\/|\[?\s*\d+\s+\d+\s+R)/.test(dictionary),
  filtered: /\/Filter/.test(dictionary),
  body: '',
})

const ACTION =
  /(?:\/S|\/Subtype|obj)\s*(?:%[^\r\n]{0,250}[\r\n]\s*){0,3}(\/(?:JavaScript|Launch|RichMedia))(?![A-Za-z0-9])/g

function passedOver(text: string, place: Place): string {
  const names = namesDecoded(text)
  if (/\/ObjStm/.test(names)) place.hides = true
  return Array.from(names.matchAll(ACTION), ([, name]) => `${name} `).join('')
}

function keep(stream: Stream, text: string): void {
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

function inflated({ body, filtered, packedOddly }: Stream, rest: string, place: Place): string {
  const packed = body + rest
  const plain = filtered ? unpacked(packed, place) : packed
  // Objects are preceded by their numbers; a filter or predictor that was not undone leaves something else.
  if (packedOddly || plain === undefined || !/^\s*(?:[\d%]|$)/.test(plain.slice(0, OVERLAP))) place.hides = true
  return plain ?? packed
}

function unpacked(packed: string, place: Place): string | undefined {
  try {
    const options = { maxOutputLength: place.inflatable, finishFlush: constants.Z_SYNC_FLUSH }
    const plain = inflateSync(Buffer.from(packed, 'latin1'), options)
    place.inflatable = Math.max(1, place.inflatable - plain.length)
    return plain.toString('latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw expands()
    return undefined
  }
}
