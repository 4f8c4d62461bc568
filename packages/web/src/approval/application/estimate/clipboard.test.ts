// @vitest-environment jsdom

import { describe, expect, it } from 'vitest'
import { readClipboard } from './clipboard.ts'
import { readHtmlTable } from './html-table.ts'
import { readPlainTable } from './plain-table.ts'
import type { Source } from './source-sheet.ts'

const rowsOf = ({ sheets: [sheet] }: Source) => sheet?.rows ?? []
const texts = (html: string, plain = '') => rowsOf(readClipboard(html, plain)).map(row => row.map(cell => cell.text))

const excel = (
  rows: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} td {padding:0px;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse;width:336pt'><!--StartFragment-->
<col width=64 span=7 style='width:48pt'>${rows}<!--EndFragment--></table></body></html>`

describe('plain text', () => {
  it.each<[string, string, string[][]]>([
    [
      'rows and cells',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      'a\t\tc\n\t\t',
      [
        ['a', '', 'c'],
        ['', '', ''],
      ],
    ],
    ['quoted cell with a newline', '"一行\n二行"\t2', [['一行\n二行', '2']]],
    ['doubled quotes', '"他说""好""\n再说"\t1', [['他说"好"\n再说', '1']]],
    ['quotes inside ordinary text', '"智慧"平台\t1', [['"智慧"平台', '1']]],
    [
      'an opening quote that never closes',
      '"智慧\t1\n乙\t2',
      [
        ['"智慧', '1'],
        ['乙', '2'],
      ],
    ],
    [
      'old line ends',
      'a\tb\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_, written, expected) => expect(readPlainTable(written)).toEqual(expected))
})

describe('HTML', () => {
  it('reads Excel', () => {
    const html = excel(`<tr height=19 style='height:14.4pt'>
  <td height=19 class=xl65 width=64 style='height:14.4pt'>软件开发</td>
  <td class=xl66>泵站监控<br>
    模块</td><td align=right>12</td><td>人月</td><td class=xl67 align=right><span style='mso-spacerun:yes'>&nbsp;</span>2.80 </td></tr>`)
    expect(texts(html)).toEqual([['软件开发', '泵站监控\n模块', '12', '人月', '2.80']])
  })
  it('reads LibreOffice with its exact values', () => {
    const html = `<!DOCTYPE html><html><head><title></title><style type="text/css">td{font-size:x-small}</style></head><body>
<table cellspacing="0" border="0"><colgroup width="85"></colgroup><tr><td height="17" align="left"><font face="Noto">云资源</font></td>
<td align="right" sdval="0.65" sdnum="2052;">###</td></tr></table></body></html>`
    const clip = readClipboard(html, '')
    expect(rowsOf(clip)[0]?.map(cell => cell.text)).toEqual(['云资源', '0.65'])
    expect(clip.notes[0]?.zh).toBe('第 1 行第 2 列显示为“###”，按“0.65”读取')
  })
  it('reads WPS', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="ProgId" content="Excel.Sheet"/></head><body>
<table width="300" border="0"><tr height="18"><td class="et2" height="18" x:str>边缘网关</td><td class="et3" align="right" x:num="40">40</td><td x:num="0.6500">0.65</td></tr></table></body></html>`
    expect(texts(html)).toEqual([['边缘网关', '40', '0.65']])
    expect(readClipboard(html, '').notes).toEqual([])
  })
  it('knows merged and hidden cells', () => {
    const table = readHtmlTable(
      `<table><col width=72><col style='display:none' span=2>
      <tr><td rowspan=2>软件</td><td>甲</td></tr><tr style='height:0;display:none'><td>乙</td></tr><tr><td colspan=2>合计</td></tr></table>`,
    )
    expect(table?.rows.map(row => row.map(cell => cell.text))).toEqual([
      ['软件', '甲'],
      ['', '乙'],
      ['合计', ''],
    ])
    expect(table?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 2, left: 0, bottom: 2, right: 1 },
    ])
    expect([[...(table?.hiddenRows ?? [])], [...(table?.hiddenColumns ?? [])]]).toEqual([[1], [1, 2]])
  })
  it('decodes entities and ignores unknown ones', () => {
    expect(texts('<table><tr><td>A&amp;B &lt;1&gt; &#30005;&#x8111; &bogus; &yen;3</td></tr></table>')).toEqual([
      ['A&B <1> 电脑 &bogus; ¥3'],
    ])
  })
  it('is not fooled by conditional comments, scripts and stray brackets', () => {
    expect(
      texts('<table><![if !x]><script>var a="<td>no</td>"</script><tr><td>a < b<!-- <td>no</td> --></td></tr></table>'),
    ).toEqual([['a < b']])
  })
  it('reads a table that stands in the frame of another', () => {
    const inner = '<table><tr><td>服务器</td><td>2</td></tr></table>'
    expect(texts(`<table><tr><td>标题${inner}</td></tr></table>`)).toEqual([['标题'], ['服务器', '2']])
  })
  it('is nothing without a table', () => expect(readHtmlTable('<p>hello</p>')).toBeUndefined())
})

describe('both together', () => {
  it('takes values from the text where the table shows ####', () => {
    const clip = readClipboard('<table><tr><td>服务</td><td>####</td></tr></table>', '服务\t1286.50')
    expect(rowsOf(clip)[0]?.[1]?.text).toBe('1286.50')
    expect(clip.notes).toHaveLength(1)
  })
  it('says when a number was drawn rounded', () => {
    const clip = readClipboard('<table><tr><td>2.8</td></tr></table>', '2.84')
    expect(rowsOf(clip)[0]?.[0]?.text).toBe('2.84')
    expect(clip.notes[0]?.zh).toContain('显示为“2.8”，按“2.84”读取')
  })
  it('says when the value behind a number differs from both', () => {
    const clip = readClipboard('<table><tr><td sdval="2.844">2.84</td></tr></table>', '2.84')
    expect(rowsOf(clip)[0]?.[0]?.text).toBe('2.84')
    expect(clip.notes[0]?.zh).toContain('原值是 2.844')
  })
  it('keeps the lines a document has around its table, and takes none for a table', () => {
    const table = '<table><caption>表1</caption><tr><td><p>服务器</p></td><td><p>2</p></td></tr></table>'
    const word = `<body><p class=MsoNormal>投资估算</p><div align=right><p>单位：<span>万元</span></p></div>${table}<p>注：另列运维费 2 万元</p></body>`
    expect(texts(word)).toEqual([['投资估算'], ['单位：万元'], ['表1'], ['服务器', '2'], ['注：另列运维费 2 万元']])
    expect(readHtmlTable('<p>没有表</p>')).toBeUndefined()
  })
  it('trusts the table for boundaries when the text has stray line ends', () => {
    const clip = readClipboard('<table><tr><td>甲<br>乙</td><td>1</td></tr></table>', '甲\n乙\t1')
    expect(rowsOf(clip).map(row => row.map(c => c.text))).toEqual([['甲\n乙', '1']])
    expect(clip.notes[0]?.zh).toContain('按表格边界读取')
  })
  it('takes no value from a line of text that belongs to another row', () => {
    const html = '<table><tr><td>甲<br>乙</td><td>1</td></tr><tr><td>丙</td><td>2</td></tr></table>'
    expect(rowsOf(readClipboard(html, '甲\n乙\t1\n丙\t2')).map(row => row[1]?.text)).toEqual(['1', '2'])
  })
  it('is silent when only spaces and zeros differ', () => {
    expect(readClipboard('<table><tr><td>甲  乙</td><td>2.80</td></tr></table>', '甲 乙\t2.8').notes).toEqual([])
  })
})
