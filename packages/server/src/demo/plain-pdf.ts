/** A page of a plain paper: its heading, and paragraphs below it. */
export interface PaperPage {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** A4 in points. */
const PAGE = { width: 595, height: 842, margin: 72 } as const
const HEADING = { size: 18, line: 30, room: 25 } as const
const BODY = { size: 12, line: 22, room: 37 } as const

/**
 * A small PDF of Chinese text without a font inside: readers bring their own 宋体, as they must for such files. Enough
 * for demonstration papers; official papers are made elsewhere.
 */
export function plainPdf(pages: readonly PaperPage[]): Buffer {
  const pageNo = (index: number) => 5 + index * 2
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageNo(index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    [
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>',
      '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]',
      '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
      // Letters and digits take half the room of a character.
      '/DW 1000 /W [1 95 500] >>',
    ].join(' '),
    ...pages.flatMap((page, index) => {
      const drawn = drawnPage(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}]` +
          ` /Resources << /Font << /F 3 0 R >> >> /Contents ${pageNo(index) + 1} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ]
    }),
  ]
  return assembled(objects)
}

function drawnPage({ heading, paragraphs }: PaperPage): string {
  const lines = [
    ...wrapped(heading, HEADING.room).map(words => ({ words, ...HEADING })),
    ...paragraphs.flatMap(words => wrapped(`　　${words}`, BODY.room).map(line => ({ words: line, ...BODY }))),
  ]
  let y = PAGE.height - PAGE.margin
  return lines
    .map(({ words, size, line }) => {
      y -= line
      return `BT /F ${size} Tf ${PAGE.margin} ${y} Td <${Buffer.from(words, 'utf16le').swap16().toString('hex')}> Tj ET`
    })
    .join('\n')
}

/** Lines of at most so many characters; two letters or digits count as one. */
function wrapped(words: string, room: number): string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const sign of words) {
    const width = sign < '\u0100' ? 0.5 : 1
    if (used + width > room) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += sign
    used += width
  }
  return [...lines, line]
}

/** Objects numbered from 1, with the table that says at which byte each begins. All of it is ASCII. */
function assembled(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}
