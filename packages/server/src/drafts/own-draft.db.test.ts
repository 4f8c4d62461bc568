import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('submitted')
})
afterAll(() => city.close())

const opinion = (words: string) => ({ stance: 'comment', text: words })
const address = (action: string, on = `project/${code}`, part = '') =>
  `/api/drafts/${on}/${action}${part && `?part=${part}`}`
const opinionAt = () => address('plan.giveOpinion')
const read = (post: Post, url: string) => city.ask(post, url)
const keep = (post: Post, url: string, content: object, seen = 0) =>
  city.ask(post, url, { method: 'PUT', headers: { 'if-match': `"${seen}"` }, body: { content } })

test('what is written for an act is there on any other device of the same person, half or wrong as it is', async () => {
  expect((await read('member', opinionAt())).json()).toEqual({ version: 0, content: null, savedAt: null })
  expect((await keep('member', opinionAt(), opinion(''))).headers.etag).toBe('"1"')
  expect((await keep('member', opinionAt(), opinion('建议与'), 1)).statusCode).toBe(200)
  expect((await read('member', opinionAt())).json()).toMatchObject({ version: 2, content: opinion('建议与') })
})

test('rules have drafts as packs and as the calendar, and as nothing else', async () => {
  const notice = (of: string) =>
    keep('planner', address('supervision.proposeNotice', `rules/${of}`), { words: '一、元旦' })
  expect(
    await Promise.all(['wuhan-2021', 'calendar', 'nowhere'].map(async of => (await notice(of)).statusCode)),
  ).toEqual([200, 200, 404])
})

test('it is nobody else’s, not even of somebody who sees the project', async () => {
  for (const post of ['planner', 'clerk'] as const)
    expect((await read(post, opinionAt())).json()).toMatchObject({ version: 0, content: null })
})

test('who cannot see the subject can neither read nor keep, and hears the same as of what is not there', async () => {
  const missing = (await read('outsider', address('plan.giveOpinion', 'project/WH-2027-9999'))).json()
  for (const answer of [
    await read('outsider', opinionAt()),
    await keep('outsider', opinionAt(), opinion('不该看到')),
    await city.ask('outsider', opinionAt(), { method: 'DELETE' }),
    await read('member', address('plan.noSuchAct')),
    await read('member', address('plan.sendBack', 'plan/next')),
    // What a unit writes together is kept at its own address, by its own rules.
    await read('clerk', address('approval.resubmitApplication')),
  ]) {
    expect(answer.statusCode).toBe(404)
    expect(answer.json().title).toBe(missing.title)
  }
})

test('another device’s newer words are told and not overwritten', async () => {
  const answer = await keep('member', opinionAt(), opinion('从旧窗口'), 1)
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ version: 2, theirs: opinion('建议与') })
  expect(answer.json().detail).toContain('另一台设备')
})

test('more than anybody writes, and what no database can keep, is refused by name', async () => {
  for (const content of [opinion('长'.repeat(200_001)), opinion('\u0000')]) {
    const answer = await keep('member', opinionAt(), content, 2)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields[0].path).toMatch(/(^|\.)content(\.|$)/)
  }
})

test('an act that is refused leaves the draft; done, it takes the draft with it, and only that', async () => {
  await keep('planner', address('plan.dropLine'), { reason: '重复' })
  await keep('member', address('plan.dropLine'), { reason: '别的表单' })
  const refused = await city.act('member', code, 'plan.giveOpinion', opinion(''))
  expect(refused.statusCode).toBeGreaterThanOrEqual(400)
  expect((await read('member', opinionAt())).json()).toMatchObject({ version: 2 })

  await city.done('member', code, 'plan.giveOpinion', opinion('建议与教育局合并'))
  expect((await read('member', opinionAt())).json()).toMatchObject({ version: 0, content: null })
  expect((await read('planner', address('plan.dropLine'))).json()).toMatchObject({ version: 1 })
  expect((await read('member', address('plan.dropLine'))).json()).toMatchObject({ version: 1 })

  const late = await keep('member', opinionAt(), opinion('别处还开着'), 2)
  expect(late.statusCode).toBe(409)
  expect(late.json()).toMatchObject({ version: 0, theirs: {} })
})

