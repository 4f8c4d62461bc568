import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { awaitingActions, notAutomated, rulebook } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { ruleUses } from './map/coverage.ts'
import { renderCoverage, standingOf } from './map/coverage-page.ts'
import { ruleTests, testsOf } from './map/rule-tests.ts'
import { root } from './sources.ts'

describe('coverage', () => {
  it('docs/coverage.md is what the source says; `npm run map` writes it', () => {
    const file = join(root, 'docs/coverage.md')
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(renderCoverage())
  })
  it('every rule that is applied has a test whose title begins with it', () => {
    const untested = ruleUses.filter(use => standingOf(use) === '已实现' && testsOf(use.rule).length === 0)
    expect(untested.map(({ rule }) => rule)).toEqual([])
  })
  it('every test that names a rule names one of the rulebook', () => {
    expect(ruleTests.size).toBeGreaterThan(50)
    expect([...ruleTests.keys()].filter(id => !(id in rulebook))).toEqual([])
  })
  it('no rule is without standing, and none both waits and is left to people', () => {
    expect(ruleUses.filter(use => standingOf(use) === '无着落')).toEqual([])
    expect(Object.keys(awaitingActions).filter(id => id in notAutomated)).toEqual([])
  })
  it('a rule waits only until something applies it', () => {
    const applied = ruleUses.filter(({ awaits, actions, elsewhere }) => awaits && actions.length + elsewhere.length > 0)
    expect(applied.map(({ rule }) => rule)).toEqual([])
  })
})
