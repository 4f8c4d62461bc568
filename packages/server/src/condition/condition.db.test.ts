import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Stops } from '../spine/condition.ts'
import { lineOf, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterEach(() => city.house.condition.report('disk', { text }))
afterAll(() => city.close())

const text = { zh: '磁盘将满', en: 'The disk is nearly full' }
const suffering = (stops: Stops) => city.house.condition.report('disk', { text, stops, figures: { free_bytes: 7 } })

const ready = () => city.ask(undefined, '/health/ready')
const act = () => city.act('clerk', 'new', 'plan.putLine', lineOf('新'), 0)
const save = () =>
  city.ask('clerk', '/api/drafts/project/new/plan.putLine', {
    method: 'PUT',
    headers: { 'if-match': '"0"' },
    body: { content: { name: '新' } },
  })
const told = async () => (await city.ask('clerk', '/api/condition')).json().parts

test('what only warns stops nobody, and only readiness and administrators hear of it', async () => {
  suffering('nothing')
  expect((await act()).statusCode).toBe(200)
  expect((await ready()).json()).toMatchObject({ stops: 'nothing', concerns: [{ about: 'disk' }] })
  expect(await told()).toEqual([])
})

test('acts stop with the sentence and without effect; drafts and reading go on; it ends by itself', async () => {
  suffering('acts')
  const refused = await act()
  expect(refused.statusCode).toBe(503)
  expect(refused.headers['retry-after']).toBe('30')
  expect(refused.json()).toMatchObject({ type: 'urn:zhengheng:not-now', detail: text.zh, detailEn: text.en })
  expect((await save()).statusCode).not.toBe(503)
  expect((await city.ask('clerk', '/api/projects')).statusCode).toBe(200)
  expect((await ready()).json()).toMatchObject({ status: 'ready', stops: 'acts' })
  expect(await told()).toEqual([{ about: 'disk', stops: 'acts', text }])
  city.house.condition.report('disk', { text })
  expect((await act()).statusCode).toBe(200)
  expect(await told()).toEqual([])
})

test('while nothing may be written, whatever people write is refused, files included; who wants in or out may', async () => {
  suffering('writing')
  const code = 'WH-2026-0001'
  const form = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--x--',
  } as const
  const writes = [act(), save(), city.ask('clerk', `/api/projects/${code}/files`, form)]
  expect((await Promise.all(writes)).map(({ statusCode }) => statusCode)).toEqual([503, 503, 503])
  for (const url of ['/api/projects', '/api/me', '/api/notices'])
    expect((await city.ask('clerk', url)).statusCode).toBe(200)
  expect((await city.ask('clerk', '/api/session/extension', { method: 'POST' })).statusCode).toBe(200)
})

test('a server nobody should be sent to says so with the cause', async () => {
  suffering('service')
  const answer = await ready()
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ type: 'urn:zhengheng:not-ready', detail: text.zh })
})

test('of several concerns the gravest is said; metrics carry each with its figures', async () => {
  suffering('acts')
  const clock = { zh: '时钟可疑', en: 'The clock is doubtful' }
  city.house.condition.report('clock', { text: clock, stops: 'writing' })
  expect((await act()).json().detail).toBe(clock.zh)
  const metrics = (await city.ask(undefined, '/metrics')).body
  expect(metrics).toContain('zhengheng_concern{about="clock"} 3')
  expect(metrics).toContain('zhengheng_concern{about="disk"} 2')
  expect(metrics).toContain('zhengheng_condition{about="disk",figure="free_bytes"} 7')
  city.house.condition.report('clock', { text: clock })
  expect((await city.ask(undefined, '/metrics')).body).toContain('zhengheng_concern{about="clock"} 0')
})
