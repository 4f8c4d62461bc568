import type { SavedView } from '@zhengheng/contract'
import { describe, expect, it } from 'vitest'
import { isWhole, sameSearch, searchIn, viewAt } from './view-search.ts'

describe('the address of a list as a view', () => {
  it('takes the filters and the order of that list, as words', () => {
    expect(searchIn('projects', { year: 2026, sort: 'amount', direction: 'asc', light: 'over', view: 'none' })).toEqual(
      {
        year: '2026',
        sort: 'amount',
        direction: 'asc',
      },
    )
    expect(searchIn('inbox', { light: 'over', step: 'approval.decide', q: '排水' })).toEqual({
      light: 'over',
      step: 'approval.decide',
    })
  })

  it('drops what is malformed, so that a view can always be kept', () => {
    expect(searchIn('projects', { year: 'soon', sort: 'colour', q: '' })).toEqual({})
    expect(isWhole(searchIn('inbox', {}))).toBe(true)
  })

  it('is one of the views when it says exactly the same', () => {
    const view = { id: '1', search: { status: 'approved', sort: 'due' } } as unknown as SavedView
    expect(viewAt([view], { sort: 'due', status: 'approved' })).toBe(view)
    expect(viewAt([view], { status: 'approved' })).toBeUndefined()
    expect(sameSearch({ a: '1' }, { b: '1' })).toBe(false)
  })
})
