import { expect, it } from 'vitest'
import { whoIsWhere } from './presence-words.ts'

const person = (post: string, editing: boolean) => ({ place: 'needs', post, editing }) as const

it('names who types and who only looks', () => {
  expect(whoIsWhere([]).zh).toBe('')
  expect(whoIsWhere([person('经办人乙', true)]).zh).toBe('经办人乙 正在编辑')
  expect(whoIsWhere([person('审核人乙', false), person('审核人丙', false)]).zh).toBe('审核人乙、审核人丙 也在看')
  expect(whoIsWhere([person('甲', false), person('乙', true)])).toEqual({
    zh: '乙 正在编辑；甲 也在看',
    en: '乙 editing now; 甲 looking too',
  })
})
