import { Parser } from 'saxen'

interface Visit {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(words: string): void
  close?(name: string): void
}

/** Goes through a document by local names: prefixes differ from one program to the next. @throws when it is no XML */
export function walkXml(xml: string, visit: Visit): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    const read = Object.entries(attributes()).filter(([key]) => !key.startsWith('xmlns'))
    visit.open?.(local(name), Object.fromEntries(read.map(([key, value]) => [local(key), decoded(value)])))
  })
  parser.on('text', words => visit.text?.(decoded(words)))
  parser.on('cdata', words => visit.text?.(words))
  parser.on('closeTag', name => visit.close?.(local(name)))
  parser.parse(xml)
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The parser’s own decoding loses rare characters, those beyond U+FFFF. */
const decoded = (written: string) =>
  written.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (name) return named[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(digits)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
