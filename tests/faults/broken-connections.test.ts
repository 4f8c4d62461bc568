import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { killConnection, killDatabase } from '../product/break-connections.ts'
import { type Load, mixedLoad } from '../product/mixed-load.ts'
import { type Product, startProduct } from '../product/start-product.ts'

/** By signal: the crash of one process of the database makes it end all connections; an administrator ends one. */
const BREAKS = 20
const DEATHS = 5

let product: Product
let load: Load
beforeAll(async () => {
  product = await startProduct()
  load = await mixedLoad(product, { clients: 8, pauseMs: 20 })
})
afterAll(() => product.remove())

describe.skipIf(process.platform !== 'linux')('under mixed load', () => {
  test(`${BREAKS} broken connections and databases: the server goes on`, async () => {
    for (let n = 0; n < BREAKS; n++) {
      await load.acknowledged(5)
      expect(product.hasEnded()).toBe(false)
      const broken = () =>
        n % 4 === 3 ? killDatabase(product) : killConnection(product, n % 2 ? 'SIGTERM' : 'SIGKILL')
      await expect.poll(broken, { timeout: 30_000 }).toBe(true)
    }
    await load.acknowledged(5)
    expect(product.hasEnded()).toBe(false)
  })

  test(`${DEATHS} times the server dies while its database recovers: it starts again`, async () => {
    for (let n = 0; n < DEATHS; n++) {
      await load.acknowledged(5)
      await expect.poll(() => killConnection(product, 'SIGKILL'), { timeout: 30_000 }).toBe(true)
      await delay(randomInt(0, 2000))
      await product.kill()
      await product.start()
    }
  })

  test('and everything acknowledged is there, once', async () => {
    await load.stop()
    expect(load.done.acts).toBeGreaterThan((BREAKS + DEATHS) * 5)
    expect(await load.account()).toEqual({ lost: [], doubled: [] })
    expect((await product.command('verify')).bad).toEqual([])
    expect((await product.command('rebuild', '--check')).differences).toEqual([])
  })
})
