import { wan } from '@zhengheng/policy'
import { expect, test } from 'vitest'
import { toUnissuedDocx } from './layout/to-docx.ts'
import { paragraphsOf, unzipped } from './layout/unzipped.ts'
import { planDraft } from './plan-draft.ts'

const lineOf = (
  name: string,
  unit: string,
  amount: number,
  opinions: readonly (readonly [string, string, string])[],
  origin = '',
) => ({
  project: { name, unit, code: `WH-2026-${name}` },
  amount: wan(amount),
  origin,
  opinions: opinions.map(([member, stance, text]) => ({ unit: member, unitName: member, stance, text })),
})
const draftOf = (ceiling: number | null) =>
  planDraft({
    issuer: '市数据局',
    date: '2026-11-23',
    year: 2027,
    pack: {},
    ceiling: ceiling === null ? null : wan(ceiling),
    members: ['财政', '网信'].map(id => ({ id, name: id })),
    lines: [
      lineOf('甲', '水务局', 1286.5, [
        ['财政', 'comment', '请核减'],
        ['网信', 'agree', ''],
      ]),
      lineOf('乙', '档案馆', 486.000001, [['网信', 'oppose', '与甲重复']]),
      lineOf('丙', '水务局', 100, [], '由水务局“丁”60.00万元、水务局“戊”40.00万元合并而成'),
    ],
  })
const wordsOf = async (ceiling: number | null) => {
  const parts = await unzipped(await toUnissuedDocx(draftOf(ceiling)))
  return paragraphsOf(parts.get('word/document.xml') ?? '').join('\n')
}

test('W-7.3 the draft adds up the lines, in all and by unit, against the ceiling', async () => {
  const words = await wordsOf(1800)
  expect(words).toContain('拟列入项目3个，计划投资合计1,872.500001万元')
  expect(words).toContain('超出72.500001万元')
  expect(words).toMatch(/水务局\n2\n1,386\.50\n/)
  expect(await wordsOf(null)).not.toContain('资金额度')
})

test('M-opinion objections are named with their project, and silence is not consent', async () => {
  const words = await wordsOf(null)
  expect(words).toContain('无意见1条、有意见1条、不同意1条')
  expect(words).toContain('网信对“乙”不同意：与甲重复')
  expect(words).toContain('尚未回复：财政2项、网信1项。')
})

test('W-7.2 lines that were merged or split are told with what they came from, the others are not', async () => {
  const words = await wordsOf(null)
  expect(words).toContain('“丙”（100.00万元）由水务局“丁”60.00万元、水务局“戊”40.00万元合并而成。')
  expect(words.match(/合并而成/g)).toHaveLength(1)
})

test('it is no issued paper: no red head, number or code to check', async () => {
  const parts = await unzipped(await toUnissuedDocx(draftOf(null)))
  const xml = parts.get('word/document.xml') ?? ''
  expect(draftOf(null).title).toMatch(/（送审稿）$/)
  expect(xml).not.toMatch(/查验|印发|w:val="(FF0000|C00000|E60012)"/i)
})
