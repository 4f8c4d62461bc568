import { sendBadRequests } from '../product/bad-requests.ts'
import { startProduct } from '../product/start-product.ts'
import type { Campaign } from './main.ts'

/** Requests made from the API description, most of them wrong somewhere, sent to the demo city by everybody in it. */
export const allBadRequests: Campaign = async ({ count, seed }, say) => {
  const product = await startProduct()
  try {
    const progress = (done: number) => say(`${done} of ${count}`)
    const { statuses, operations, faults } = await sendBadRequests({ origin: product.origin, count, seed, progress })
    for (const fault of faults.slice(0, 50)) say(fault)
    const told = [...statuses].sort(([one], [other]) => one - other).map(([status, n]) => `${status} × ${n}`)
    say(`${count} requests, ${operations} operations, seed ${seed}: ${told.join(', ')}`)
    const failures = [...statuses].reduce((sum, [status, n]) => (status >= 500 ? sum + n : sum), 0)
    const bad = (await product.command('verify')).bad ?? []
    say(
      `5xx: ${failures}; faults in all: ${faults.length}; verify: ${bad.length} faults; lived: ${!product.hasEnded()}`,
    )
    return faults.length === 0 && bad.length === 0 && !product.hasEnded()
  } finally {
    await product.remove()
  }
}
