import { expect, test } from 'vitest'
import { wantedGrams } from './name-index.ts'
import { searchKeys } from './search-keys.ts'

const finds = (name: string, query: string) => {
  const grams = new Set(searchKeys(name).grams)
  return wantedGrams(query).every(gram => grams.has(gram))
}

test('a project is found by any part of its name and by pinyin initials', () => {
  const name = '武汉市智慧排水信息系统（二期）'
  for (const part of ['智慧', '排水信息', '（二期）', 'zhps', 'ZHPS', 'xxxt', 'whs'])
    expect(finds(name, part)).toBe(true)
  for (const other of ['供水', '慧智', 'zhgs', 'pshz']) expect(finds(name, other)).toBe(false)
})

test('initials do not run across punctuation', () => {
  expect(finds('排水（智慧）', 'ps')).toBe(true)
  expect(finds('排水（智慧）', 'sz')).toBe(false)
})

test('names with Latin letters are found by them', () => {
  expect(finds('12345热线AI平台', 'ai')).toBe(true)
  expect(finds('12345热线AI平台', '12345')).toBe(true)
})

test('order is by pinyin, 曾 read zēng and 单位 read dān wèi', () => {
  const names = ['曾都区政务云', '单位档案系统', '智慧水务', '财政一体化', '重庆路交通']
  const sorted = names.toSorted((a, b) => (searchKeys(a).sort < searchKeys(b).sort ? -1 : 1))
  expect(sorted).toEqual(['财政一体化', '重庆路交通', '单位档案系统', '曾都区政务云', '智慧水务'])
})

test('rare signs are kept', () => {
  expect(finds('𬭚钾管网', '𬭚钾')).toBe(true)
})
