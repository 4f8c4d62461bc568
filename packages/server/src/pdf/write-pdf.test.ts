import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Printout } from '@zhengheng/policy'
import { describe, expect, it, vi } from 'vitest'
import { allLines, wordsOf } from './pdf-words.ts'
import { writePdf } from './write-pdf.ts'

// Drawing takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 })

const printout: Printout = {
  title: '智慧排水信息系统（二期）',
  subtitle: '项目实施方案',
  foot: 'WH-2027-0001 · 第 2 次提交',
  at: '2026-11-23T01:00:00.000Z',
  author: '市水务局',
  blocks: [
    { kind: 'facts', rows: [['校验值', 'a1b2c3d4'.repeat(8)]] },
    { kind: 'prose', text: '〇三年曾都区〔2021〕31号。\n“引号”——省略……𬸚α🌊' },
    {
      kind: 'table',
      columns: [{ title: '费用名称' }, { title: '金额', align: 'right' }],
      rows: Array.from({ length: 120 }, (_, index) => [`第${index + 1}项费用`, '1,286.50']),
      sums: [{ name: '合计', column: 1, value: '154,380.00' }],
    },
  ],
}

describe('a printout as PDF', () => {
  it('gives its text back, with what no face has shown by number and the digest whole', async () => {
    const text = (await wordsOf(await writePdf(printout))).join('')
    for (const words of [
      printout.title,
      'a1b2c3d4'.repeat(8),
      '〇三年曾都区〔2021〕31号。',
      '“引号”——省略……𬸚α〔U+1F30A〕',
    ])
      expect(text).toContain(words)
  })
  it('repeats the heading of a table, and says on every page which paper and which page it is', async () => {
    const pages = await wordsOf(await writePdf(printout))
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('费用名称')
      expect(page).toContain(`WH-2027-0001·第2次提交第${index + 1}页，共${pages.length}页`)
      expect(page).not.toContain('草稿')
    }
    expect(pages.join('').match(/第\d+项费用/g)).toHaveLength(120)
    expect(pages.at(-1)).toContain('合计154,380.00')
  })
  it('marks every page of what is not the real thing', async () => {
    const pages = await wordsOf(await writePdf({ ...printout, mark: '草稿' }))
    expect(pages.filter(page => !page.includes('草稿'))).toEqual([])
  })
  it('keeps codes and amounts whole in a table of many columns, and a label with what it names', async () => {
    const columns = [
      '#',
      '费用类别',
      '费用名称',
      '规格',
      '单位',
      '数量',
      '单价（万元）',
      '金额（万元）',
      '年度',
      '依据',
    ]
    const row = ['10000', '应用软件开发', '数据归集与治理服务', 'WH-2026-0001', '人月', '1,000', '9,999,999.999999']
    const table = {
      kind: 'table',
      columns: columns.map(title => ({ title })),
      rows: Array.from({ length: 6 }, (_, index) => [
        ...row,
        '9,999,999.999999',
        '2026年',
        `${'询'.repeat(index)}价2026-12-31`,
      ]),
    } as const
    for (let lines = 30; lines < 38; lines += 1) {
      const typed = Array.from({ length: lines }, (_, index) => `第${index}行`).join('\n')
      const blocks = [{ kind: 'prose', text: typed }, { kind: 'label', text: '投资估算' }, table] as const
      const file = await writePdf({ ...printout, blocks })
      const drawn = await allLines(file)
      const whole = /10000.*WH-2026-0001.*9,999,999\.999999.*9,999,999\.999999/
      expect(drawn.filter(({ text }) => whole.test(text))).toHaveLength(6)
      expect(drawn.filter(({ text }) => text.includes('2026-12-31'))).toHaveLength(6)
      expect(drawn.filter(({ overlaps }) => overlaps)).toEqual([])
      expect((await wordsOf(file)).filter(page => /投资估算WH-2027/.test(page))).toEqual([])
    }
  })
  it('embeds every font', async () => {
    const file = Buffer.from(await writePdf(printout)).toString('latin1')
    expect(file.match(/\/FontFile2 /g)?.length).toBeGreaterThan(5)
    expect(file.match(/\/FontFile2 /g)).toHaveLength(file.match(/\/Type \/FontDescriptor/g)?.length ?? 0)
    expect(file).not.toMatch(/Helvetica|Roboto/)
  })
  it('is the same, byte for byte, every time', async () => {
    const [first, again] = [await writePdf(printout), await writePdf(structuredClone(printout))]
    expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true)
  })
  it('is waited for by a process that has nothing else to do, which then ends', async () => {
    const script = `
      const { writePdf } = await import(${JSON.stringify(new URL('./write-pdf.ts', import.meta.url).href)})
      const printout = ${JSON.stringify(printout)}
      await writePdf(printout)
      process.stdout.write(String((await writePdf(printout)).length))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    expect(Number(stdout)).toBe((await writePdf(printout)).length)
  })
  it('fails alone: what cannot be drawn does not keep the next one from being drawn', async () => {
    const broken = { ...printout, at: 'no time' }
    const [failed, fine] = await Promise.allSettled([writePdf(broken), writePdf(printout)])
    expect(failed.status).toBe('rejected')
    expect(fine.status).toBe('fulfilled')
  })
})
