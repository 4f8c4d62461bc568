import { describe, expect, it } from 'vitest'
import { approvalLetter } from '../documents/approval-letter.ts'
import { correctionNotice } from '../documents/correction-notice.ts'
import { filingReceipt } from '../documents/filing-receipt.ts'
import type { OfficialDocument } from '../documents/official-document.ts'
import { planNotice } from '../documents/plan-notice.ts'
import { refusalLetter } from '../documents/refusal-letter.ts'
import {
  sampleApproval,
  sampleCorrection,
  samplePlan,
  sampleReceipt,
  sampleRefusal,
} from '../documents/sample-documents.ts'
import { wrapped } from './official-imprint.ts'
import { linesOnPage, wordsOf } from './pdf-words.ts'
import { writePdf } from './write-pdf.ts'

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
