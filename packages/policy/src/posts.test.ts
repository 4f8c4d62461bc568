import { describe, expect, it } from 'vitest'
import { anyOf, bureau, ownerUnit } from './posts.ts'
import { newProject } from './project.ts'
import { people, units } from './testing/people.ts'

const water = { ...newProject('p'), unit: units.water }

describe('posts', () => {
  it('the owner unit’s posts hold for the own project only', () => {
    expect(ownerUnit.clerk.holds(water, people.clerk)).toBe(true)
    expect(ownerUnit.clerk.holds(water, people.schoolClerk)).toBe(false)
    expect(ownerUnit.clerk.concerns(people.schoolClerk)).toBe(true)
  })
  it('any unit may begin a project', () => {
    expect(ownerUnit.clerk.holds(newProject('p'), people.schoolClerk)).toBe(true)
  })
  it('authority comes from roles, not from the unit', () => {
    expect(bureau.planner.holds(water, people.planner)).toBe(true)
    expect(bureau.planner.holds(water, people.acceptor)).toBe(false)
    expect(bureau.planner.concerns(people.acceptor)).toBe(false)
  })
  it('any of several posts is enough, and all are named', () => {
    const either = anyOf(bureau.acceptor, bureau.reviewer)
    expect(either.holds(water, people.acceptor) && either.holds(water, people.reviewer)).toBe(true)
    expect(either.holds(water, people.approver)).toBe(false)
    expect(either.label.zh).toBe('市数据局受理岗或市数据局审核岗')
  })
})