test('an act whose answer was lost, done once more, takes with it what was saved in between', async () => {
  const again = { input: { reason: '重复建设' }, requestId: city.house.ids.uuid() }
  const send = async () =>
    city.ask('planner', `/api/projects/${code}/actions/plan.dropLine`, {
      method: 'POST',
      body: { ...again, seenVersion: (await city.ask('planner', `/api/projects/${code}`)).json().version },
    })
  expect((await send()).json()).toMatchObject({ repeated: false })
  expect((await keep('planner', address('plan.dropLine'), { reason: '重复建设' })).statusCode).toBe(200)
  expect((await send()).json()).toMatchObject({ repeated: true })
  expect((await read('planner', address('plan.dropLine'))).json()).toMatchObject({ version: 0, content: null })
})

test('a project not yet begun has a draft too, and of several parts only the one at hand ends', async () => {
  const line = address('plan.putLine', 'project/new')
  await keep('clerk', line, { name: '写了一半' })
  await city.done('clerk', 'new', 'plan.putLine', lineOf('写完的'))
  expect((await read('clerk', line)).json()).toMatchObject({ version: 0 })

  const merging = (part: string) => address('plan.mergeLines', 'plan/2027', part)
  await keep('planner', merging('a.b'), { reason: '同类' })
  await keep('planner', merging('c.d'), { reason: '同一平台' })
  const [one, other] = [await city.project('submitted', '甲'), await city.project('submitted', '乙')]
  const { rows } = await city.house.pool.query(
    'select project_id as id, planned from project_row where code = any($1)',
    [[one, other]],
  )
  const { version } = (await city.ask('planner', '/api/plans/2027')).json()
  const merged = await city.ask('planner', '/api/plans/2027/actions/plan.mergeLines', {
    method: 'POST',
    body: {
      input: {
        into: rows[0].id,
        lines: [rows[1].id],
        name: '合并项',
        amount: rows[0].planned + rows[1].planned,
        summary: '合并建设',
        reason: '同类',
        task: '',
      },
      part: 'a.b',
      seenVersion: version,
      requestId: city.house.ids.uuid(),
    },
  })
  expect(merged.json()).toMatchObject({ action: 'plan.mergeLines' })
  expect((await read('planner', merging('a.b'))).json()).toMatchObject({ version: 0 })
  expect((await read('planner', merging('c.d'))).json()).toMatchObject({ version: 1 })
})

test('a page of somebody else, left open in the same browser, neither keeps nor does anything in this person’s name', async () => {
  const { account } = (await city.ask('clerk', '/api/me')).json()
  const url = address('plan.mergeLines', 'plan/2027', 'left.open')
  const asPage = (acting: string, method: 'PUT' | 'POST', at: string, body: object) =>
    city.ask('planner', at, { method, headers: { 'if-match': '"0"', 'acting-account': acting }, body })
  const kept = await asPage(account, 'PUT', url, { content: { reason: '经办人写的' } })
  expect([kept.statusCode, kept.json().type]).toEqual([401, 'urn:zhengheng:somebody-else'])
  const act = { input: { reason: '同意' }, seenVersion: 0, requestId: city.house.ids.uuid() }
  expect((await asPage(account, 'POST', `/api/projects/${code}/actions/plan.dropLine`, act)).statusCode).toBe(401)
  expect((await read('planner', url)).json()).toMatchObject({ version: 0 })
  const own = (await city.ask('planner', '/api/me')).json().account
  expect((await asPage(own, 'PUT', url, { content: { reason: '自己写的' } })).statusCode).toBe(200)
})

test('of forms left half-written so many are kept; the oldest make room, of nobody else', async () => {
  const { account } = (await city.ask('acceptor', '/api/me')).json()
  await city.ownerPool.query(
    `insert into draft select 'old', 'plan.dropLine', n::text, $1, 1, '{}', timestamptz '2026-01-01' + n * interval '1 minute', ''
     from generate_series(1, 500) n`,
    [account],
  )
  expect((await keep('acceptor', address('plan.dropLine'), { reason: '新写的' })).statusCode).toBe(200)
  const { rows } = await city.ownerPool.query('select part from draft where holder = $1', [account])
  expect(rows).toHaveLength(500)
  expect(rows.map(({ part }) => part)).not.toContain('1')
  expect((await read('acceptor', address('plan.dropLine'))).json()).toMatchObject({ version: 1 })
  expect((await read('member', address('plan.dropLine'))).json()).toMatchObject({ version: 1 })
})

test('given up, it is gone', async () => {
  const url = address('plan.dropLine')
  expect((await city.ask('planner', url, { method: 'DELETE' })).json()).toEqual({ done: true })
  expect((await read('planner', url)).json()).toMatchObject({ version: 0, content: null })
})
