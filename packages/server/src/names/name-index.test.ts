import { expect, test } from 'vitest'
import { nameGrams, nameSort, surnameSort, wantedGrams } from './name-index.ts'

const inOrder = (names: string[], key: (name: string) => string) => names.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))

test('names sort by pinyin, with signs of several readings read right', () => {
  expect(inOrder(['武汉', '重庆', '上海', '安徽', '北京'], nameSort)).toEqual(['安徽', '北京', '重庆', '上海', '武汉'])
  expect(nameSort('长江新区')).toMatch(/^chang2 jiang1/)
})

test('曾 as a surname is zēng', () => {
  expect(surnameSort('曾敏')).toMatch(/^zeng1 /)
  expect(surnameSort('单华')).toMatch(/^shan4 /)
})

test('any part of a name finds it, and nothing else does', () => {
  const finds = (name: string, query: string) => wantedGrams(query).every(gram => nameGrams(name).includes(gram))
  for (const part of ['水', '水务', '市水务局', '务局信', '(水务)', 'ＩＴ', 'it'])
    expect(finds('市水务局信息中心 IT', part)).toBe(true)
  for (const other of ['水局', '教育', '局务']) expect(finds('市水务局信息中心', other)).toBe(false)
  expect(wantedGrams(' ，')).toEqual([])
  expect(nameGrams('𬭚钾')).toEqual(['𬭚', '钾', '𬭚钾'])
})
