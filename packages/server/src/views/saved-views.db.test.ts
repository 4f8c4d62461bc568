import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

interface View {
  readonly id: string
  readonly name: string
}
const mine = {
  list: 'projects',
  name: '待审大项目',
  shared: false,
  search: { status: 'application.inReview', sort: 'amount' },
}
const keep = (post: Post, body: unknown) => city.ask(post, '/api/views', { method: 'POST', body })
const viewsOf = async (post: Post, list = 'projects') =>
  (await city.ask(post, `/api/views?list=${list}`)).json<{ items: (View & Record<string, unknown>)[] }>().items
const change = (post: Post, id: string, body: unknown) => city.ask(post, `/api/views/${id}`, { method: 'PUT', body })
const makeDefault = (post: Post, view: string | null, list = 'projects') =>
  city.ask(post, `/api/default-views/${list}`, { method: 'PUT', body: { view } })

test('a view is kept with its filters and order, for whoever made it and nobody else', async () => {
  const kept = await keep('reviewer', mine)
  expect(kept.json()).toMatchObject({ ...mine, mine: true, by: 'reviewer', isDefault: false })
  expect(await viewsOf('reviewer')).toMatchObject([mine])
  expect(await viewsOf('reviewer', 'inbox')).toEqual([])
  for (const post of ['acceptor', 'member', 'leader'] as const) expect(await viewsOf(post)).toEqual([])
})

test('a shared view is offered to the unit, who may use it and open with it but not change it', async () => {
  const { id } = (await keep('planner', { ...mine, name: '本处在审', shared: true })).json<View>()
  expect(await viewsOf('acceptor')).toMatchObject([{ id, mine: false, by: 'planner' }])
  expect(await viewsOf('member')).toEqual([])
  expect((await change('acceptor', id, { name: '改名', shared: true })).statusCode).toBe(403)
  expect((await city.ask('acceptor', `/api/views/${id}`, { method: 'DELETE' })).statusCode).toBe(403)
  expect((await makeDefault('acceptor', id)).statusCode).toBe(200)
  expect(await viewsOf('acceptor')).toMatchObject([{ id, isDefault: true }])
  expect((await makeDefault('member', id)).statusCode).toBe(404)

  await change('planner', id, { name: '只给自己', shared: false })
  expect(await viewsOf('acceptor')).toEqual([])
  await change('planner', id, { name: '又共享', shared: true })
  expect(await viewsOf('acceptor')).toMatchObject([{ id, isDefault: false }])
})

test('renamed, opened with, no longer opened with, deleted', async () => {
  const { id } = (await keep('approver', mine)).json<View>()
  expect((await change('approver', id, { name: '待签发', shared: false })).json()).toMatchObject({ name: '待签发' })
  await makeDefault('approver', id)
  expect((await viewsOf('approver')).find(view => view.id === id)).toMatchObject({ isDefault: true })
  await makeDefault('approver', null)
  expect((await viewsOf('approver')).find(view => view.id === id)).toMatchObject({ isDefault: false })
  await makeDefault('approver', id)
  expect((await city.ask('approver', `/api/views/${id}`, { method: 'DELETE' })).statusCode).toBe(200)
  expect((await viewsOf('approver')).some(view => view.id === id)).toBe(false)
  expect((await change('approver', id, { name: 'x', shared: false })).statusCode).toBe(404)
})

test('a name is used once per list, and a list keeps thirty views at most', async () => {
  const body = (name: string) => ({ list: 'inbox', name, shared: false, search: { light: 'over' } })
  expect((await keep('government', body('超期'))).statusCode).toBe(200)
  const twice = await keep('government', body('超期'))
  expect(twice.statusCode).toBe(400)
  expect(twice.json().fields[0]).toMatchObject({
    path: 'body.name',
    text: { zh: expect.stringContaining('换一个名称') },
  })
  const other = (await keep('government', body('临期'))).json<View>()
  expect((await change('government', other.id, { name: '超期', shared: false })).statusCode).toBe(400)
  for (let count = 3; count <= 30; count++)
    expect((await keep('government', body(`第${count}个`))).statusCode).toBe(200)
  expect((await keep('government', body('第三十一个'))).statusCode).toBe(400)
})

test('filters of clerks are not kept, and what no address of the list says is refused', async () => {
  expect((await keep('clerk', mine)).statusCode).toBe(403)
  expect(await viewsOf('clerk')).toEqual([])
  expect((await keep('reviewer', { ...mine, name: 'x', search: { light: 'over' } })).statusCode).toBe(400)
  expect((await keep('reviewer', { ...mine, name: ' ' })).statusCode).toBe(400)
})

test('two windows renaming to one name: one is done, the other is told to take another', async () => {
  const ids = await Promise.all(
    ['甲', '乙'].map(async name => (await keep('acceptor', { ...mine, name })).json<View>().id),
  )
  const answers = await Promise.all(ids.map(id => change('acceptor', id, { name: '同名', shared: false })))
  expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 400])
})
