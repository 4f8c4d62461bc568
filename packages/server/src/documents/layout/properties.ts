import { type OfficialDocument, printable } from '@zhengheng/policy'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => printable(text).replace(/[&<>"]/g, sign => entities[sign] ?? sign)

type Properties = Pick<OfficialDocument, 'title' | 'issuer' | 'number' | 'template' | 'date'>

/** The file's properties, written here because the library would put in the present time. */
export function coreProperties({ title, issuer, number, template, date }: Properties): string {
  const time = `${date}T00:00:00+08:00`
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(number)}</dc:subject>`,
    `<dc:creator>${escaped(issuer)}</dc:creator><dc:description>${escaped(template)}</dc:description>`,
    stamp('created'),
    stamp('modified'),
    '</cp:coreProperties>',
  ].join('')
}
