import type pg from 'pg'

/** How the N-th statement goes wrong. */
export const failures = ['before', 'after', 'connectionLost', 'lostAfterwards'] as const
export type Failure = (typeof failures)[number]

export class Injected extends Error {}

/** A pool whose n-th statement (counted from 1, `begin` and `commit` included) fails in the given way. */
export function failingPool(
  pool: pg.Pool,
  n: number,
  failure: Failure,
): { readonly pool: pg.Pool; readonly reached: () => boolean } {
  let count = 0
  const wrapped = new Proxy(pool, {
    get: (target, property) => (property === 'connect' ? connect : Reflect.get(target, property, target)),
  })

  async function connect() {
    const client = await pool.connect()
    return new Proxy(client, {
      get(target, property) {
        if (property !== 'query') return bound(target, property)
        return (...args: unknown[]) => {
          count += 1
          const run = () => (target.query as (...given: unknown[]) => Promise<unknown>)(...args)
          return count === n ? fail(target, run, failure) : run()
        }
      },
    })
  }
  return { pool: wrapped, reached: () => count >= n }
}

const bound = (target: object, property: string | symbol): unknown => {
  const value: unknown = Reflect.get(target, property, target)
  return typeof value === 'function' ? value.bind(target) : value
}

async function fail(client: pg.PoolClient, run: () => Promise<unknown>, failure: Failure): Promise<never> {
  if (failure === 'after' || failure === 'lostAfterwards') await run()
  if (failure === 'connectionLost' || failure === 'lostAfterwards') {
    // The socket goes away as in a network failure; the database rolls back what was open.
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  }
  throw new Injected(failure)
}
