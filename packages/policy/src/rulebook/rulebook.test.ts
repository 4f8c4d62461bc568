import { describe, expect, it } from 'vitest'
import { documents } from './documents.ts'
import { packNamed, packs } from './packs.ts'
import { citation, type RuleId, rulebook, ruleSource } from './rulebook.ts'

const ids = Object.keys(rulebook) as RuleId[]

describe('citations', () => {
  it.each([
    ['W-7.4', '第七条', 'Article 7'],
    ['W-10.1', '第十条', 'Article 10'],
    ['W-13.3', '第十三条', 'Article 13'],
    ['M-amount', '平台管理规则', 'Platform management rules'],
    ['W-14+.a', '武政办〔2021〕91号（待核）', 'Wuhan [2021] No. 91 (unverified)'],
  ] as const)('%s is cited as %s', (id, zh, en) => {
    expect(citation(id)).toEqual({ zh, en })
  })
  it('no rule is cited with an article that was not read', () => {
    for (const id of ids) {
      const { article, status, document } = ruleSource(id)
      if (status === 'unverified') expect(article, id).toBeNull()
      if (document === 'wuhan-2021-91' && status === 'verified') expect(article, id).toBeGreaterThan(0)
    }
  })
  it('an id of the measures carries the article in its number', () => {
    for (const id of ids) {
      const { article } = ruleSource(id)
      if (article !== null) expect(id.startsWith(`W-${article}.`), id).toBe(true)
    }
  })
  it('every rule says something in both languages, from a known document, since a day', () => {
    for (const id of ids) {
      const source = ruleSource(id)
      expect(source.summary.zh, id).not.toBe('')
      expect(source.summary.en, id).not.toBe('')
      expect(documents[source.document], id).toBeDefined()
      expect(source.from, id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})

describe('packs', () => {
  it('are found by name and version, and named when missing', () => {
    expect(packNamed('wuhan-2021')).toBe(packs[0])
    expect(packNamed('wuhan-2021', '1')).toBe(packs[0])
    expect(() => packNamed('wuhan-2021', '0')).toThrow('unknown rule pack: wuhan-2021 version 0; known: wuhan-2021')
    expect(() => packNamed('atlantis')).toThrow('atlantis')
  })
  it('W-8.1 W-14+.a hold the limits of the measures', () => {
    expect(packs[0]?.parameters).toMatchObject({
      approvalThreshold: 50_000_000,
      cityGovernmentThreshold: 3_000_000_000,
    })
  })
})
