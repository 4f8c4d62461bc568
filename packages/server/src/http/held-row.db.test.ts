import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

/** The row of the case, as somebody's open transaction holds it. */
async function holding<T>(statement: string, values: readonly string[], work: () => Promise<T>): Promise<T> {
  const holder = await city.ownerPool.connect()
  try {
    await holder.query('begin')
    await holder.query(statement, [...values])
    return await work()
  } finally {
    await holder.query('rollback')
    holder.release()
  }
}

const revise = (code: string, amount: number) => {
  const { year: _, ...line } = lineOf('改', amount)
  return city.act('clerk', code, 'plan.reviseLine', line, 1)
}

const HELD = 'select from subject where id = (select project_id from project_row where code = $1) for update'

test('one held row stalls its own case: 40 clicks on it, and everything else goes on', async () => {
  const [held, other] = [await city.project(), await city.project()]
  const { clicks, first } = await holding(HELD, [held], async () => {
    const clicks = Array.from({ length: 40 }, (_, n) => revise(held, 1000 + n))
    const [list, act, begun, ready, page] = await Promise.all([
      city.ask('clerk', '/api/projects'),
      revise(other, 900),
      city.act('clerk', 'new', 'plan.putLine', lineOf('新'), 0),
      city.ask(undefined, '/health/ready'),
      city.ask('clerk', `/api/projects/${held}`),
    ])
    expect([list, act, begun, ready, page].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
    return { clicks, first: await Promise.race(clicks) }
  })
  expect(first.statusCode).toBe(423)
  expect(first.headers['retry-after']).toBe('2')
  expect(first.json()).toMatchObject({
    type: 'urn:zhengheng:held',
    detail: expect.stringContaining('没有办'),
    detailEn: expect.stringContaining('nothing was done'),
  })
  const answered = (await Promise.all(clicks)).map(({ statusCode }) => statusCode)
  expect(answered.filter(status => status === 200)).toHaveLength(1)
  expect(answered.filter(status => ![200, 409, 423].includes(status))).toEqual([])
})

test('with the head of the register held nobody begins a project, and everything else goes on', async () => {
  const other = await city.project()
  const clicks = await holding('select from register_head for update', [], async () => {
    const clicks = Array.from({ length: 40 }, (_, n) => city.act('clerk', 'new', 'plan.putLine', lineOf(`新${n}`), 0))
    const [list, act] = await Promise.all([city.ask('clerk', '/api/projects'), revise(other, 900)])
    expect([list.statusCode, act.statusCode]).toEqual([200, 200])
    return clicks
  })
  expect((await Promise.all(clicks)).map(({ statusCode }) => statusCode)).toEqual(Array(40).fill(200))
})
