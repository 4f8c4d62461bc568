import { expect, test } from 'vitest'
import { keepsViews } from './keeps-views.ts'

test('views are kept for the offices, not for clerks and administrators', () => {
  for (const role of ['bureau.reviewer', 'member.reviewer', 'audit.viewer', 'owner.leader'])
    expect(keepsViews([role]), role).toBe(true)
  for (const roles of [['owner.clerk'], ['owner.clerk', 'owner.leader'], ['admin.audit'], []])
    expect(keepsViews(roles), roles.join()).toBe(false)
})
