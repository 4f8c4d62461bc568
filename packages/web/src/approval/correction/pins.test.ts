import type { Correction, CorrectionRound } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { followed, pinsOf } from './pins.ts'

const item = (part: Partial<Correction>): Correction => ({
  section: 'content',
  place: '功能清单',
  text: '请说明',
  rule: 'W-11.2',
  ...part,
})
const round = (...items: Correction[]): CorrectionRound => ({
  number: '补1号',
  items,
  dueDays: 10,
  at: '2026-03-02T01:00:00.000Z',
  by: '市数据局审核岗',
})
const functions = (...names: string[]) => ({ functions: names.map(name => ({ name })) })
const second = item({ anchor: { field: 'functions', row: { key: '积水预警', no: 2 } } })

it('keeps the number of the notice and leaves other sections out', () => {
  const pins = pinsOf(round(item({ section: 'cipher' }), second, item({})), 'content', functions('泵站', '积水预警'))
  expect(pins.map(({ no, path }) => [no, path])).toEqual([
    [2, 'functions.1'],
    [3, null],
  ])
})

it('a paper is found by its slot', () => {
  const paper = item({ section: 'materials', anchor: { field: 'items', row: { key: 'scheme', no: 1 } } })
  expect(pinsOf(round(paper), 'materials', { items: [] })[0]).toMatchObject({ path: 'scheme', moved: true })
})

it('a comment stays with its row while the row is renamed or others are removed', () => {
  const pins = pinsOf(round(second), 'content', functions('泵站', '积水预警'))
  expect(followed(pins, functions('泵站', '积水预'))[0]).toMatchObject({ path: 'functions.1', moved: false })
  expect(followed(pins, functions('积水预警'))[0]).toMatchObject({ path: 'functions.0', moved: false })
})

it('a comment whose row was removed stands at the table and says so', () => {
  const pins = pinsOf(round(second), 'content', functions('泵站', '积水预警'))
  expect(followed(pins, functions('泵站'))[0]).toMatchObject({ path: 'functions', moved: true })
})
