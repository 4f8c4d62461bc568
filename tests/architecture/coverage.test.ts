import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notAutomated, rulebook, standingChapters } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { type RuleUse, rulesWithFunction, ruleUses } from './map/coverage.ts'
import { renderCoverage, standingOf } from './map/coverage-page.ts'
import { ruleTests, testsOf } from './map/rule-tests.ts'
import { root } from './sources.ts'

/** Something applies it, or it can be asked. */
const isAlive = (use: RuleUse) => ['已实现', '可执行，办理待建'].includes(standingOf(use))

describe('coverage', () => {
  it('docs/coverage.md is what the source says; `npm run map` writes it', () => {
    const file = join(root, 'docs/coverage.md')
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(renderCoverage())
  })
  it('every rule that is applied or has a function has a test whose title begins with it', () => {
    expect(rulesWithFunction.size).toBeGreaterThan(70)
    const owing = new Set([...ruleUses.filter(isAlive).map(({ rule }) => rule as string), ...rulesWithFunction])
    expect([...owing].filter(rule => testsOf(rule).length === 0)).toEqual([])
  })
  it('every test that names a rule names one of the rulebook that is applied or has a function', () => {
    expect(ruleTests.size).toBeGreaterThan(100)
    const alive = new Set(ruleUses.filter(isAlive).map(({ rule }) => rule as string))
    expect([...ruleTests.keys()].filter(id => !(id in rulebook))).toEqual([])
    expect([...ruleTests.keys()].filter(id => !alive.has(id) && !rulesWithFunction.has(id))).toEqual([])
  })
  it('no rule is without standing, and none with a function is left to people', () => {
    expect(ruleUses.filter(use => standingOf(use) === '无着落')).toEqual([])
    expect([...rulesWithFunction].filter(id => id in notAutomated)).toEqual([])
  })
  it('every rule with a function is one of the rulebook, and the registry holds each once', () => {
    expect([...rulesWithFunction].filter(id => !(id in rulebook))).toEqual([])
    const ids = Object.values(standingChapters).flatMap(({ rules }) => rules.map(({ id }) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
})
