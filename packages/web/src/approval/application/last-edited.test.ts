import { describe, expect, it } from 'vitest'
import { changedField, lastEdited } from './last-edited.ts'

const draft = (section: string, savedAt: string | null) => ({
  section,
  version: 1,
  content: {},
  finished: false,
  savedAt,
  savedBy: null,
})

it('is the section saved last', () => {
  expect(
    lastEdited([draft('needs', '2026-03-09T01:00:00Z'), draft('cipher', '2026-03-09T02:00:00Z'), draft('goals', null)]),
  ).toBe('cipher')
  expect(lastEdited([])).toBeUndefined()
  expect(lastEdited([draft('other', '2026-03-09T01:00:00Z')])).toBeUndefined()
})

describe('the field typed into last', () => {
  it.each([
    [{ a: '1', b: '1' }, { a: '1', b: '2' }, 'b'],
    [{}, { goal: 'x' }, 'goal'],
    [{ rows: [{ n: 1 }] }, { rows: [{ n: 1 }, { n: 2, m: 1 }] }, 'rows.1.n'],
    [{ rows: [{ n: 1, m: 1 }] }, { rows: [{ n: 1, m: 2 }] }, 'rows.0.m'],
    [{ rows: ['a', 'b'] }, { rows: ['a', 'c'] }, 'rows.1'],
    [{ rows: ['a', 'b'] }, { rows: ['a'] }, 'rows'],
    [{ a: 1 }, { a: 1 }, undefined],
  ])('%j → %j', (before, after, path) => expect(changedField(before, after)).toBe(path))
})
