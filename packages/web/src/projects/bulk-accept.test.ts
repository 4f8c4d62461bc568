import { text } from '@zhengheng/policy'
import { expect, it } from 'vitest'
import { ACCEPT, bulkAccept } from './bulk-accept.ts'

it('goes on after one that cannot be accepted, and says why', async () => {
  const accepted: [string, number][] = []
  const progress: number[] = []
  const reason = { rule: 'M-state', text: text('已受理', 'Accepted already') } as const
  const results = await bulkAccept({
    codes: ['A', 'B', 'C'],
    detail: async code => ({
      version: 7,
      offers: [{ action: ACCEPT, decision: code === 'B' ? { allowed: false, reasons: [reason] } : { allowed: true } }],
    }),
    accept: async (code, version) => {
      if (code === 'C') throw new Error('offline')
      accepted.push([code, version])
    },
    onProgress: finished => progress.push(finished),
  })
  expect(accepted).toEqual([['A', 7]])
  expect(results.map(result => result.done)).toEqual([true, false, false])
  expect(results[1]).toMatchObject({ reasons: [reason] })
  expect(progress).toEqual([1, 2, 3])
})
