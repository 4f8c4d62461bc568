import { expect, test } from 'vitest'
import { wan } from '../kernel/money.ts'
import { allWords } from '../testing/document-words.ts'
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
const wordsOf = (ceiling: number | null) => allWords(draftOf(ceiling))

test('W-7.3 the draft adds up the lines, in all and by unit, against the ceiling', () => {
  const words = wordsOf(1800)
  expect(words).toContain('拟列入项目3个，计划投资合计1,872.500001万元')
  expect(words).toContain('超出72.500001万元')
  expect(words).toMatch(/水务局 \| 2 \| 1,386\.50\n/)
  expect(wordsOf(null)).not.toContain('资金额度')
})

test('M-opinion objections are named with their project, and silence is not consent', () => {
  const words = wordsOf(null)
  expect(words).toContain('无意见1条、有意见1条、不同意1条')
  expect(words).toContain('网信对“乙”不同意：与甲重复')
  expect(words).toContain('尚未回复：财政2项、网信1项。')
})

test('W-7.2 lines that were merged or split are told with what they came from, the others are not', () => {
  const words = wordsOf(null)
  expect(words).toContain('“丙”（100.00万元）由水务局“丁”60.00万元、水务局“戊”40.00万元合并而成。')
  expect(words.match(/合并而成/g)).toHaveLength(1)
})
