import { expect, it } from 'vitest'
import { projectStatuses } from '../project-status.ts'
import { projectAt } from './project-at.ts'

it.each(projectStatuses)('a lawful walk leads to %s', status => {
  const { city, id } = projectAt(status)
  expect(city.project(id).status).toBe(status)
})
