import type { Block, OfficialDocument } from '@zhengheng/policy'
import { describe, expect, it, vi } from 'vitest'
import { approvalLetter } from '../../../policy/src/papers/approval-letter.ts'
import { correctionNotice } from '../../../policy/src/papers/correction-notice.ts'
import { filingReceipt } from '../../../policy/src/papers/filing-receipt.ts'
import { planNotice } from '../../../policy/src/papers/plan-notice.ts'
import { refusalLetter } from '../../../policy/src/papers/refusal-letter.ts'
import {
  sampleApproval,
  sampleCorrection,
  samplePlan,
  sampleReceipt,
  sampleRefusal,
} from '../../../policy/src/testing/sample-documents.ts'
import { wrapped } from './official-imprint.ts'
import { allLines, linesOnPage, wordsOf } from './pdf-words.ts'
import { writePdf } from './write-pdf.ts'

// Drawing takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 })

const approval = approvalLetter(sampleApproval)
const plain = (text: string) => text.replace(/\s+/g, '')

describe('an official document as PDF', () => {
  it('has 22 lines of 28 characters on a page, within the text area of the standard', async () => {
    const text = '排水管网泵站运行数据按目录接入市级共享平台'.repeat(80)
    const file = await writePdf({ ...approval, annexes: [], body: [{ kind: 'paragraph', text }] })
    const lines = (await linesOnPage(file, 2)).slice(0, -1)
    expect(lines).toHaveLength(22)
    expect(lines.every(line => Array.from(line.text).length === 28)).toBe(true)
    const millimetres = (points: number) => (points / 72) * 25.4
    expect(Math.min(...lines.map(line => millimetres(line.left)))).toBeCloseTo(28, 0)
    expect(Math.max(...lines.map(line => millimetres(line.right)))).toBeLessThanOrEqual(210 - 26)
    expect(millimetres(lines[0]?.top ?? 0)).toBeGreaterThanOrEqual(36)
    expect(millimetres(lines.at(-1)?.bottom ?? 0)).toBeLessThanOrEqual(297 - 35 + 1)
  })

  it.each([
    ['approval', approval],
    ['refusal', refusalLetter(sampleRefusal)],
    ['receipt', filingReceipt(sampleReceipt)],
    ['correction', correctionNotice(sampleCorrection)],
    ['plan', planNotice(samplePlan)],
  ] as const)('%s: everything in it is on paper', async (_, document) => {
    const pages = await wordsOf(await writePdf(document))
    const paper = pages.map(page => page.replace(/—\d+—$/, '')).join('')
    for (const block of [...document.body, ...document.annexes.flatMap(annex => annex.blocks)]) {
      const texts = block.kind === 'table' ? [...block.columns.map(c => c.title), ...block.rows.flat()] : [block.text]
      for (const text of texts) expect(paper).toContain(plain(text))
    }
    for (const text of [document.mark, document.number, document.title]) expect(paper).toContain(plain(text))
    // Once below the body, once over the annex itself.
    for (const annex of document.annexes) {
      expect(paper).toContain(`附件：${annex.title}`)
      expect(paper.split(annex.title)).toHaveLength(3)
    }
  })

  it('sets the imprint on the last page alone, however many are named in it', async () => {
    const many: OfficialDocument = {
      ...approval,
      recipients: Array.from({ length: 60 }, (_, index) => `第${index}单位`),
    }
    for (const document of [approval, many]) {
      const pages = await wordsOf(await writePdf(document))
      const last = pages.at(-1) ?? ''
      expect(last).toContain('抄送：市财政局，市审计局，市委网信办。')
      expect(last).toContain(`查验码：${document.verification.code}`)
      expect(last).toContain('2026年3月9日印发')
      expect(pages.slice(0, -1).join('')).not.toContain('印发')
    }
    const words = (await wordsOf(await writePdf(many))).join('')
    expect(words).toContain(`主送：${many.recipients.join('，')}。`)
  })
})

/** of the text area, on the right */
const EDGE = ((210 - 26) / 25.4) * 72 + 1

