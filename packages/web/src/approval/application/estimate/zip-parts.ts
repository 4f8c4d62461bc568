const END = 0x06054b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const DEFLATED = 8

interface Part {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** The parts of a ZIP file, by its directory: enough to look into a workbook before it is unpacked as a whole. */
export interface ZipParts {
  readonly names: readonly string[]
  /** bytes all parts take when unpacked, as the file says */
  readonly size: number
  /** the text of one part; nothing when there is no such part */
  text(name: string): Promise<string | undefined>
}

/** Nothing when the bytes are not a whole ZIP file. */
export function zipParts(bytes: ArrayBuffer): ZipParts | undefined {
  const parts = partsIn(new DataView(bytes))
  if (!parts) return undefined
  return {
    names: parts.map(({ name }) => name),
    size: parts.reduce((sum, part) => sum + part.size, 0),
    async text(name) {
      const part = parts.find(found => found.name === name)
      return part && unpacked(bytes, part)
    },
  }
}

function partsIn(view: DataView): Part[] | undefined {
  const end = endOf(view)
  if (end === undefined) return undefined
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_LENGTH > view.byteLength) return undefined
    const nameLength = view.getUint16(at + 28, true)
    if (at + ENTRY_LENGTH + nameLength > view.byteLength) return undefined
    parts.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, at + ENTRY_LENGTH, nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** The directory’s end stands before a comment of at most 64 KB. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

async function unpacked(bytes: ArrayBuffer, part: Part): Promise<string> {
  const view = new DataView(bytes)
  const start = part.at + LOCAL_LENGTH + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = new Blob([bytes.slice(start, start + part.packed)])
  if (part.method !== DEFLATED) return packed.text()
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
}
