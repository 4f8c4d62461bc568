import { describe, expect, it } from 'vitest'
import { PLAN } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders } from '../testing/who-and-where.ts'
import { visiblePlan } from '../visible.ts'

const URGE = 'plan.urgeOpinions'
const { planner, finance, cityLeader } = people
const both = { members: ['finance', 'cyberspace'], words: '本周五前' }

/** Two lines, one of which one member answered, early on a day. */
const arguing = () => {
  const found = projectAt('plan.submitted')
  projectAt('plan.submitted', { city: found.city, id: 'p2' })
  found.city.act(finance, 'plan.giveOpinion', found.id, { stance: 'agree', text: '' })
  while (found.city.today() < '2026-03-04') found.city.wait(1)
  return found.city
}

describe('plan.urgeOpinions', () => {
  it('M-urge W-7.1 each member is pressed for exactly the lines it has not answered, and it stands in the plan', () => {
    const city = arguing()
    const status = city.project('p1').status
    city.act(planner, URGE, PLAN, both)
    expect(city.plan(PLAN).urges).toMatchObject([
      {
        members: [
          { id: 'finance', name: '市财政局', lines: ['project-2'] },
          { id: 'cyberspace', name: '市委网信办', lines: ['project-1', 'project-2'] },
        ],
        words: '本周五前',
        by: '市数据局计划岗',
      },
    ])
    expect(city.project('p1').status).toBe(status)
  })

  it('M-urge once a day for each member: one pressed in the morning is named, the others may still be pressed', () => {
    const city = arguing()
    city.act(planner, URGE, PLAN, { members: ['finance'], words: '' })
    const again = city.attempt(planner, URGE, PLAN, both)
    expect(again.allowed ? '' : again.reasons[0]?.fact?.value).toMatch(/^市财政局 2026-03-04 01:00$/)
    expect(again.allowed ? '' : again.reasons[0]?.cure?.text.zh).toBe('请去掉今天已催办的单位，再催办其余单位')
    city.act(cityLeader, URGE, PLAN, { members: ['cyberspace'], words: '' })
    expect(city.offers(planner, PLAN).find(({ action }) => action === URGE)?.decision).toMatchObject({
      allowed: false,
      reasons: [{ rule: 'M-urge', cure: { text: { zh: '2026-03-05 起可以再次催办' } } }],
    })
    while (city.today() < '2026-03-05') city.wait(1)
    expect(refusals(city.attempt(planner, URGE, PLAN, both))).toEqual([])
  })

  it('M-urge not who has answered everything, and nobody once all have', () => {
    const city = arguing()
    city.act(finance, 'plan.giveOpinion', 'p2', { stance: 'agree', text: '' })
    expect(refusals(city.attempt(planner, URGE, PLAN, both))).toEqual(['M-urge'])
    for (const id of ['p1', 'p2']) city.act(people.cyberspace, 'plan.giveOpinion', id, { stance: 'agree', text: '' })
    expect(city.offers(planner, PLAN).find(({ action }) => action === URGE)?.decision.allowed).toBe(false)
  })

  it('M-post belongs to the planner and to leaders; units that put lines in do not read who was pressed', () => {
    expect(holders(URGE, planAt('open'))).toEqual(['planner', 'cityLeader'])
    const city = arguing()
    city.act(planner, URGE, PLAN, both)
    const read = (actor: typeof planner | typeof people.clerk) =>
      visiblePlan(city.plan(PLAN), actor, new Set()).urges?.length
    expect([read(planner), read(people.clerk)]).toEqual([1, 0])
  })
})
