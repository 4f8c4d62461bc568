import { expect, it } from 'vitest'
import { bulkAccept } from './bulk-accept.ts'

it('accepts each as it was shown, goes on after one that fails, and says which', async () => {
  const accepted: [string, number][] = []
  const progress: number[] = []
  const offline = new Error('offline')
  const failed = await bulkAccept({
    cases: [
      { code: 'A', version: 7 },
      { code: 'B', version: 3 },
      { code: 'C', version: 9 },
    ],
    accept: async ({ code, version }) => {
      if (code === 'B') throw offline
      accepted.push([code, version])
    },
    onProgress: finished => progress.push(finished),
  })
  expect(accepted).toEqual([
    ['A', 7],
    ['C', 9],
  ])
  expect(failed).toEqual([{ code: 'B', failure: offline }])
  expect(progress).toEqual([1, 2, 3])
})
