import { type OfficialDocument, printable } from '@zhengheng/policy'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { approvalLetter } from '../../../../policy/src/papers/approval-letter.ts'
import { correctionNotice } from '../../../../policy/src/papers/correction-notice.ts'
import { filingReceipt } from '../../../../policy/src/papers/filing-receipt.ts'
import { planNotice } from '../../../../policy/src/papers/plan-notice.ts'
import { refusalLetter } from '../../../../policy/src/papers/refusal-letter.ts'
import {
  sampleApproval,
  sampleCorrection,
  samplePlan,
  sampleReceipt,
  sampleRefusal,
} from '../../../../policy/src/testing/sample-documents.ts'
import { markLook } from './head.ts'
import { ems } from './measures.ts'
import { toDocx, toUnissuedDocx } from './to-docx.ts'
import { paragraphsOf, unzipped } from './unzipped.ts'

const approval = approvalLetter(sampleApproval)
const xmlOf = async (document: OfficialDocument) =>
  (await unzipped(await toDocx(document))).get('word/document.xml') ?? ''

describe('GB/T 9704 page', () => {
  let parts: ReadonlyMap<string, string>
  let xml: string
  beforeAll(async () => {
    parts = await unzipped(await toDocx(approval))
    xml = parts.get('word/document.xml') ?? ''
  })

  const attribute = (element: string, name: string) =>
    Number(new RegExp(`<w:${element} [^>]*w:${name}="(-?\\d+)"`).exec(xml)?.[1])

  it('is A4 with margins of 37, 28, 26 and 35 mm', () => {
    const millimetres = (twips: number) => (twips * 25.4) / 1440
    expect(attribute('pgSz', 'w')).toBe(11906)
    expect(attribute('pgSz', 'h')).toBe(16838)
    expect(millimetres(attribute('pgMar', 'top'))).toBeCloseTo(37, 1)
    expect(millimetres(attribute('pgMar', 'left'))).toBeCloseTo(28, 1)
    expect(millimetres(attribute('pgMar', 'right'))).toBeCloseTo(26, 1)
    expect(Math.abs(millimetres(attribute('pgMar', 'bottom')) - 35)).toBeLessThan(0.3)
  })

  it('holds 22 lines of exactly 580 twips and 28 characters of 三号', () => {
    expect(attribute('docGrid', 'linePitch')).toBe(580)
    expect(22 * 580).toBeLessThanOrEqual(16838 - attribute('pgMar', 'top') - attribute('pgMar', 'bottom'))
    const body = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) => p).find(p => p.includes('你单位《'))
    expect(body).toContain('w:line="580" w:lineRule="exact"')
    expect(body).toContain('<w:sz w:val="32"/>')
    const spacing = Number(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"/s.exec(body ?? '')?.[1])
    const width = 11906 - attribute('pgMar', 'left') - attribute('pgMar', 'right')
    expect(Math.floor(width / (320 + spacing))).toBe(28)
  })

  it('never holds lines back for widow control, so that the first page shows some body', () => {
    const grid = [...xml.matchAll(/<w:p><w:pPr>(.*?)<\/w:pPr>/gs)].filter(([p]) => p.includes('w:line="580"'))
    expect(grid.length).toBeGreaterThan(20)
    for (const [paragraph] of grid) expect(paragraph).toContain('<w:widowControl w:val="false"/>')
  })

  it('numbers pages — n — at the right of odd and the left of even pages', () => {
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, footer]) => footer)
    expect(footers.map(footer => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right'])
    for (const footer of footers) {
      expect(footer).toMatch(/— .*<w:instrText[^>]*>PAGE<\/w:instrText>.* —/s)
      expect(footer).toContain('<w:sz w:val="28"/>')
    }
    expect(xml).toMatch(/<w:footerReference w:type="default"/)
    expect(xml).toMatch(/<w:footerReference w:type="even"/)
  })

  it('has the red mark and rule, the number, the title in 二号 and the fonts by name', () => {
    const paragraphs = paragraphsOf(xml)
    expect(paragraphs.slice(0, 4)).toEqual([
      '武汉市数据局文件',
      '武数审〔2026〕31号',
      '武汉市数据局关于武汉市智慧水务综合管理平台项目实施方案的批复',
      '武汉市水务局：',
    ])
    expect(xml).toContain('<w:color w:val="FF0000"/>')
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000"/)
    expect(xml).toContain('<w:sz w:val="44"/>')
    for (const name of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体'])
      expect(xml).toContain(`w:eastAsia="${name}"`)
  })

  it('signs with the date four characters from the right', () => {
    const date = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) => p).find(p => paragraphsOf(p)[0] === '2026年3月9日')
    expect(date).toContain(`<w:ind w:right="${4 * 315}"/>`)
    expect(date).toContain('<w:jc w:val="right"/>')
  })

  it('ends with the 版记 in a frame on the foot of the text area', () => {
    const frames = [...xml.matchAll(/<w:p><w:pPr><w:framePr ([^>]*)\/>.*?<\/w:p>/gs)]
    for (const [, frame] of frames) expect(frame).toMatch(/w:vAnchor="margin".*w:yAlign="bottom"/)
    const lines = frames.map(([p]) => paragraphsOf(p)[0]).filter(text => text !== '')
    expect(lines).toEqual([
      '抄送：市财政局，市审计局，市委网信办。',
      '查验码：7K3M-Q9TD-X2HV　查验网址：https://zhengheng.example/verify',
      '武汉市数据局\t2026年3月9日印发',
    ])
  })

  it('names template, title and number in its properties', () => {
    const core = parts.get('docProps/core.xml')
    expect(core).toContain('<dc:description>approval-letter/2</dc:description>')
    expect(core).toContain(`<dc:title>${approval.title}</dc:title>`)
    expect(core).toContain('<dc:subject>武数审〔2026〕31号</dc:subject>')
  })
})

