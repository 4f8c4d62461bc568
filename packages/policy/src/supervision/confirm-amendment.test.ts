import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { wan } from '../kernel/money.ts'
import { newCity } from '../testing/city.ts'
import { amendment, lineContent, routeAnswers, YEAR } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { RULES, rulesAt } from '../testing/rules-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('supervision.confirmAmendment', () => {
  it('M-post the security administrator', () => {
    expect(holders('supervision.confirmAmendment', rulesAt('proposed'))).toEqual([
      'securityAdministrator',
      'bothAdministrators',
    ])
    expect(steps('supervision.confirmAmendment', people.securityAdministrator)).toEqual(['proposed'])
  })
  it('M-four-eyes who proposed does not confirm', () => {
    const { city } = rulesAt('new')
    city.act(people.bothAdministrators, 'supervision.proposeAmendment', RULES, amendment(wan(100), '2030-01-01'))
    expect(refusals(city.attempt(people.bothAdministrators, 'supervision.confirmAmendment', RULES))).toEqual([
      'M-four-eyes',
    ])
    expect(refusals(city.attempt(people.securityAdministrator, 'supervision.confirmAmendment', RULES))).toEqual([])
  })
  it('M-not-backdated once its day has come it can only be declined', () => {
    const { city } = rulesAt('new')
    city.act(people.administrator, 'supervision.proposeAmendment', RULES, amendment(wan(100), '2026-03-04'))
    city.wait(48)
    expect(refusals(city.attempt(people.securityAdministrator, 'supervision.confirmAmendment', RULES))).toEqual([
      'M-not-backdated',
    ])
  })
  it('W-8.1 and W-8.2 judge by the limit of the day; what was judged before keeps its own', () => {
    const city = newCity()
    const route = (id: string) => {
      city.act(people.clerk, 'plan.putLine', id, { ...lineContent(wan(80)), year: YEAR })
      city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(80), []))
      return city.project(id).verdict?.route
    }
    expect(route('before')).toBe('approval')
    city.act(people.administrator, 'supervision.proposeAmendment', RULES, amendment(wan(100), '2026-03-05'))
    city.act(people.securityAdministrator, 'supervision.confirmAmendment', RULES)
    expect(route('meanwhile')).toBe('approval')
    city.wait(96)
    expect(route('after')).toBe('filing')
    expect(city.project('before').verdict?.route).toBe('approval')
    expect(city.project('before').pack).toEqual({ name: 'wuhan-2021', version: '1' })
    expect(city.project('after').pack).toMatchObject({
      amended: { upTo: 1, parameters: { approvalThreshold: wan(100) } },
    })
    expect(fold('rules', RULES, city.log.get(RULES) ?? [])).toEqual(city.rules)
  })
})
