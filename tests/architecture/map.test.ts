import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  actions,
  amendedRulesStatusNames,
  notAutomated,
  planStatusNames,
  projectStatuses,
  rulebook,
  type SubjectKind,
  terminalStatuses,
  transitions,
} from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { citedInSource, places, ruleUses } from './map/coverage.ts'
import { renderMap } from './map/render.ts'
import { neverWalked } from './map/transitions.ts'
import { root } from './sources.ts'

describe('map', () => {
  it('docs/map.md is what the source says; `npm run map` writes it', () => {
    const file = join(root, 'docs/map.md')
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(renderMap())
  })
  it('every action has a file of its own and a test beside it', () => {
    expect(places.filter(({ file, test }) => !file || !test).map(({ action }) => action.name)).toEqual([])
    expect(new Set(places.map(({ file }) => file)).size).toBe(actions.length)
  })
  it('every action has a basis in the rulebook and is named in both languages', () => {
    const bare = actions.filter(({ basis, title }) => basis.length === 0 || !title.zh || !title.en)
    expect(bare.map(({ name }) => name)).toEqual([])
  })
  it('every rule that is cited anywhere exists', () => {
    expect(citedInSource.length).toBeGreaterThan(100)
    expect(citedInSource.filter(({ id }) => !(id in rulebook))).toEqual([])
  })
  it('every rule of the rulebook is applied, can be asked, or is left to people with a reason', () => {
    const uncoded = ruleUses.filter(
      ({ actions: using, elsewhere, standing }) => using.length + elsewhere.length === 0 && !standing,
    )
    expect(uncoded.map(({ rule }) => rule).toSorted()).toEqual(Object.keys(notAutomated).toSorted())
  })
})

describe('reachability', () => {
  const arrows = (on: SubjectKind) => transitions.filter(arrow => arrow.on === on)
  const entered = (on: SubjectKind) =>
    new Set([
      'new',
      ...arrows(on)
        .filter(a => a.from !== a.to)
        .map(a => a.to),
    ])
  const left = (on: SubjectKind) =>
    new Set(
      arrows(on)
        .filter(a => a.from !== a.to)
        .map(a => a.from),
    )

  it('every step of a project can be entered', () => {
    expect(projectStatuses.filter(status => !entered('project').has(status))).toEqual([])
  })
  it('every step of a project can be left, or is terminal', () => {
    // A merged line comes back only when its merging is undone, which is an act on the plan.
    const undone = ['plan.merged']
    expect(projectStatuses.filter(status => !left('project').has(status) || undone.includes(status))).toEqual(
      terminalStatuses,
    )
  })
  it('every step of a plan can be entered and left; issued is where it ends', () => {
    const steps = Object.keys(planStatusNames)
    expect(steps.filter(status => !entered('plan').has(status))).toEqual([])
    expect(steps.filter(status => !left('plan').has(status))).toEqual(['issued'])
  })
  it('amendments of the rules can always be proposed again', () => {
    const steps = Object.keys(amendedRulesStatusNames)
    expect(steps.filter(status => !entered('rules').has(status))).toEqual([])
    expect(steps.filter(status => !left('rules').has(status))).toEqual([])
  })
  it('every arrow an action declares is one somebody may draw', () => {
    expect(neverWalked().map(({ action, from, to }) => `${action}: ${from} → ${to}`)).toEqual([])
  })
})
