import { expect, it } from 'vitest'
import { answered, openCount, rememberAnswers, rememberedAnswers } from './answers-memory.ts'

it('starts with every item open', () => {
  expect(openCount(rememberedAnswers('补1', 3))).toBe(3)
})

it('remembers by notice', () => {
  rememberAnswers('补2', [{ state: 'corrected', text: '改了' }])
  expect(rememberedAnswers('补2', 1)).toEqual([{ state: 'corrected', text: '改了' }])
  expect(openCount(rememberedAnswers('补3', 1))).toBe(1)
})

it('puts the usual sentence in and takes it out with the choice', () => {
  const corrected = answered({ state: 'open', text: '' }, 'corrected')
  expect(corrected.text).toBe('已按要求修改。')
  expect(answered(corrected, 'disputed').text).toBe('')
  expect(answered({ state: 'corrected', text: '补充了目录' }, 'disputed').text).toBe('补充了目录')
})
