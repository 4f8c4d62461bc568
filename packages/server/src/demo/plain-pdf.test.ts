import { expect, test } from 'vitest'
import { plainPdf } from './plain-pdf.ts'

const twoPages = plainPdf([
  { heading: '项目实施方案', paragraphs: ['第一段。', '长'.repeat(100)] },
  { heading: '密码应用方案', paragraphs: ['A1'] },
]).toString('latin1')

const hex = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex')

test('every object begins at the byte the table says, and the table where the end says', () => {
  const start = Number(/startxref\n(\d+)/.exec(twoPages)?.[1])
  const rows = twoPages.slice(start).match(/^\d{10} 00000 n $/gm) ?? []
  expect(twoPages.slice(start)).toMatch(/^xref\n0 9\n/)
  expect(rows).toHaveLength(8)
  for (const [index, row] of rows.entries())
    expect(twoPages.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
})

test('each page holds its words; a long paragraph is broken into lines', () => {
  expect(twoPages).toContain('/Count 2 /Kids [5 0 R 7 0 R]')
  expect(twoPages).toContain(`<${hex('项目实施方案')}>`)
  expect(twoPages).toContain(`<${hex('　　A1')}>`)
  expect(twoPages).not.toContain(hex('长'.repeat(38)))
  expect(twoPages.match(new RegExp(hex('长'), 'g'))).toHaveLength(100)
})

test('a stream is as long as it says', () => {
  for (const [, length, content] of twoPages.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
    expect(content).toHaveLength(Number(length))
})
