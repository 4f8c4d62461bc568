import { deflateSync } from 'node:zlib'

/** A small PDF; `catalog` goes into its first object, `more` after it. */
export function testPdf(catalog = '', more: string | Buffer = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalog} >>\nendobj\n`),
    Buffer.from(more),
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ])
}

/** Content that is packed away in a stream of the given type; `before` goes between its dictionary and it. */
export function packedStream(type: string, content: string, before = ''): Buffer {
  const packed = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`9 0 obj\n<< /Type /${type} /Filter /FlateDecode /Length ${packed.length} >>${before}\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

/** A picture of one dot, or one that claims to be larger. */
export function testPng(width = 1, height = 1): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    size,
    Buffer.from('0806000000000000000000000049454e44ae426082', 'hex'),
  ])
}

export function testJpg(width = 1, height = 1): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    Buffer.from('ffda0000ffd9', 'hex'),
  ])
}
