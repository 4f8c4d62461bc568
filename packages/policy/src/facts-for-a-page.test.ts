import { expect, it } from 'vitest'
import { actionsOn } from './actions.ts'
import { factsNeeded } from './decide.ts'
import { projectStatuses } from './project-status.ts'
import { everybody } from './testing/people.ts'

it('what may be done with a project at its step is offered after at most four reads', () => {
  const reads = projectStatuses.flatMap(status =>
    everybody.map(actor => {
      const possible = actionsOn('project').filter(({ from, by }) => from.includes(status) && by.concerns(actor))
      return [factsNeeded(possible).length, `${status}, ${actor.account}`] as const
    }),
  )
  expect(reads.filter(([count]) => count > 4)).toEqual([])
  expect(Math.max(...reads.map(([count]) => count))).toBeGreaterThan(0)
})
