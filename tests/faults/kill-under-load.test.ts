import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, type SignedInAs, startProduct } from '../product/start-product.ts'

const KILLS = 20
const CLIENTS = 8

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(() => product.remove())

interface Sent {
  readonly requestId: string
  readonly input: object
}
interface Acknowledged extends Sent {
  readonly hash: string
  readonly code: string
}

const line = () => ({
  name: `断电演练 ${randomUUID().slice(0, 8)}`,
  year: new Date().getFullYear() + 1,
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount: 100_000_000,
  summary: '断电演练',
  basis: ['断电演练'],
})

const putLine = ({ requestId, input }: Sent, clerk: SignedInAs) =>
  product.send('POST', '/api/projects/new/actions/plan.putLine', { input, seenVersion: 0, requestId }, clerk.cookie)

/** Presses the button until the server is gone; remembers what was acknowledged and what was left open. */
async function pressUntilGone(
  clerk: SignedInAs,
  acknowledged: Acknowledged[],
  open: Sent[],
  gone: () => boolean,
): Promise<void> {
  while (!gone()) {
    const sent = { requestId: randomUUID(), input: line() }
    try {
      const { status, body } = await putLine(sent, clerk)
      expect(status).toBe(200)
      acknowledged.push({ ...sent, ...(body as { hash: string; code: string }) })
    } catch (error) {
      if (!gone()) throw error
      open.push(sent)
    }
  }
}

test(`${KILLS} kills at random instants under load: nothing acknowledged is lost, nothing happens twice`, async () => {
  const all: Acknowledged[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const clerk = await product.signIn('owner.clerk')
    const acknowledged: Acknowledged[] = []
    const open: Sent[] = []
    let gone = false
    const clients = Array.from({ length: CLIENTS }, () => pressUntilGone(clerk, acknowledged, open, () => gone))
    await delay(randomInt(100, 900))
    gone = true
    await product.kill()
    await Promise.all(clients)
    await product.start()
    const again = await product.signIn('owner.clerk')
    for (const sent of [...acknowledged.slice(-CLIENTS), ...open]) {
      const { status, body } = await putLine(sent, again)
      expect(status).toBe(200)
      const known = acknowledged.find(ack => ack.requestId === sent.requestId)
      if (known) expect(body).toMatchObject({ hash: known.hash, code: known.code, repeated: true })
      else all.push({ ...sent, ...(body as { hash: string; code: string }) })
    }
    all.push(...acknowledged)
  }
  expect(all.length).toBeGreaterThan(KILLS)
  expect(new Set(all.map(ack => ack.code)).size).toBe(all.length)
  const verified = await product.command('verify')
  expect(verified.bad).toEqual([])
  expect(verified.entries).toBeGreaterThanOrEqual(all.length)
  expect((await product.command('rebuild', '--check')).differences).toEqual([])
  const clerk = await product.signIn('owner.clerk')
  for (const ack of all) {
    const { body } = await product.send('GET', `/api/projects/${ack.code}`, undefined, clerk.cookie)
    expect(body).toMatchObject({ timeline: [expect.objectContaining({ hash: ack.hash, no: 1 })] })
  }
})
