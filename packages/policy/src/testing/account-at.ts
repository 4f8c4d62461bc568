import type { AccountStatus } from '../administration/account.ts'
import { type UnitStatus, unitSubject } from '../administration/unit.ts'
import type { UnitForm } from '../administration/unit-form.ts'
import { theServer } from '../kernel/actor.ts'
import { ACCOUNT, type City, newCity } from './city.ts'
import { people } from './people.ts'

/** Ids of accounts in a city of tests. */
export const accountId = (n: number): string => `${ACCOUNT}0000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const CLERK = accountId(1)
export const WATER = unitSubject('water')

export const unitForm = (changes: Partial<UnitForm> = {}): UnitForm => ({
  name: '市水务局',
  kind: 'partyGovOrgan',
  pack: null,
  sectorAuthority: null,
  itOffice: '',
  jointMember: false,
  ...changes,
})

export const clerkForm = { login: 'water.clerk', postTitle: '经办人', unit: 'water', roles: ['owner.clerk'] }

export const unitAt = (status: UnitStatus): { readonly city: City; readonly id: string } => {
  const city = newCity()
  if (status !== 'new') city.act(theServer, 'administration.addUnit', WATER, unitForm())
  if (status === 'closed') city.act(people.administrator, 'administration.closeUnit', WATER)
  return { city, id: WATER }
}

/** What waits for an account, as the one who confirms it saw it. */
export const seen = (city: City, id: string) => ({
  at: city.accounts.get(id)?.proposal?.at ?? '2026-03-02T01:00:00.000Z',
})

/** The clerk of a unit, led lawfully into this status. */
export const accountAt = (status: AccountStatus): { readonly city: City; readonly id: string } => {
  const { city } = unitAt('open')
  if (status === 'new') return { city, id: CLERK }
  city.act(people.administrator, 'administration.proposeAccount', CLERK, clerkForm)
  if (status === 'proposed') return { city, id: CLERK }
  city.act(people.securityAdministrator, 'administration.confirmProposals', CLERK, seen(city, CLERK))
  if (status === 'disabled') city.act(people.administrator, 'administration.disableAccount', CLERK)
  return { city, id: CLERK }
}

/** An account from before accounts had a log. */
export const takenOver = {
  ...{ login: 'earlier', postTitle: '岗', unit: 'water', roles: ['owner.clerk'], status: 'active' },
  ...{ createdAt: '2026-03-01T01:00:00.000Z', createdBy: null, proposal: null },
}

/** The administrators’ own accounts, under the ids they act by. */
export const keepers = (city: City, ...roles: string[]): string[] =>
  roles.map((role, n) => {
    const id = accountId(90 + n)
    const form = { login: `keeper${n}`, postTitle: role, unit: null, roles: [role] }
    city.act(theServer, 'administration.createAccount', id, form)
    return id
  })
