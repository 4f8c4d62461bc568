import { inflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'

/** What a reader of the file is shown for a character, and how far it moves on. */
export interface DrawnGlyph {
  /** the glyph in the embedded font has an outline; the empty box for what is missing does not count */
  readonly drawn: boolean
  /** in thousandths of an em: as the file says, and as the embedded font has it */
  readonly width: number
  readonly advance: number
}

/** Every character the file prints, read from its fonts as a viewer would. For tests. */
export function glyphsOf(bytes: Uint8Array): ReadonlyMap<string, DrawnGlyph> {
  const objects = objectsOf(Buffer.from(bytes))
  const found = new Map<string, DrawnGlyph>()
  for (const { head } of objects.values()) {
    const descendant = objects.get(reference(head, 'DescendantFonts'))
    if (!descendant) continue
    const descriptor = objects.get(reference(descendant.head, 'FontDescriptor'))
    const file = objects.get(reference(descriptor?.head ?? '', 'FontFile2'))?.stream
    const names = charactersIn(objects.get(reference(head, 'ToUnicode'))?.stream.toString('latin1') ?? '')
    if (!file) throw new Error('a font that is not embedded')
    const font = create(file) as Font
    const widths = /\/W \[0 \[([^\]]*)\]\]/.exec(descendant.head)?.[1]?.trim().split(/\s+/).map(Number) ?? []
    for (const [index, sign] of names.entries()) {
      if (index === 0 || sign === '') continue
      const glyph = font.getGlyph(index)
      const advance = (glyph.advanceWidth / font.unitsPerEm) * 1000
      found.set(sign, { drawn: glyph.path.commands.length > 0, width: widths[index] ?? -1, advance })
    }
  }
  return found
}

interface PdfObject {
  readonly head: string
  readonly stream: Buffer
}

function objectsOf(file: Buffer): ReadonlyMap<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const text = file.toString('latin1')
  for (const { 0: begin, 1: number = '', index } of text.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
    const from = index + begin.length
    const end = text.indexOf('\nendobj', from)
    const stream = text.indexOf('stream\n', from)
    const hasStream = stream >= 0 && stream < end
    const head = text.slice(from, hasStream ? stream : end)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = hasStream ? file.subarray(stream + 7, stream + 7 + length) : Buffer.alloc(0)
    objects.set(Number(number), { head, stream: /FlateDecode/.test(head) ? inflateSync(raw) : raw })
  }
  return objects
}

const reference = (head: string, key: string): number =>
  Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1] ?? -1)

/** A map of glyph numbers to UTF-16, as lists in ranges. */
function charactersIn(map: string): readonly string[] {
  const characters: string[] = []
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [offset, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries())
      characters[Number.parseInt(first, 16) + offset] = Buffer.from(hex.replaceAll(' ', ''), 'hex')
        .swap16()
        .toString('utf16le')
  return characters
}
