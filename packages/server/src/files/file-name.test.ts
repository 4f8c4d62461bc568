import { expect, test } from 'vitest'
import { downloadHeaders } from '../house/download.ts'
import { cleanFileName } from './file-name.ts'

test.each([
  ['  预算 \t 表.xlsx ', '预算 表.xlsx'],
  ['e\u0301tude.pdf', '\u00e9tude.pdf'],
  ['a\u202Eb\u200Bc\uFEFF\u0007.pdf', 'abc.pdf'],
  ['𬭚钾𠮷.pdf', '𬭚钾𠮷.pdf'],
  ['半\uD800.pdf', '半.pdf'],
  ['第1.2版.PDF', '第1.2版.PDF'],
])('%j becomes %j', (given, name) => {
  expect(cleanFileName(given).name).toBe(name)
})

test('an old format is told what to save as', () => {
  expect(() => cleanFileName('旧.doc')).toThrow()
  try {
    cleanFileName('旧.doc')
  } catch (error) {
    expect(error).toMatchObject({ refusal: { reason: { zh: expect.stringContaining('另存为') } } })
  }
})

test('a download is saved under its name and powerless in the browser', () => {
  const headers = downloadHeaders({ name: `批复"（1）'*.pdf`, mediaType: 'application/pdf', size: 12 })
  expect(headers['content-disposition']).toBe(
    `attachment; filename="____1_'*.pdf"; filename*=UTF-8''%E6%89%B9%E5%A4%8D%22%EF%BC%881%EF%BC%89%27%2A.pdf`,
  )
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '12',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  })
})

test('no name can break out of its header', () => {
  for (const name of ['a"\r\nSet-Cookie: x=1\r\n.pdf', 'a\\";x="y.pdf', '\u0000.pdf', '\uD800.pdf']) {
    const value = downloadHeaders({ name, mediaType: 'application/pdf', size: 1 })['content-disposition'] ?? ''
    expect(value).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.~!$&+^`|%-]+$/)
    expect(value).toMatch(/^[\x20-\x7e]+$/)
  }
})
