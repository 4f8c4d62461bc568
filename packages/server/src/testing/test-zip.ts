import { crc32, deflateRawSync } from 'node:zlib'

export interface TestEntry {
  readonly name: string
  readonly content?: string | Buffer
  /** What the headers claim, when it should differ from the truth. */
  readonly claims?: {
    readonly size?: number
    readonly packed?: number
    readonly flags?: number
    readonly mode?: number
  }
  /** Points at the data of the entry before it. */
  readonly overlaps?: boolean
}

/** Writes an archive byte by byte, so that tests can make ones that no honest program writes. */
export function testZip(entries: readonly TestEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let previous = 0
  for (const { name, content = '', claims = {}, overlaps = false } of entries) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const bytes = Buffer.from(name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(0x0800 | (claims.flags ?? 0), 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(data), 10)
    header.writeUInt32LE(claims.packed ?? packed.length, 14)
    header.writeUInt32LE(claims.size ?? data.length, 18)
    header.writeUInt16LE(bytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, bytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((claims.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(overlaps ? previous : offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), header, tail, bytes]))
    previous = offset
    if (overlaps) continue
    locals.push(local)
    offset += local.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, table, end])
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const MAIN = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml', ofd: 'OFD.xml' }

export function testOffice(kind: keyof typeof MAIN, more: readonly TestEntry[] = [], types = TYPES): Buffer {
  const first = kind === 'ofd' ? [] : [{ name: '[Content_Types].xml', content: types }]
  return testZip([...first, { name: MAIN[kind], content: '<?xml version="1.0"?><root>政务</root>' }, ...more])
}

/** A package that names its document in `_rels/.rels` and tells the document's type. */
export function testPackage(
  main: string,
  type: string,
  moreTypes = '',
  more: readonly TestEntry[] = [],
  isThere = true,
): Buffer {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return testZip([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types><Override PartName="/${main}" ContentType="${type}"/>${moreTypes}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r1" Type="${relation}" Target="${main}"/></Relationships>`,
    },
    ...(isThere ? [{ name: main, content: '<?xml version="1.0"?><root>政务</root>' }] : []),
    ...more,
  ])
}
