import { describe, expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { applied, fold } from './fold.ts'
import { newPlan } from './plan/annual-plan.ts'
import { newProject } from './project.ts'
import { PLAN } from './testing/inputs.ts'
import { ID, projectAt } from './testing/project-at.ts'

const { city } = projectAt('approved')
const ofProject = city.log.get(ID) ?? []
const ofPlan = city.log.get(PLAN) ?? []

describe('state = fold(entries)', () => {
  it('gives the state that was reached act by act', () => {
    expect(fold('project', ID, ofProject)).toEqual(city.project(ID))
    expect(fold('plan', PLAN, ofPlan)).toEqual(city.plan(PLAN))
  })
  it('needs nothing but the entries, also after they were stored as text', () => {
    const stored = JSON.parse(JSON.stringify(ofProject)) as Entry[]
    expect(fold('project', ID, stored)).toEqual(city.project(ID))
  })
  it('gives the city of an earlier day from fewer entries', () => {
    const submitted = ofProject.findIndex(entry => entry.action === 'approval.submitApplication')
    expect(fold('project', ID, ofProject.slice(0, submitted)).status).toBe('application.drafting')
    expect(fold('project', ID, []).status).toBe('new')
  })
  it('does not change what it is given', () => {
    const before = JSON.stringify(ofProject)
    fold('project', ID, ofProject)
    expect(JSON.stringify(ofProject)).toBe(before)
  })
})

describe('an entry that cannot be applied', () => {
  const entry = ofProject[0] as Entry
  it('is named when its action is unknown', () => {
    expect(() => applied('project', newProject(ID), { ...entry, action: 'plan.imagined' as never })).toThrow(
      'plan.imagined',
    )
  })
  it('is named when it belongs to the other kind of subject', () => {
    expect(() => applied('plan', newPlan(PLAN), entry)).toThrow('plan.putLine does not change a plan')
    expect(() => applied('project', newProject(ID), { ...entry, action: 'plan.openYear' })).toThrow('plan.openYear')
  })
  it('is named when it was judged under a pack we do not have', () => {
    const foreign = { ...entry, pack: { name: 'elsewhere', version: '9' } }
    expect(() => applied('project', newProject(ID), foreign)).toThrow('elsewhere version 9')
  })
})
