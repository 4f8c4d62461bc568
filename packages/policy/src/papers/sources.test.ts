import { describe, expect, it } from 'vitest'
import { citationOf } from './sources.ts'
import { basisPhrase } from './wording.ts'

describe('sources', () => {
  it('W-13.3 is cited by title, number and article', () => {
    expect(basisPhrase([citationOf('W-13.3', {})])).toBe(
      '《武汉市政务信息化项目建设管理办法》（武政办〔2021〕91号）第十三条',
    )
  })

  it('an unverified rule and a rule of the platform have no article', () => {
    expect(citationOf('N-9.2', {})).toMatchObject({ number: '国办发〔2019〕57号', article: null, status: 'unverified' })
    const amended = { upTo: 1, parameters: {}, rules: { 'N-9.2': 'verified' } } as const
    expect(citationOf('N-9.2', { amended })).toMatchObject({ article: null, status: 'verified' })
    expect(citationOf('M-once', {})).toEqual({ title: '平台管理规则', article: null, status: 'verified' })
  })
})
