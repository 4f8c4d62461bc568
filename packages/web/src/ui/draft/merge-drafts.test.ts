import { describe, expect, it } from 'vitest'
import { mergeDrafts, same, settled } from './merge-drafts.ts'

const original = {
  name: '甲',
  goal: '目标',
  rows: [
    { a: 1, b: 1 },
    { a: 2, b: 2 },
  ],
}

describe('two people change one draft', () => {
  it('different fields join silently', () => {
    const merged = mergeDrafts(original, { ...original, name: '乙' }, { ...original, goal: '新目标' })
    expect(merged).toEqual({ content: { ...original, name: '乙', goal: '新目标' }, conflicts: [] })
  })
  it('different cells of the same table join silently', () => {
    const mine = {
      ...original,
      rows: [
        { a: 9, b: 1 },
        { a: 2, b: 2 },
      ],
    }
    const theirs = {
      ...original,
      rows: [
        { a: 1, b: 8 },
        { a: 2, b: 7 },
      ],
    }
    expect(mergeDrafts(original, mine, theirs)).toEqual({
      content: {
        ...original,
        rows: [
          { a: 9, b: 8 },
          { a: 2, b: 7 },
        ],
      },
      conflicts: [],
    })
  })
  it('the same field is a conflict that names all three sides', () => {
    const merged = mergeDrafts(original, { ...original, name: '乙' }, { ...original, name: '丙' })
    expect(merged.conflicts).toEqual([{ path: ['name'], mine: '乙', theirs: '丙', original: '甲' }])
    expect(merged.content.name).toBe('乙')
    expect(settled(merged, [{ path: ['name'], side: 'theirs' }])).toEqual({ ...original, name: '丙' })
    expect(settled(merged, [{ path: ['name'], side: 'original' }])).toEqual(original)
    expect(settled(merged, [])).toEqual({ ...original, name: '乙' })
  })
  it('the same cell is a conflict in that cell only', () => {
    const mine = { rows: [{ a: 5, b: 1 }] }
    const theirs = { rows: [{ a: 6, b: 2 }] }
    const merged = mergeDrafts({ rows: [{ a: 1, b: 1 }] }, mine, theirs)
    expect(merged.conflicts.map(c => c.path)).toEqual([['rows', 0, 'a']])
    expect(settled(merged, [{ path: ['rows', 0, 'a'], side: 'theirs' }])).toEqual({ rows: [{ a: 6, b: 2 }] })
  })
  it('rows added on both sides are one conflict about the table', () => {
    const mine = { rows: [...original.rows, { a: 3, b: 3 }] }
    const theirs = { rows: [{ a: 1, b: 1 }] }
    expect(mergeDrafts({ rows: original.rows }, mine, theirs).conflicts.map(c => c.path)).toEqual([['rows']])
  })
  it('the same change on both sides is none', () => {
    expect(mergeDrafts(original, { ...original, name: '乙' }, { ...original, name: '乙' }).conflicts).toEqual([])
  })
  it('an emptied field stays emptied', () => {
    const { name: _, ...without } = original
    expect(mergeDrafts(original, without, { ...original, goal: '新' }).content).toEqual({ ...without, goal: '新' })
  })
  it('their removal can be taken', () => {
    const { name: _, ...without } = original
    const merged = mergeDrafts(original, { ...original, name: '乙' }, without)
    expect(settled(merged, [{ path: ['name'], side: 'theirs' }])).toEqual(without)
  })
})

it('compares by value', () => {
  expect(same({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBe(true)
  expect(same({ a: undefined }, {})).toBe(true)
  expect(same([1], [1, 2])).toBe(false)
  expect(same({ a: 1 }, { b: 1 })).toBe(false)
})