describe('every kind of document', () => {
  it.each([
    ['approval', approval],
    ['refusal', refusalLetter(sampleRefusal)],
    ['receipt', filingReceipt(sampleReceipt)],
    ['correction', correctionNotice(sampleCorrection)],
    ['plan', planNotice(samplePlan)],
  ] as const)('%s: everything in it is on paper', async (_, document) => {
    const paper = paragraphsOf(await xmlOf(document)).join('\n')
    for (const block of [...document.body, ...document.annexes.flatMap(annex => annex.blocks)]) {
      const texts = block.kind === 'table' ? [...block.columns.map(c => c.title), ...block.rows.flat()] : [block.text]
      for (const text of texts) expect(paper).toContain(text)
    }
    for (const annex of document.annexes) expect(paper).toContain(annex.title)
  })

  it('repeats table headings and starts annexes on a page of their own', async () => {
    const xml = await xmlOf(planNotice(samplePlan))
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toMatch(/<w:pageBreakBefore\/>.*?附件/s)
    expect(paragraphsOf(xml)).toContain('附件：2026年度市级政务信息化项目实施计划项目表')
  })
})

describe('columns of a table', () => {
  it('are as wide as their codes and amounts', async () => {
    const cells = ['10000', 'WH-2026-0001', '排水'.repeat(40), '水务'.repeat(40), '9,999,999.999999', '2026年12月31日']
    const columns = cells.map(() => ({ title: '项', align: 'left' as const }))
    const xml = await xmlOf({ ...approval, body: [{ kind: 'table', columns, rows: [cells] }], annexes: [] })
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    const [cell = ''] = /<w:p>(?:(?!<w:p>).)*10000<\/w:t>/s.exec(xml) ?? []
    const points = Number(/<w:sz w:val="(\d+)"/.exec(cell)?.[1]) / 2
    for (const index of [0, 1, 4, 5])
      expect((widths[index] ?? 0) / 20 - 10).toBeGreaterThanOrEqual(ems(cells[index] ?? '') * points)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(11906 - 1587 - 1474)
  })
})

describe('hostile text', () => {
  const named = (name: string): OfficialDocument =>
    approvalLetter({ ...sampleApproval, project: { ...sampleApproval.project, name } })

  it('is escaped, in the text and in the properties', async () => {
    const parts = await unzipped(await toDocx(named('<w:p>&"项目\u0000\u202E')))
    const xml = parts.get('word/document.xml') ?? ''
    expect(xml).toContain('同意&lt;w:p&gt;&amp;')
    expect(paragraphsOf(xml).join('\n')).toContain('同意<w:p>&"项目（项目编号')
    expect(parts.get('docProps/core.xml')).toContain('&lt;w:p&gt;&amp;&quot;项目')
    for (const part of parts.values()) expect(part).toBe(printable(part))
  })

  it('keeps rare characters and very long names whole', async () => {
    const name = `𬭎𠅤㛃䶮${'长江流域综合治理'.repeat(60)}项目`
    const paper = paragraphsOf(await xmlOf(named(name)))
    expect(paper.join('\n')).toContain(`同意${name}（项目编号`)
    expect(paper.join('\n')).toContain(named(name).title)
  })

  it('turns line breaks of typed prose into paragraphs', async () => {
    const document = approvalLetter({ ...sampleApproval, opinions: { sharing: '甲\r\n乙', cipher: '丙' } })
    const paper = paragraphsOf(await xmlOf(document))
    expect(paper.slice(paper.indexOf('甲'), paper.indexOf('甲') + 2)).toEqual(['甲', '乙。'])
  })

  it('keeps a name with line breaks on one line', async () => {
    const paper = paragraphsOf(await xmlOf({ ...approval, number: '武数审\n〔2026〕\t31号' }))
    expect(paper[1]).toBe('武数审 〔2026〕 31号')
  })

  it('narrows the mark of a long issuer to the width of the line', () => {
    for (const length of [2, 8, 15, 40]) {
      const { points, scale } = markLook('局'.repeat(length))
      expect((points * length * scale) / 100).toBeLessThanOrEqual(442)
      expect(scale).toBeGreaterThanOrEqual(length > 20 ? 20 : 50)
    }
  })

  it('moves recipients to the 版记 when they would push the body off the first page', async () => {
    const recipients = Array.from({ length: 30 }, (_, index) => `第${index}单位`)
    const paper = paragraphsOf(await xmlOf({ ...approval, recipients }))
    expect(paper[3]).toMatch(/^你单位/)
    expect(paper).toContain(`主送：${recipients.join('，')}。`)
  })
})

describe('the same document', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives the same bytes at any time, dated on the day of signing', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-09T03:00:00Z') })
    const first = await toDocx(approval)
    vi.setSystemTime(new Date('2031-11-30T19:30:00Z'))
    expect(Buffer.from(await toDocx(approval)).equals(Buffer.from(first))).toBe(true)

    const zip = await fromBufferPromise(Buffer.from(first))
    for await (const entry of zip.eachEntry()) {
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('2026-03-09T00:00:00.000Z')
    }
    const core = (await unzipped(first)).get('docProps/core.xml')
    expect(core?.match(/2026-03-09T00:00:00\+08:00/g)).toHaveLength(2)
  })
})

it('a paper not issued yet has no red head, number or code to check', async () => {
  const draft = { ...approvalLetter(sampleApproval), title: '年度计划（送审稿）' }
  const xml = (await unzipped(await toUnissuedDocx(draft))).get('word/document.xml') ?? ''
  expect(xml).toContain('送审稿')
  expect(xml).not.toMatch(/查验|印发|w:val="(FF0000|C00000|E60012)"/i)
})
