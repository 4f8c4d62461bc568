import { expect, it } from 'vitest'
import { completeApplication as content } from '../fixture.ts'
import { pinnedPlace } from './selected-place.ts'

it('keeps the quoted words of a text', () => {
  expect(pinnedPlace({ section: 'cipher', field: 'scheme', words: ' 国密传输\n' }, content)).toEqual({
    section: 'cipher',
    anchor: { field: 'scheme', quote: '国密传输' },
    place: '密码应用措施：“国密传输”',
  })
})

it('names a row by its name and number, with the words selected in it', () => {
  expect(pinnedPlace({ section: 'estimate', field: 'lines', row: 1, words: '询价单' }, content)).toMatchObject({
    anchor: { field: 'lines', row: { key: '边缘网关', no: 2 }, quote: '询价单' },
    place: expect.stringContaining('第 2 项“边缘网关”：“询价单”'),
  })
})

it('words that only stand for a stored value are said, but not looked for', () => {
  const place = pinnedPlace({ section: 'basics', field: 'nature', words: '升级改造' }, content)
  expect(place?.anchor).toEqual({ field: 'nature' })
  expect(place?.place).toContain('升级改造')
})

it('names the file of a paper', () => {
  expect(pinnedPlace({ section: 'materials', field: 'items', row: 2 }, content)).toMatchObject({
    anchor: { field: 'items', row: { key: 'cipher', no: 3 }, file: { name: 'cipher.pdf' } },
    place: '密码应用方案《cipher.pdf》',
  })
})

it('names the page that is read of it', () => {
  expect(pinnedPlace({ section: 'materials', field: 'items', row: 2, page: 7 }, content)).toMatchObject({
    anchor: { row: { key: 'cipher', no: 3 }, file: { name: 'cipher.pdf', page: 7 } },
    place: '密码应用方案《cipher.pdf》第 7 页',
  })
})

it('is nothing outside the application', () => {
  expect(pinnedPlace({ section: 'nowhere', field: 'x' }, content)).toBeNull()
})
