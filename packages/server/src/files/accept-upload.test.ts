import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { openCrypto } from '../ports/crypto.ts'
import type { FileStore } from '../ports/file-store.ts'
import { folderStore } from '../ports/folder-store.ts'
import { systemIds } from '../ports/ids.ts'
import { packedStream, testJpg, testPdf, testPng } from '../testing/test-content.ts'
import { testFolders } from '../testing/test-folders.ts'
import { type TestEntry, testOffice, testPackage, testZip } from '../testing/test-zip.ts'
import { acceptUpload } from './accept-upload.ts'
import type { RefusalCode } from './refusal.ts'

const newFolder = testFolders()
let folder: string
let store: FileStore
beforeAll(() => {
  const root = newFolder()
  folder = join(root, 'files')
  store = folderStore({ folder, crypto: openCrypto(join(root, 'keys')), ids: systemIds })
})

const upload = (name: string, content: Buffer, mostBytes?: number) =>
  acceptUpload(store, Readable.from([content]), { name, ...(mostBytes && { mostBytes }) })

const xml = (name: string, content: string | Buffer): TestEntry => ({ name, content })
const utf16 = (content: string) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(content, 'utf16le')])
const manyTypes = `<Types>${'<Override PartName="/x" ContentType="application/xml"/>'.repeat(5000)}<Override PartName="/y" ContentType="application/vnd.ms-office.vbaProject"/></Types>`
const macroTypes = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
const EXE = Buffer.from('4d5a90000300000004000000ffff0000', 'hex')

const LINK = 'https://example.org/static/JS/JavaScript/(v2)/app%20a.html'
const SCRIPT = '5 0 obj\n<< /S /JavaScript /JS 6 0 R >>\nendobj\n'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const WORKBOOK = `${XLSX}.main+xml`
const DEFAULT_BIN = '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
const DEFAULT_XLSB = '<Default Extension="xlsb" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.12"/>'
const XLSB_TYPES = `<Types>${DEFAULT_BIN}</Types>`
/** A document that keeps the data of a chart in a part of its own. */
const withEmbedded = (content: Buffer) =>
  testOffice('docx', [xml('word/embeddings/data.xlsb', content)], `<Types>${DEFAULT_XLSB}</Types>`)

