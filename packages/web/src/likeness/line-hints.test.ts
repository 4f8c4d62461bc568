import type { OtherProject, PlanLikeness, ToldAnswer } from '@zhengheng/contract'
import { describe, expect, it } from 'vitest'
import { hintsByLine, passesHints } from './line-hints.ts'

const other = (id: string): OtherProject => ({
  id,
  code: id,
  name: id,
  unitName: '市水务局',
  year: 2026,
  status: 'plan.listed',
  planned: null,
})
const answer = (verdict: ToldAnswer['verdict'], stands = true): ToldAnswer => ({
  verdict,
  stands,
  reason: '对象不同',
  at: '2026-03-02T01:00:00.000Z',
  by: '市数据局计划岗',
})
const likeness = (told: ToldAnswer | null, percent = 71): PlanLikeness => ({
  repeats: { a: [{ other: other('b'), percent, phrases: [], answer: told }] },
  splits: [],
})
const of = (told: ToldAnswer | null, percent?: number) => hintsByLine(likeness(told, percent))('a')

describe('hintsByLine', () => {
  it('a hint is open until it is set aside, and again when a text has changed', () => {
    expect(of(null)).toMatchObject({ repeats: [{ percent: 71 }], folded: 0 })
    expect(of(answer('ignore'))).toMatchObject({ repeats: [], folded: 1 })
    expect(of(answer('ignore', false))).toMatchObject({ repeats: [{ percent: 71 }], folded: 0 })
    expect(of(answer('adopt'))).toMatchObject({ repeats: [{ percent: 71 }], folded: 0 })
  })
  it('a split group is said on each of its lines, and lines without a hint have none', () => {
    const split = {
      because: 'unit' as const,
      who: '市水务局',
      lines: [other('a'), other('c')],
      sum: 1,
      threshold: 1,
      from: '',
      to: '',
      phrases: [],
      answer: null,
    }
    const hints = hintsByLine({ repeats: {}, splits: [split] })
    expect(['a', 'c', 'x'].map(id => hints(id).splits.length)).toEqual([1, 1, 0])
    const aside = hintsByLine({ repeats: {}, splits: [{ ...split, answer: answer('ignore') }] })
    expect(aside('c')).toMatchObject({ splits: [], folded: 1 })
  })
})

describe('the filter', () => {
  it.each([
    ['any', 0, true],
    ['hinted', 40, true],
    ['strong', 59, false],
    ['strong', 60, true],
    ['split', 99, false],
  ] as const)('%s at %s %%: %s', (filter, percent, passes) => {
    const hints = percent === 0 ? hintsByLine(undefined)('a') : of(null, percent)
    expect(passesHints(filter, hints)).toBe(passes)
  })
  it('what was set aside no longer counts', () => expect(passesHints('strong', of(answer('ignore')))).toBe(false))
})
