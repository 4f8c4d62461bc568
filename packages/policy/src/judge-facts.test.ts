import { describe, expect, it } from 'vitest'
import { factsAsked, judgeFacts, rulesAsked } from './judge-facts.ts'
import { meta } from './kernel/fields.ts'
import { packs } from './rulebook/packs.ts'
import { ukSpendControls } from './rulebook/uk-spend-controls.ts'
import { wuhan2021 } from './rulebook/wuhan-2021.ts'
import { wuhanDistrict } from './rulebook/wuhan-district.ts'
import { standingChapterNames, standingChapters, standingRules } from './standing-rules.ts'

describe('standing rules', () => {
  it('look at facts that their chapter has, each with a name in both languages', () => {
    for (const name of standingChapterNames) {
      const { facts, rules } = standingChapters[name]
      const used = new Set(rules.flatMap(({ reads }) => reads))
      expect([...used].toSorted(), name).toEqual(Object.keys(facts.shape).toSorted())
      for (const [field, schema] of Object.entries(facts.shape)) {
        const label = meta(schema as never)?.label
        expect([label?.zh, label?.en].every(Boolean), `${name}.${field}`).toBe(true)
      }
    }
  })
  it('are each held by a pack, so that somebody is judged by them', () => {
    expect([...standingRules.keys()].filter(id => !packs.some(({ rules }) => rules.has(id)))).toEqual([])
  })
})

describe('judging given facts', () => {
  it('N-19.1 tells content, speaking with its reason, and unanswered apart', () => {
    const judged = (facts: object) => judgeFacts({ rule: 'N-19.1' }, facts, wuhan2021)
    expect(judged({ supervisionDue: true, supervisorEntrusted: true })).toEqual({
      ok: true,
      judgements: [{ rule: 'N-19.1', outcome: 'content' }],
    })
    expect(judged({ supervisionDue: true, supervisorEntrusted: false })).toMatchObject({
      judgements: [{ outcome: 'speaks', reason: { rule: 'N-19.1', cure: { text: { zh: '请委托监理单位' } } } }],
    })
    expect(judged({ supervisionDue: true })).toMatchObject({
      judgements: [
        { outcome: 'unanswered', missing: [{ field: 'supervisorEntrusted', label: { zh: '已委托监理单位' } }] },
      ],
    })
  })
  it('N-24.1 a chapter judges what it can and says what it cannot', () => {
    const judged = judgeFacts({ chapter: 'contract' }, { supervisionDue: true, supervisorEntrusted: true }, wuhan2021)
    const outcomes = judged.ok ? judged.judgements.map(({ rule, outcome }) => `${rule} ${outcome}`) : []
    expect(outcomes).toContain('N-19.1 content')
    expect(outcomes).toContain('L-46 unanswered')
    expect(outcomes).toHaveLength(6)
  })
  it('W-14+.f D-3 only by the rules the pack holds and nobody switched off', () => {
    const ids = (pack = wuhan2021) => rulesAsked({ chapter: 'conditions' }, pack).map(({ id }) => id)
    expect(ids()).toContain('W-14+.f')
    expect(ids()).not.toContain('D-3')
    expect(ids(wuhanDistrict)).toContain('D-3')
    expect(ids(wuhanDistrict)).not.toContain('W-14+.f')
    expect(ids(ukSpendControls)).toEqual([])
    expect(rulesAsked({ rule: 'W-1.1' }, wuhan2021)).toEqual([])
    const off = { ...wuhan2021, amended: { upTo: 1, parameters: {}, rules: { 'W-14+.f': 'off' } } } as const
    expect(ids(off)).not.toContain('W-14+.f')
  })
  it('the facts a question looks at are told in the order of the chapter', () => {
    expect(factsAsked({ rule: 'L-46' }, wuhan2021).map(({ field }) => field)).toEqual([
      'awardNotifiedOn',
      'contractSignedOn',
      'today',
    ])
    expect(factsAsked({ rule: 'W-1.1' }, wuhan2021)).toEqual([])
  })
  it.each([
    [{ contractSignedOn: 'soon' }, 'contractSignedOn', '“合同签订日”应写成 2026-03-02'],
    [{ contractSignedOn: '2026-02-30' }, 'contractSignedOn', '“合同签订日”应写成 2026-03-02'],
    [{ contractSignedOn: 3 }, 'contractSignedOn', '“合同签订日”应为文字；日期写成 2026-03-02'],
    [{ supervisorEntrusted: 'yes' }, 'supervisorEntrusted', '“已委托监理单位”应为 true 或 false'],
    [{ buyingWay: 'barter' }, 'buyingWay', '“采购方式”应为其中之一：tender procurement none'],
    [{ signed: true }, 'signed', '没有这项事实，请删去或改正名称'],
    [[], '—', '应为一个 JSON 对象'],
  ])('a wrong fact in %j is named with what it should be', (facts, field, zh) => {
    const judged = judgeFacts({ chapter: 'contract' }, facts, wuhan2021)
    expect(judged.ok ? [] : judged.problems.map(problem => [problem.field, problem.text.zh])).toEqual([[field, zh]])
  })
  it('amounts are whole 分, and a row is named with its place', () => {
    const problems = (chapter: 'money' | 'acceptance', facts: object) => {
      const judged = judgeFacts({ chapter }, facts, wuhan2021)
      return judged.ok ? [] : judged.problems.map(problem => `${problem.field}: ${problem.text.zh}`)
    }
    expect(problems('money', { paid: 1.5 })).toEqual(['paid: “已支付（分）”应为整数；金额以分计'])
    expect(problems('money', { paid: -1 })).toEqual(['paid: “已支付（分）”应不小于 0'])
    const [row] = problems('acceptance', { reviewed: [{ aspect: 'sharing', name: '', asReviewed: true }] })
    expect(row).toBe('reviewed.0.name: “评审意见落实情况”不能为空')
  })
})