test.each<[string, Buffer, string]>([
  ['可行性研究报告.pdf', testPdf(), 'application/pdf'],
  ['扫描件.PDF', testPdf('', packedStream('XObject', '/JavaScript /JS')), 'application/pdf'],
  ['对象流.pdf', testPdf('', packedStream('ObjStm', '2 0 << /Type /Pages >>')), 'application/pdf'],
  ['方案.docx', testOffice('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['概算.xlsx', testOffice('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['汇报.pptx', testOffice('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['公文.ofd', testOffice('ofd'), 'application/ofd'],
  [
    '部件名为中文.docx',
    testOffice('docx', [xml('word/附件.xml', utf16('<?xml version="1.0"?><a/>'))]),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['空行在前.pdf', Buffer.concat([Buffer.from('\r\n\n'), testPdf()]), 'application/pdf'],
  [
    '链接.pdf',
    testPdf(`/A << /S /URI /URI (${LINK}) >> /Title (说明 \\(/JS \\) \\( (/JavaScript))`),
    'application/pdf',
  ],
  ['链接在对象流.pdf', testPdf('', packedStream('ObjStm', `2 0 << /S /URI /URI (${LINK}) >>`)), 'application/pdf'],
  ['别的主部件名.xlsx', testPackage('xl/workbook22.xml', WORKBOOK), XLSX],
  ['无此部件的默认类型.xlsx', testPackage('xl/workbook.xml', WORKBOOK, DEFAULT_BIN), XLSX],
  [
    '图表数据为xlsb.docx',
    withEmbedded(testZip([xml('[Content_Types].xml', XLSB_TYPES), xml('xl/workbook.bin', 'x')])),
    DOCX,
  ],
  ['图表数据打不开.docx', withEmbedded(Buffer.from('no archive')), DOCX],
  ['截图.png', testPng(), 'image/png'],
  ['照片.jpg', testJpg(), 'image/jpeg'],
  ['照片.jpeg', testJpg(640, 480), 'image/jpeg'],
])('%s is accepted and comes back as it was', async (name, content, mediaType) => {
  const answer = await upload(name, content)
  expect(answer).toMatchObject({ kind: 'accepted', name, mediaType, size: content.length })
  if (answer.kind === 'accepted') expect((await buffer(await store.get(answer.digest))).equals(content)).toBe(true)
})

const bad: readonly [string, string, Buffer, RefusalCode][] = [
  ['a program', 'setup.exe', EXE, 'extension'],
  ['a program named document', '报告.pdf', EXE, 'content'],
  ['a name that reads backwards', '附件\u202Efdp.exe', EXE, 'extension'],
  ['two endings', '报告.pdf.exe', testPdf(), 'extension'],
  ['no ending', '报告', testPdf(), 'extension'],
  ['an ending only', '.pdf', testPdf(), 'extension'],
  ['a picture with scripts', '图.svg', Buffer.from('<svg onload="alert(1)"/>'), 'extension'],
  ['a page', '页.html', Buffer.from('<script>alert(1)</script>'), 'extension'],
  ['a page named picture', '页.png', Buffer.from('<script>alert(1)</script>'), 'content'],
  ['a page named jpg', '页.jpg', Buffer.from('<html>'), 'content'],
  ['an old format', '旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'extension'],
  ['an old format named docx', '旧.docx', Buffer.alloc(600, Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'content'],
  ['a path up', '../../etc/报告.pdf', testPdf(), 'name'],
  ['a Windows path', 'C:\\报告.pdf', testPdf(), 'name'],
  ['NUL in the name', '报告.pdf\0.exe', testPdf(), 'name'],
  ['an endless name', `${'长'.repeat(200)}.pdf`, testPdf(), 'name'],
  ['nothing inside', '空.pdf', Buffer.alloc(0), 'empty'],
  ['too many bytes', '大.pdf', Buffer.concat([testPdf(), Buffer.alloc(5000)]), 'tooLarge'],
  ['a PDF cut off', '断.pdf', testPdf().subarray(0, 40), 'damaged'],
  ['a PDF not from its first byte', '前.pdf', Buffer.concat([Buffer.from('GIF89a'), testPdf()]), 'content'],
  ['an encrypted PDF', '密.pdf', testPdf('', 'trailer << /Encrypt 5 0 R >>\n'), 'encrypted'],
  ['a PDF encrypted in place', '密.pdf', testPdf('', 'trailer << /Encrypt << /V 4 >> >>\n'), 'encrypted'],
  ['a PDF with a script', '脚本.pdf', testPdf('/OpenAction << /S /JavaScript /JS (app.alert) >>'), 'scripts'],
  [
    'a PDF with a script beside a link',
    '脚本.pdf',
    testPdf(`/URI (${LINK}) /S /JavaScript /JS (app.alert)`),
    'scripts',
  ],
  [
    'a PDF with a script after a bracket in a comment',
    '脚本.pdf',
    testPdf('% ( \n /S /JavaScript /JS 5 0 R % ) \n'),
    'scripts',
  ],
  [
    'a PDF with a script between brackets in codes',
    '脚本.pdf',
    testPdf('/A#28 1 /S /JavaScript /JS 5 0 R /B#29 2'),
    'scripts',
  ],
  [
    'a PDF with an object inside a string',
    '脚本.pdf',
    testPdf('', '7 0 obj ( 8 0 obj << /S /JavaScript /JS 5 0 R >> ) endobj\n'),
    'scripts',
  ],
  [
    'a PDF with an object inside a string, packed away',
    '脚本.pdf',
    testPdf('', packedStream('ObjStm', '( << /S /JavaScript /JS 5 0 R >> )')),
    'scripts',
  ],
  [
    'a PDF with a script after an escaped bracket',
    '脚本.pdf',
    testPdf('/T (a\\) ( b) ) /S /JavaScript /JS (c)'),
    'scripts',
  ],
  [
    'a PDF with a script after a bracket in codes of letters',
    '脚本.pdf',
    testPdf('/T <41(42> /S /JavaScript /U (x)'),
    'scripts',
  ],
  ['a PDF with a script spelled in codes', '脚本.pdf', testPdf('/OpenAction << /S /J#61vaScript >>'), 'scripts'],
  [
    'a PDF with a script packed away',
    '脚本.pdf',
    testPdf('', packedStream('ObjStm', '<< /S /JavaScript >>')),
    'scripts',
  ],
  ['a bomb in a PDF', '弹.pdf', testPdf('', packedStream('ObjStm', ' '.repeat(65 << 20))), 'expands'],
  [
    'many small bombs in a PDF',
    '弹.pdf',
    testPdf('', Buffer.concat(Array.from({ length: 14 }, () => packedStream('ObjStm', ' '.repeat(5 << 20))))),
    'expands',
  ],
  [
    'a PDF with a script far behind',
    '脚本.pdf',
    testPdf(
      '',
      Buffer.concat([
        packedStream('XObject', 'x'),
        Buffer.alloc(1_048_500, ' '),
        Buffer.from('<< /S /JavaScript >>\n'),
      ]),
    ),
    'scripts',
  ],
  ['a PDF with a script behind what looks like a stream', '脚本.pdf', testPdf('', `%>>stream\n${SCRIPT}`), 'scripts'],
  [
    'a PDF with packed objects behind what looks like a stream',
    '脚本.pdf',
    testPdf('', Buffer.concat([Buffer.from('%>>stream\n'), packedStream('ObjStm', SCRIPT)])),
    'hidden',
  ],
  ['a PDF with a script after a comment', '脚本.pdf', testPdf('', packedStream('ObjStm', SCRIPT, '%\r')), 'scripts'],
  [
    'a PDF with objects packed twice',
    '脚本.pdf',
    testPdf('', packedStream('ObjStm /Filter [/AHx /Fl]', '5 0 <<>>')),
    'hidden',
  ],
  ['a PDF whose objects are not what they seem', '脚本.pdf', testPdf('', packedStream('ObjStm', '\x005 0')), 'hidden'],
  ['a PDF that starts programs', '启动.pdf', testPdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'scripts'],
  ['a PDF that is also an archive', '双.pdf', Buffer.concat([testPdf(), testZip([xml('a', 'b')])]), 'appended'],
  ['a PDF with an archive inside its end', '双.pdf', testPdf('', testZip([xml('a', 'b')])), 'appended'],
  ['a JPG that is also an archive', '双.jpg', Buffer.concat([testJpg(), testZip([xml('a', 'b')])]), 'appended'],
  ['a PNG with something behind', '双.png', Buffer.concat([testPng(), Buffer.from('more')]), 'damaged'],
  ['a PNG cut off', '断.png', testPng().subarray(0, 20), 'damaged'],
  ['a pixel flood', '洪.png', testPng(60_000, 60_000), 'pixels'],
  ['a pixel flood in JPG', '洪.jpg', testJpg(65_000, 65_000), 'pixels'],
  ['a PNG without size', '零.png', testPng(0, 5), 'damaged'],
  ['a JPG cut off', '断.jpg', testJpg().subarray(0, 22), 'damaged'],
  ['an archive named docx', '包.docx', testZip([xml('a.txt', 'b')]), 'content'],
  ['a table named docx', '表.docx', testOffice('xlsx'), 'content'],
  ['a document and a table in one', '混.docx', testOffice('docx', [xml('xl/workbook.xml', '<a/>')]), 'content'],
  ['a docx without its list of types', '缺.docx', testZip([xml('word/document.xml', '<a/>')]), 'content'],
  ['a docx cut off', '断.docx', testOffice('docx').subarray(0, 150), 'damaged'],
  ['a docx behind a program', '前.docx', Buffer.concat([EXE, testOffice('docx')]), 'content'],
  ['a docx with macros', '宏.docx', testOffice('docx', [xml('word/vbaProject.bin', 'x')]), 'macros'],
  ['macros in capitals elsewhere', '宏.xlsx', testOffice('xlsx', [xml('xl/VBAPROJECT.BIN', 'x')]), 'macros'],
  ['macros by declared type', '宏.docx', testOffice('docx', [], macroTypes), 'macros'],
  [
    'macros by declared type of an ending that is there',
    '宏.xlsx',
    testPackage('xl/workbook.xml', WORKBOOK, DEFAULT_BIN, [xml('xl/a.bin', 'x')]),
    'macros',
  ],
  [
    'macros declared in character codes, after a comment that denies them',
    '宏.xlsx',
    testPackage(
      'xl/workbook.xml',
      'application/vnd.ms-excel.sheet.&#109;acroEnabled.main+xml',
      `<!-- <Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK}"/> -->`,
    ),
    'macros',
  ],
  ['macros under a name in percent signs', '宏.xlsx', testOffice('xlsx', [xml('xl/vba%50roject.bin', 'x')]), 'macros'],
  ['macros far behind in the list of types', '宏.docx', testOffice('docx', [], manyTypes), 'macros'],
  ['macros in an embedded table', '宏.docx', withEmbedded(testZip([xml('xl/vbaProject.bin', 'x')])), 'macros'],
  ['macro sheets in an embedded table', '宏.docx', withEmbedded(testZip([xml('xl/macrosheets/a.bin', 'x')])), 'macros'],
  [
    'macros by type in an embedded table',
    '宏.docx',
    withEmbedded(
      testZip([
        xml(
          '[Content_Types].xml',
          '<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
        xml('xl/a.bin', 'x'),
      ]),
    ),
    'macros',
  ],
  [
    'a table in a table in a document',
    '套.docx',
    withEmbedded(testZip([xml('[Content_Types].xml', `<Types>${DEFAULT_XLSB}</Types>`), xml('a.xlsb', 'x')])),
    'macros',
  ],
  [
    'macros in an embedded table of the old format',
    '宏.docx',
    withEmbedded(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('_VBA_PROJECT_CUR', 'utf16le')])),
    'macros',
  ],
  [
    'a bomb in an embedded table',
    '弹.docx',
    withEmbedded(testZip([{ name: 'a', content: 'x', claims: { size: 900_000_000 } }])),
    'expands',
  ],
  ['a table that says it is one, named docx', '表.docx', testPackage('xl/workbook22.xml', WORKBOOK), 'content'],
  [
    'a document that says it is a table',
    '混.docx',
    testPackage('xl/w.xml', WORKBOOK, '', [xml('word/document.xml', '<a/>')]),
    'content',
  ],
  ['a table whose document is not there', '缺.xlsx', testPackage('xl/w.xml', WORKBOOK, '', [], false), 'content'],
  ['a table with macro sheets', '宏.xlsx', testOffice('xlsx', [xml('xl/macrosheets/sheet1.xml', '<a/>')]), 'macros'],
  [
    'an encrypted part',
    '密.docx',
    testOffice('docx', [{ name: 'word/a.bin', content: 'x', claims: { flags: 1 } }]),
    'encrypted',
  ],
  [
    'a docx with a password',
    '密.docx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(500),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'encrypted',
  ],
  [
    'a bomb by ratio',
    '弹.docx',
    testOffice('docx', [{ name: 'word/a.bin', content: 'x', claims: { size: 900_000_000 } }]),
    'expands',
  ],
  [
    'a bomb by total',
    '弹.xlsx',
    testOffice(
      'xlsx',
      [1, 2].map(n => ({ name: `xl/${n}.bin`, content: 'x', claims: { size: 4_000_000_000 } })),
    ),
    'expands',
  ],
  ['a bomb by real content', '弹.docx', testOffice('docx', [xml('word/a.bin', Buffer.alloc(40_000_000))]), 'expands'],
  [
    'a bomb by overlap',
    '弹.docx',
    testOffice(
      'docx',
      Array.from({ length: 60 }, (_, n) => ({
        name: `word/${n}.bin`,
        content: Buffer.alloc(300, String(n)),
        claims: { packed: 900 },
        overlaps: n > 0,
      })),
    ),
    'expands',
  ],
  [
    'too many parts',
    '多.docx',
    testOffice(
      'docx',
      Array.from({ length: 10_001 }, (_, n) => xml(`w/${n}`, '')),
    ),
    'expands',
  ],
  ['a part that leads up', '滑.docx', testOffice('docx', [xml('../../evil.xml', '<a/>')]), 'unsafeEntries'],
  ['a part with an absolute path', '滑.docx', testOffice('docx', [xml('/etc/evil.xml', '<a/>')]), 'unsafeEntries'],
  ['a part with a Windows path', '滑.docx', testOffice('docx', [xml('word\\evil.xml', '<a/>')]), 'unsafeEntries'],
  [
    'a part that is a link',
    '链.docx',
    testOffice('docx', [{ name: 'word/link', content: '/etc/passwd', claims: { mode: 0o120777 } }]),
    'unsafeEntries',
  ],
  ['a part that occurs twice', '重.docx', testOffice('docx', [xml('Word/Document.xml', '<b/>')]), 'unsafeEntries'],
  [
    'an entity in a docx',
    '实.docx',
    testOffice('docx', [xml('word/a.xml', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')]),
    'entities',
  ],
  [
    'an entity in a table, in 16 bits',
    '实.xlsx',
    testOffice('xlsx', [xml('xl/a.xml', utf16('<!doctype a [<!ENTITY x "y">]><a/>'))]),
    'entities',
  ],
  [
    'an entity behind a long comment',
    '实.ofd',
    testOffice('ofd', [xml('Doc.xml', `<!--${'-x'.repeat(40_000)}--><!DOCTYPE a><a/>`)]),
    'entities',
  ],
  ['an entity in a list of links', '实.docx', testOffice('docx', [xml('_rels/.rels', '<!DOCTYPE a><a/>')]), 'entities'],
]

test.each(bad)('%s (%s) is refused', async (_, name, content, code) => {
  const answer = await upload(name, content, code === 'tooLarge' ? 4096 : undefined)
  expect(answer).toMatchObject({ kind: 'refused', code })
  if (answer.kind === 'refused') {
    expect(answer.reason.zh).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(answer.reason.en).toMatch(/^[A-Z].*\.$/)
  }
})

test('nothing refused was kept, and nothing is left lying about', async () => {
  const kept = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).length
  const before = kept()
  for (const [, name, content] of bad) await upload(name, content, 4096)
  expect(kept()).toBe(before)
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})

test('a script written across the border of two pieces is found', async () => {
  const script = '<< /S /JavaScript >>'
  const length = testPdf('', script).length - testPdf().length
  const start = testPdf().indexOf('trailer')
  for (let shift = 0; shift < length; shift++) {
    const content = testPdf('', ' '.repeat((1 << 20) - start - shift) + script)
    expect(await upload('脚本.pdf', content), `shifted by ${shift}`).toMatchObject({ code: 'scripts' })
  }
})

test('a file cut off at any byte is refused, never an error', async () => {
  for (const [name, content] of [
    ['a.docx', testOffice('docx')],
    ['a.png', testPng()],
    ['a.jpg', testJpg()],
  ] as const) {
    for (let length = 1; length < content.length - 8; length += 7)
      expect((await upload(name, content.subarray(0, length))).kind, `${name} of ${length} bytes`).toBe('refused')
  }
})

test('a file changed at any byte is accepted or refused, never an error', async () => {
  const original = testOffice('docx')
  for (let at = 0; at < original.length; at++) {
    const content = Buffer.from(original)
    content.writeUInt8((content.readUInt8(at) + 101) % 256, at)
    expect(['accepted', 'refused']).toContain((await upload('a.docx', content)).kind)
  }
}, 60_000)

test('an address with /JS/ in it is passed over wherever the piece ends', async () => {
  const link = `/URI (${LINK}) `
  const start = testPdf().indexOf('trailer')
  for (let shift = 0; shift < link.length; shift += 3) {
    const content = testPdf('', `${' '.repeat((1 << 20) - start - shift)}${link}`)
    expect((await upload('链接.pdf', content)).kind, `shifted by ${shift}`).toBe('accepted')
  }
})

test('a PDF that cannot be looked into is refused for that, with a way out that does not need to print it', async () => {
  const answer = await upload('密.pdf', testPdf('', 'trailer << /Encrypt 5 0 R >>\n'))
  expect(answer).toMatchObject({
    reason: {
      zh: expect.stringMatching(/权限密码.*重新导出/),
      en: expect.stringMatching(/restricts printing.*Export/),
    },
  })
  // The word in a title is no encryption.
  expect((await upload('题.pdf', testPdf('/Title (/Encrypt 5 0 R)'))).kind).toBe('accepted')
})

test('the limit is inclusive', async () => {
  const content = testPdf()
  expect((await upload('a.pdf', content, content.length)).kind).toBe('accepted')
  expect((await upload('a.pdf', content, content.length - 1)).kind).toBe('refused')
})

test('a lost connection is an error, not a refusal', async () => {
  const broken = Readable.from(
    (async function* () {
      yield testPdf()
      throw new Error('connection lost')
    })(),
  )
  await expect(acceptUpload(store, broken, { name: 'a.pdf' })).rejects.toThrow('connection lost')
})
