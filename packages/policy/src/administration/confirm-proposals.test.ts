import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { theServer } from '../kernel/actor.ts'
import { accountAt, accountId, CLERK, clerkForm, seen, takenOver, WATER } from '../testing/account-at.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('administration.confirmProposals', () => {
  it('M-post the security administrator', () => {
    expect(holders('administration.confirmProposals', accountAt('proposed'))).toEqual([
      'securityAdministrator',
      'bothAdministrators',
    ])
    expect(steps('administration.confirmProposals', people.securityAdministrator)).toEqual(['proposed'])
  })
  it('M-four-eyes nobody confirms what they proposed, nor for their own account', () => {
    const { city } = accountAt('active')
    city.act(people.bothAdministrators, 'administration.proposePasswordReset', CLERK)
    const confirm = (by: typeof people.securityAdministrator | typeof people.bothAdministrators) =>
      refusals(city.attempt(by, 'administration.confirmProposals', CLERK, seen(city, CLERK)))
    expect(confirm(people.bothAdministrators)).toEqual(['M-four-eyes'])
    expect(confirm({ ...people.securityAdministrator, account: CLERK as never })).toEqual(['M-four-eyes'])
    expect(confirm(people.securityAdministrator)).toEqual([])
  })
  it('M-four-eyes several are confirmed together, or none of them', () => {
    const { city } = accountAt('proposed')
    const other = accountId(2)
    const second = { ...clerkForm, login: 'water.second' }
    city.act(people.bothAdministrators, 'administration.proposeAccount', other, second)
    const both = { ...seen(city, CLERK), others: [{ account: other, ...seen(city, other) }] }
    const statuses = () => [CLERK, other].map(id => city.accounts.get(id)?.status)
    expect(refusals(city.attempt(people.bothAdministrators, 'administration.confirmProposals', CLERK, both))).toEqual([
      'M-four-eyes',
    ])
    expect(statuses()).toEqual(['proposed', 'proposed'])
    const stranger = { ...both, others: [...both.others, { account: accountId(3), at: both.at }] }
    expect(
      refusals(city.attempt(people.securityAdministrator, 'administration.confirmProposals', CLERK, stranger)),
    ).toEqual(['M-state'])
    city.act(people.securityAdministrator, 'administration.confirmProposals', CLERK, both)
    expect(statuses()).toEqual(['active', 'active'])
    for (const id of [CLERK, other]) expect(fold('account', id, city.log.get(id) ?? [])).toEqual(city.accounts.get(id))
  })
  it('M-proposal what was put in the place of what was seen is not confirmed with it', () => {
    const { city } = accountAt('active')
    city.act(people.administrator, 'administration.proposePasswordReset', CLERK)
    const before = seen(city, CLERK)
    city.act(people.administrator, 'administration.withdrawProposal', CLERK)
    const change = { postTitle: '审核人', unit: 'water', roles: ['owner.leader'] }
    city.act(people.administrator, 'administration.proposeChange', CLERK, change)
    const confirm = (input: object) =>
      refusals(city.attempt(people.securityAdministrator, 'administration.confirmProposals', CLERK, input))
    expect(confirm(before)).toEqual(['M-proposal'])
    expect(confirm(seen(city, CLERK))).toEqual([])
    expect(city.accounts.get(CLERK)).toMatchObject({ postTitle: '审核人', roles: ['owner.leader'], proposal: null })
    expect(confirm(before)).toEqual(['M-state'])
  })
  it('M-duties and M-unit are asked again: rules and unit may have changed since', () => {
    const { city } = accountAt('disabled')
    const earlier = accountId(2)
    const at = '2026-03-01T01:00:00.000Z'
    const proposal = { kind: 'enable', postTitle: null, unit: null, roles: null, by: null, at }
    const united = { ...takenOver, status: 'disabled', roles: ['owner.clerk', 'owner.leader'], proposal }
    city.act(theServer, 'administration.takeOverAccount', earlier, { state: united })
    city.act(people.administrator, 'administration.proposeEnabling', CLERK)
    const confirm = (id: string) =>
      refusals(city.attempt(people.securityAdministrator, 'administration.confirmProposals', id, seen(city, id)))
    expect(confirm(earlier)).toEqual(['M-duties'])
    city.act(people.administrator, 'administration.closeUnit', WATER)
    expect(confirm(CLERK)).toEqual(['M-unit'])
  })
})
