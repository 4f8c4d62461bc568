import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characters } from './measures.ts'
import { titleLines } from './title-lines.ts'

describe('title lines', () => {
  it('leaves a short title on one line', () => {
    expect(titleLines('关于项目的批复', 20)).toEqual(['关于项目的批复'])
  })

  it('breaks between words, into lines of similar length', () => {
    expect(titleLines('武汉市数据局关于武汉市智慧水务综合管理平台项目实施方案的批复', 20)).toEqual([
      '武汉市数据局关于武汉市智慧水务',
      '综合管理平台项目实施方案的批复',
    ])
  })

  it('does not tear numbers, or brackets from what they hold', () => {
    for (const line of titleLines('武汉市数据局关于下达（2026-2027）年度市级政务信息化项目实施计划的通知', 12)) {
      expect(line).not.toMatch(/^[）的]|（$|^\d{1,3}\D|\D\d{1,3}$/)
    }
  })

  it('does not tear a date or a code', () => {
    const title = '市政务服务和大数据管理局关于下达2026年度市级政务信息化项目实施计划的通知'
    expect(titleLines(title, 20).filter(line => /\d$/.test(line))).toEqual([])
    expect(titleLines(`市政务服务局关于项目WH-2026-0001实施方案的批复`, 12).join('|')).toContain('WH-2026-0001')
  })

  it('loses nothing and keeps every line within its width, whatever the title', () => {
    const signs = fc.constantFrom(...'武汉市数据局（）〔〕的2026abc&<>、，𬭎', ' ')
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 120 }), parts => {
        const title = parts.join('')
        const lines = titleLines(title, 20)
        expect(lines.join('')).toBe(title)
        expect(Math.max(...lines.map(characters))).toBeLessThanOrEqual(20)
      }),
    )
  })
})
