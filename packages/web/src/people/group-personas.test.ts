import { expect, it } from 'vitest'
import { groupPersonas } from './group-personas.ts'

const persona = (login: string, ...roles: string[]) => ({
  account: login,
  login,
  post: '经办人',
  unit: { id: 'u', name: '水务局', kind: 'partyGovOrgan' as const },
  roles,
})

it('puts each identity in one group, under the first post it holds', () => {
  const groups = groupPersonas([
    persona('a', 'bureau.reviewer'),
    persona('b', 'owner.leader', 'owner.clerk'),
    persona('c', 'owner.clerk'),
  ])
  expect(groups.map(group => [group.role, group.personas.map(p => p.login)])).toEqual([
    ['owner.clerk', ['b', 'c']],
    ['bureau.reviewer', ['a']],
  ])
})
