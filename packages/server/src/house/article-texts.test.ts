import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticleTexts } from './article-texts.ts'

const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'zhengheng-texts-')), 'texts.json')
  writeFileSync(path, content)
  return path
}

test('official texts are read by document and article', () => {
  const texts = { 'wuhan-2021-91': { 8: '第八条的条文' } }
  expect(readArticleTexts(file(JSON.stringify(texts)))).toEqual(texts)
  expect(readArticleTexts(undefined)).toEqual({})
})
test('what cannot be read names the file and the place', () => {
  expect(() => readArticleTexts('/nowhere/texts.json')).toThrow('/nowhere/texts.json')
  expect(() => readArticleTexts(file('{'))).toThrow('不是 JSON')
  expect(() => readArticleTexts(file('{"wuhan-2021-91":{"八":"…"}}'))).toThrow('wuhan-2021-91 → 八')
  expect(() => readArticleTexts(file('{"no-such-paper":{"8":"…"}}'))).toThrow('no-such-paper')
})
