import { reviewItemIds } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { conclusionFrom, opinionFrom } from '../concluding/build-opinion.ts'
import { completeApplication } from '../fixture.ts'
import { correctionsFrom, refreshed } from './correction-items.ts'
import { checklistOf, type Marks, marked, noted, unmarked, unpinned } from './marks.ts'
import { nothingReviewed, type ReviewWork } from './review-work.ts'
import { suggestionFor } from './suggest-findings.ts'

const workOf = (marks: Marks, part: Partial<ReviewWork> = {}): ReviewWork => ({ ...nothingReviewed, marks, ...part })
const all = reviewItemIds.reduce<Marks>((marks, item) => marked(marks, item, 'conform'), {})

describe('marks', () => {
  it('keep their note when the finding changes', () => {
    const marks = noted(marked({}, 'goals', 'fail'), 'goals', '没有目标值')
    expect(marked(marks, 'goals', 'conform').goals).toEqual({ finding: 'conform', note: '没有目标值' })
  })
  it('an item without a finding takes no note', () => {
    expect(noted({}, 'goals', '没有')).toEqual({})
  })
  it('are stored in the order of the checklist', () => {
    const marks = marked(marked({}, 'goals', 'fail'), 'needsFit', 'conform')
    expect(checklistOf(marks).map(({ item }) => item)).toEqual(['needsFit', 'goals'])
    expect(unmarked(marks)).toHaveLength(reviewItemIds.length - 2)
  })
})

describe('the opinion', () => {
  it('advises approval when nothing fails', () => {
    expect(opinionFrom(all)).toContain('建议予以批复。')
  })
  it('names every failing item with its article and the note or the standard words', () => {
    const marks = noted(marked(marked(all, 'goals', 'fail'), 'cipherScheme', 'fail'), 'goals', '缺目标值')
    const opinion = opinionFrom(marks)
    expect(opinion).toContain('绩效目标可衡量：不符合（第十一条）。缺目标值。')
    expect(opinion).toContain('密码应用方案完整：不符合（第十三条）。请补充密码应用方案')
    expect(opinion).not.toContain('建议予以批复')
  })
  it('says what has not been checked', () => {
    expect(opinionFrom(marked({}, 'goals', 'conform'))).toContain(`未检查${reviewItemIds.length - 1}项`)
  })
  it('advises nothing, and chooses no conclusion, before everything is checked or something fails', () => {
    expect(opinionFrom(marked({}, 'goals', 'conform'))).not.toContain('建议')
    expect(conclusionFrom(marked({}, 'goals', 'conform'))).toBe('')
    expect(conclusionFrom(marked({}, 'goals', 'fail'))).toBe('refuse')
    expect(conclusionFrom(all)).toBe('approve')
  })
})

describe('the notice', () => {
  const failing = marked(marked(all, 'goals', 'fail'), 'sharingOffered', 'fail')
  it('has one line for each failing item, with place and article', () => {
    expect(correctionsFrom(workOf(failing))).toMatchObject([
      { from: 'sharingOffered', section: 'sharing', rule: 'W-13.1' },
      { from: 'goals', section: 'goals', rule: 'W-11.3' },
    ])
  })
  it('keeps what was edited while marks change', () => {
    const edited = correctionsFrom(workOf(failing)).map(line => ({ ...line, text: '改过' }))
    const next = refreshed(edited, workOf(marked(marked(failing, 'goals', 'conform'), 'compiler', 'fail')))
    expect(next.map(line => [line.from, line.text === '改过'])).toEqual([
      ['sharingOffered', true],
      ['compiler', false],
    ])
  })
  const row = {
    section: 'estimate',
    anchor: { field: 'lines', row: { key: '边缘网关', no: 2 } },
    place: '第 2 行',
  } as const
  it('pins a failing item to what was selected when it was marked, until it is unpinned', () => {
    const pinned = marked(all, 'goals', 'fail', row)
    expect(correctionsFrom(workOf(pinned))).toMatchObject([{ ...row, from: 'goals', rule: 'W-11.3' }])
    expect(correctionsFrom(workOf(unpinned(pinned, 'goals')))[0]).not.toHaveProperty('anchor')
    expect(checklistOf(pinned).find(({ item }) => item === 'goals')).not.toHaveProperty('at')
  })
  it('has the notes that were asked and say something', () => {
    const note = { ...row, no: 1, text: '请补充测算依据', asked: true }
    const notes = [note, { ...note, no: 2, asked: false }, { ...note, no: 3, text: ' ' }]
    expect(correctionsFrom(workOf(all, { notes }))).toMatchObject([
      { from: 'note:1', text: '请补充测算依据', anchor: row.anchor, rule: 'W-8.2' },
    ])
  })
  it('M-once asks again what is still a problem, with the finding in its words', () => {
    const items = [
      {
        section: 'sharing',
        place: '提供目录',
        text: '请补充',
        rule: 'W-13.1',
        answer: { state: 'corrected', text: '已改' },
      },
      { section: 'cipher', place: '密码应用措施', text: '请说明密钥', rule: 'W-13.1' },
    ] as const
    const round = { number: '补1', items, dueDays: 10, at: '', by: '', answeredAt: '' }
    const settled = { 1: { result: 'unresolved', note: '仍缺更新频率' }, 2: { result: 'resolved', note: '' } } as const
    const lines = correctionsFrom(workOf(all, { settled }), round)
    expect(lines).toEqual([
      { from: 'again:1', section: 'sharing', place: '提供目录', text: '仍缺更新频率', rule: 'W-13.1' },
    ])
    expect(opinionFrom(all, settled, 2)).toContain('上次补正2处：已解决1处，第1处仍有问题。')
  })
  it('keeps lines that belong to no checklist item', () => {
    const own = { ...correctionsFrom(workOf(failing))[0], from: null } as (typeof failing)[never]
    expect(refreshed([own], workOf(all))).toEqual([own])
  })
})

describe('suggestions', () => {
  it('name their source', () => {
    expect(suggestionFor('cityPlatform', completeApplication, '2026-03-01')).toMatchObject({ finding: 'conform' })
    expect(suggestionFor('compiler', completeApplication, '2030-01-01')).toMatchObject({
      finding: 'fail',
      source: { zh: '证书 2027-12-31 已到期' },
    })
  })
  it('are silent where only a person can judge', () => {
    expect(suggestionFor('needsFit', completeApplication, '2026-03-01')).toBeNull()
  })
  it('does not call it fine when a machine room is mentioned somewhere', () => {
    const draft = { ...completeApplication, needs: { ...completeApplication.needs, necessity: '机房' } }
    expect(suggestionFor('noMachineRoom', draft, '2026-03-01')).toBeNull()
  })
})
