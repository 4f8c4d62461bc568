import type { Correction } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { type Answers, answered, explainedIn, inputOf, openCount, withAnswer, withReason } from './answers.ts'

const nothing: Answers = { answers: {}, reasons: {} }
const item: Correction = { section: 'cipher', place: '密码应用措施', text: '请补充', rule: 'W-13.1' }

it('starts with every item open and counts what is left', () => {
  expect(openCount(nothing, [item, item])).toBe(2)
  expect(openCount(withAnswer(nothing, 2, { state: 'corrected', text: '改了' }), [item, item])).toBe(1)
})

it('puts the usual sentence in and takes it out with the choice', () => {
  const corrected = answered({ state: 'open', text: '' }, 'corrected')
  expect(corrected.text).toBe('已按要求修改。')
  expect(answered(corrected, 'disputed').text).toBe('')
  expect(answered({ state: 'corrected', text: '补充了目录' }, 'disputed').text).toBe('补充了目录')
})

it('M-named a reason of blanks is none', () => {
  const all = withReason(withReason(nothing, 'needs', ' '), 'goals', '随投资调整')
  expect(explainedIn(all)).toEqual(['goals'])
})

it('M-answer M-named sends answers in the order of the notice, and reasons only of what was changed', () => {
  const all = withReason(withAnswer(nothing, 2, { state: 'disputed', text: '已在附件' }), 'goals', '随投资调整')
  expect(inputOf(all, [item, item], ['goals', 'needs'])).toEqual({
    answers: [
      { state: 'open', text: '' },
      { state: 'disputed', text: '已在附件' },
    ],
    otherChanges: [
      { section: 'goals', reason: '随投资调整' },
      { section: 'needs', reason: '' },
    ],
  })
})
