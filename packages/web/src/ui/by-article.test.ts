import { expect, it } from 'vitest'
import { byArticle } from './by-article.ts'

it('names every article once, in order', () => {
  expect(byArticle(['W-8.1', 'W-3.1', 'W-8.2', 'M-once', 'W-14+.a'])).toEqual([
    ['W-8.1', 'W-8.2'],
    ['W-3.1'],
    ['M-once'],
    ['W-14+.a'],
  ])
})
