import { describe, expect, it } from 'vitest'
import { accessOf, seesPlans, subjectsOf } from './access.ts'
import { wan } from './kernel/money.ts'
import { newProject } from './project.ts'
import type { ProjectStatus } from './project-status.ts'
import { newCity } from './testing/city.ts'
import { filing, lineContent, routeAnswers } from './testing/inputs.ts'
import { everybody, people } from './testing/people.ts'
import { projectAt } from './testing/project-at.ts'

const seenBy = (status: ProjectStatus) => {
  const { city, id } = projectAt(status)
  return accessOf(city.project(id)).map(row => row.subject)
}
const bodies = (status: ProjectStatus) => seenBy(status).filter(subject => subject.startsWith('body:'))

describe('who can see a project', () => {
  it('a draft is the owner unit’s own, also one withdrawn before anybody saw it', () => {
    expect(seenBy('plan.drafting')).toEqual(['unit:water'])
    expect(seenBy('withdrawn')).toEqual(['unit:water'])
  })
  it('W-7.1 the joint mechanism sees it while planned, and what it gave an opinion on', () => {
    expect(bodies('plan.submitted')).toEqual(['body:bureau', 'body:overseer', 'body:jointMechanism'])
    expect(bodies('application.inReview')).toContain('body:jointMechanism')
  })
  it('W-7.3 W-14+.a the city government sees what it decides about', () => {
    expect(bodies('plan.submitted')).not.toContain('body:cityGovernment')
    for (const status of ['plan.atCityGovernment', 'plan.supplementRequested', 'plan.listed', 'approved'] as const)
      expect(bodies(status), status).toContain('body:cityGovernment')
  })
  it('a filing is seen by the bureau, not by the city government', () => {
    expect(bodies('filed')).toEqual(['body:bureau', 'body:overseer'])
  })
  it('once it has left the unit it stays visible, also after a withdrawal', () => {
    const { city, id } = projectAt('filing.submitted')
    city.act(people.clerk, 'approval.withdraw', id, { reason: '重新测算' })
    expect(city.project(id).status).toBe('plan.drafting')
    expect(accessOf(city.project(id)).map(row => row.subject)).toContain('body:bureau')
  })
  it('W-9.3 the sector authority sees the schools it approves', () => {
    const city = newCity()
    city.act(people.schoolClerk, 'plan.putLine', 's', { ...lineContent(wan(60)), year: 2026 })
    city.act(people.schoolClerk, 'scope.findRoute', 's', routeAnswers(wan(60), ['selfBuiltSelfUsed']))
    city.act(people.schoolClerk, 'approval.fileSectorApproval', 's', filing(wan(60), '批复'))
    expect(accessOf(city.project('s')).map(row => row.subject)).toContain('unit:education')
  })
  it('no other unit is ever among them, and every row says why', () => {
    for (const status of ['plan.listed', 'application.inReview', 'approved', 'filed', 'stopped'] as const) {
      const { city, id } = projectAt(status)
      const rows = accessOf(city.project(id))
      expect(rows.filter(row => row.subject.startsWith('unit:')).map(row => row.subject)).toEqual(['unit:water'])
      for (const row of rows) expect(row.why.zh && row.why.en).not.toBe('')
    }
  })
  it('M-copies who was sent a copy of a paper sees the project, and learns why', () => {
    const { city, id } = projectAt('application.decided')
    city.act(people.acceptor, 'approval.issueLetter', id, { copies: ['finance'] })
    const rows = accessOf(city.project(id)).filter(row => row.subject.startsWith('member:'))
    expect(rows).toMatchObject([{ subject: 'member:finance', relation: 'member' }])
    expect(rows[0]?.why.zh).toContain('approvalLetter-1')
  })
  it('nobody sees a project that does not exist', () => {
    expect(accessOf(newProject('p'))).toEqual([])
  })
})

describe('whom a person counts as', () => {
  it.each([
    ['clerk', ['unit:water']],
    ['planner', ['body:bureau']],
    ['finance', ['body:jointMechanism', 'member:finance']],
    ['cityGovernment', ['body:cityGovernment']],
    ['auditor', ['body:overseer']],
    ['administrator', []],
    ['manyPosts', ['unit:bureau', 'body:bureau']],
  ] as const)('%s', (name, subjects) => {
    expect(subjectsOf(people[name])).toEqual(subjects)
  })
  it('administrators see no business content', () => {
    expect(everybody.filter(actor => !seesPlans(actor))).toEqual([
      people.administrator,
      people.securityAdministrator,
      people.bothAdministrators,
    ])
  })
})