describe('a code, an amount, a date', () => {
  const wholes = [
    'WH-2026-0001',
    '9,999,999.999999',
    '2026年12月31日',
    '武数计〔2026〕8号',
    '1,000,000.00万元',
    '10000',
  ]

  it('is whole in a table of the plan, however wide its neighbours are', async () => {
    const [annex] = planNotice(samplePlan).annexes
    const [table] = annex?.blocks ?? []
    if (table?.kind !== 'table') throw new Error('the plan has no table')
    const name = '武汉市城市安全风险综合监测预警平台升级改造项目（第三批）'
    // Behind so many characters that a line of the cell ends anywhere within them.
    const rows = wholes.flatMap(note =>
      Array.from({ length: 8 }, (_, before) => [
        '10000',
        'WH-2026-0001',
        name,
        name,
        '9,999,999.999999',
        `${'据'.repeat(before)}${note}，${name}`,
      ]),
    )
    const lines = await allLines(await writePdf({ ...approval, body: [{ ...table, rows }], annexes: [] }))
    const found = (whole: string) => lines.reduce((sum, { text }) => sum + text.split(whole).length - 1, 0)
    const each = { 'WH-2026-0001': 48 + 8, '9,999,999.999999': 48 + 8, '10000': 48 + 8 }
    expect(Object.fromEntries(wholes.map(whole => [whole, found(whole)]))).toEqual({
      ...Object.fromEntries(wholes.map(whole => [whole, 8])),
      ...each,
    })
    expect(lines.filter(({ overlaps }) => overlaps)).toEqual([])
    // A comma may hang half into the room beside the words.
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(EDGE + 4)
  })

  it('is whole in a paragraph, wherever its line ends', async () => {
    const text = `${wholes.join('、')}。`
    const body = Array.from(
      { length: 28 },
      (_, before): Block => ({
        kind: 'paragraph',
        text: `${'水'.repeat(before)}${text}`,
      }),
    )
    const lines = await allLines(await writePdf({ ...approval, body, annexes: [] }))
    for (const whole of wholes)
      expect([whole, lines.filter(line => line.text.includes(whole)).length]).toEqual([whole, 28])
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(EDGE)
  })
})

describe('a heading', () => {
  const before = (lines: number): Block => ({ kind: 'paragraph', text: '水'.repeat(28 * lines - 2) })
  const heading: Block = { kind: 'heading', text: '一、标题' }
  const table: Block = {
    kind: 'table',
    columns: [
      { title: '序号', align: 'center' },
      { title: '内容', align: 'left' },
    ],
    rows: [
      ['1', '据实核算'.repeat(30)],
      ['2', '据实核算'],
    ],
  }
  const alone = async (document: OfficialDocument) =>
    (await wordsOf(await writePdf(document))).filter(page => /标题(—\d+—)?$/.test(page))

  it.each([
    ['a paragraph', [{ kind: 'paragraph', text: '据实核算'.repeat(80) }, before(1)]],
    ['a table', [table, before(1)]],
    ['the last paragraph and the signature', [before(2)]],
  ] as const)('never stands alone at the foot of the first page before %s', async (_, after) => {
    for (let lines = 4; lines <= 9; lines += 1)
      expect(await alone({ ...approval, body: [before(lines), heading, ...after], annexes: [] })).toEqual([])
  })

  it('nor at the foot of any other page', async () => {
    const annexes = Array.from({ length: 20 }, (_, index) => ({
      title: '附表',
      blocks: [before(index + 1), heading, index % 2 ? table : before(6)],
    }))
    expect(await alone({ ...approval, annexes })).toEqual([])
  })
})

describe('the last page', () => {
  it('has text above the signature and nothing on top of anything, wherever the text ends', async () => {
    for (let lines = 1; lines <= 24; lines += 1) {
      const body = [
        { kind: 'paragraph', text: '水'.repeat(28 * lines - 2) },
        { kind: 'paragraph', text: '专此批复。' },
      ] as const
      const file = await writePdf({ ...approval, annexes: [], body })
      const pages = await wordsOf(file)
      expect(pages.at(-1)).toContain('专此批复。武汉市数据局2026年3月9日')
      const bases = (await linesOnPage(file, pages.length)).map(({ bottom }) => bottom)
      for (const [index, base] of bases.slice(1).entries()) expect(base - (bases[index] ?? 0)).toBeGreaterThan(15)
    }
  })
})

describe('lines of the imprint', () => {
  it('hold as much as there is room for, begin with no comma and lose nothing', () => {
    const lines = wrapped('市财政局，市审计局，市委网信办。', 4)
    expect(lines).toEqual(['市财政局，', '市审计局，', '市委网信', '办。'])
    expect(wrapped('', 4)).toEqual([''])
  })
})
