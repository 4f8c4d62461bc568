import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOST, SITE, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
let port: number
beforeAll(async () => {
  city = await testApp()
  await city.app.listen({ host: '127.0.0.1', port: 0 })
  port = (city.app.server.address() as AddressInfo).port
})
afterAll(() => city.close())

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

/** One request for every kind of answer the server can give. */
const kinds: readonly (readonly [kind: string, status: number, ask: () => ReturnType<TestApp['ask']>])[] = [
  ['page', 200, () => city.ask(undefined, '/')],
  ['page of an address inside the app', 200, () => city.ask(undefined, '/projects/WH-2026-0001')],
  ['asset', 200, () => city.ask(undefined, '/assets/main-1a2b3c.js')],
  ['missing asset', 404, () => city.ask(undefined, '/assets/none.js')],
  ['JSON', 200, () => city.ask('clerk', '/api/me')],
  ['signed out', 401, () => city.ask(undefined, '/api/me')],
  ['missing', 404, () => city.ask('clerk', '/api/projects/WH-0000-0000')],
  ['no such route', 404, () => city.ask('clerk', '/api/nothing')],
  ['unknown query', 400, () => city.ask('clerk', '/api/projects?stray=1')],
  [
    'broken JSON',
    400,
    () =>
      city.ask('clerk', '/api/session', {
        method: 'POST',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      }),
  ],
  [
    'prototype in JSON',
    400,
    () =>
      city.ask('clerk', '/api/session', {
        method: 'POST',
        payload: '{"__proto__":{}}',
        headers: { 'content-type': 'application/json' },
      }),
  ],
  [
    'no JSON',
    415,
    () =>
      city.ask('clerk', '/api/session', {
        method: 'POST',
        payload: 'login=a',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  ],
  [
    'text',
    415,
    () =>
      city.ask('clerk', '/api/session', { method: 'POST', payload: '{}', headers: { 'content-type': 'text/plain' } }),
  ],
  [
    'too large',
    413,
    () =>
      city.ask('clerk', '/api/session', {
        method: 'POST',
        payload: `"${'x'.repeat(1_100_000)}"`,
        headers: { 'content-type': 'application/json' },
      }),
  ],
  [
    'foreign origin',
    403,
    () =>
      city.ask('clerk', '/api/session', {
        method: 'DELETE',
        headers: { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
      }),
  ],
  ['broken address', 400, () => city.ask('clerk', '/api/projects/%ff%zz')],
  ['API description', 200, () => city.ask(undefined, '/api/openapi.json')],
  ['API page', 200, () => city.ask(undefined, '/api/docs/')],
  ['API page script', 200, () => city.ask(undefined, '/api/docs/static/swagger-ui-bundle.js')],
  ['live', 200, () => city.ask(undefined, '/health/live')],
  ['ready', 200, () => city.ask(undefined, '/health/ready')],
  ['metrics', 200, () => city.ask(undefined, '/metrics')],
  ['head', 200, () => city.ask(undefined, '/', { method: 'HEAD' })],
]

describe('every kind of answer', () => {
  test.each(kinds)('%s answers %i with all security headers', async (_, status, ask) => {
    const answer = await ask()
    expect(answer.statusCode).toBe(status)
    expect(answer.headers).toMatchObject(always)
    expect(answer.headers['strict-transport-security']).toMatch('max-age=31536000')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(answer.headers.server).toBeUndefined()
    expect(answer.headers['x-powered-by']).toBeUndefined()
  })

  test.each(kinds.filter(([, status]) => status >= 400))(
    '%s is a problem body that tells nothing of the inside',
    async (_, status, ask) => {
      const answer = await ask()
      expect(answer.headers['content-type']).toMatch('application/problem+json')
      const { reference, ...body } = answer.json()
      expect(body).toMatchObject({
        status,
        title: expect.stringMatching(/\p{Script=Han}/u),
        detailEn: expect.any(String),
      })
      expect(reference).toMatch(/^[0-9a-f-]{36}$/)
      expect(answer.body).not.toMatch(/select |node_modules|\.ts:|\/work|at Object|FST_|stack|fastify|postgres/i)
    },
  )

  test('what is not even HTTP is answered with the same care', async () => {
    const answer = await new Promise<string>(resolve => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
      socket.on('data', piece => {
        text += piece
      })
      socket.on('close', () => resolve(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    for (const [name, value] of Object.entries(always)) expect(answer).toContain(`${name}: ${value}`)
  })
})

test('an error inside is one plain sentence with a reference; the words of the database stay inside', async () => {
  const original = city.house.pool.connect
  city.house.pool.connect = (() => Promise.reject(new Error('relation "secret_table" does not exist'))) as never
  try {
    const answer = await city.ask('clerk', '/api/notices')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret_table')
    expect(answer.json()).toMatchObject({ title: '服务出错', reference: expect.any(String) })
  } finally {
    city.house.pool.connect = original
  }
})

describe('the page', () => {
  test('runs own scripts and wears own styles only', async () => {
    const page = await city.ask(undefined, '/')
    const policy = String(page.headers['content-security-policy']).split('; ')
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("style-src 'self'")
    expect(page.headers['cache-control']).toBe('no-store')
  })

  test('its files are kept for ever, answers of the API never', async () => {
    const asset = await city.ask(undefined, '/assets/main-1a2b3c.js')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await city.ask('clerk', '/api/me')).headers['cache-control']).toBe('no-store')
    expect((await city.ask('clerk', '/api/nothing')).headers['cache-control']).toBe('no-store')
  })

  test('paths do not leave its folder', async () => {
    for (const url of ['/assets/..%2f..%2fpackage.json', '/assets/../index.html', '/..%2f..%2fetc%2fpasswd'])
      expect((await city.ask(undefined, url)).body).not.toMatch(/"name"|root:/)
  })
})

describe('writes are taken from our own pages only', () => {
  const foreign: readonly Readonly<Record<string, string>>[] = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: `http://sub.${HOST}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: '', 'sec-fetch-site': '' },
  ]
  test.each(foreign)('%j is refused and nothing happens', async headers => {
    const answer = await city.ask('clerk', '/api/session', { method: 'DELETE', headers })
    expect(answer.statusCode).toBe(403)
    expect((await city.ask('clerk', '/api/me')).statusCode).toBe(200)
  })

  test('a page of the public address is our own, whatever host a proxy passes on', async () => {
    const headers = { host: 'localhost:1', origin: SITE, 'sec-fetch-site': 'same-origin' }
    const answer = await city.ask(undefined, '/api/session', { method: 'DELETE', headers })
    expect(answer.statusCode).toBe(401)
  })

  test('neither header is no opening', async () => {
    const { app, cookies } = city
    const answer = await app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { host: HOST, cookie: cookies.clerk },
    })
    expect(answer.statusCode).toBe(403)
  })

  test('reading is not writing: what ends, opens or changes a session answers no GET', async () => {
    for (const url of ['/api/session/persona', '/api/session/password', '/api/notices/read'])
      expect([url, (await city.ask('clerk', url)).statusCode]).toEqual([url, 404])
    for (const url of ['/api/session', '/api/sessions', '/api/me'])
      expect([url, (await city.ask('clerk', url)).statusCode]).toEqual([url, 200])
  })

  test('demo mode, which asks no password, is reached by names of this machine only', async () => {
    const answer = await city.ask(undefined, '/api/personas', { headers: { host: 'rebind.example:8080' } })
    expect(answer.statusCode).toBe(403)
  })
})

test('metrics are for this machine, not for those behind a proxy', async () => {
  const answer = await city.ask(undefined, '/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect(answer.statusCode).toBe(404)
  const away = await city.app.inject({ url: '/metrics', headers: { host: HOST }, remoteAddress: '203.0.113.9' })
  expect(away.statusCode).toBe(404)
})

test('too many requests are told when to come back', async () => {
  const small = await testApp({ limits: { perAddress: 1000, perAccount: 3, signInPerAddress: 2 } })
  try {
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) statuses.push((await small.ask('clerk', '/api/me')).statusCode)
    expect(statuses).toEqual([200, 200, 200, 429])
    expect((await small.ask('leader', '/api/me')).statusCode).toBe(200)
    const body = { login: 'nobody', password: 'wrong password' }
    for (let n = 0; n < 2; n++) await small.ask(undefined, '/api/session', { method: 'POST', body })
    const limited = await small.ask(undefined, '/api/session', { method: 'POST', body })
    expect(limited.statusCode).toBe(429)
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0)
    expect(limited.headers).toMatchObject(always)
  } finally {
    await small.close()
  }
})
