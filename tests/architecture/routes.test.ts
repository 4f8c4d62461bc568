import { api } from '@zhengheng/contract'
import { actions } from '@zhengheng/policy'
import { beforeAll, expect, test } from 'vitest'
import { openHouse } from '../../packages/server/src/house/house.ts'
import { buildApp } from '../../packages/server/src/http/build-app.ts'
import { openApi } from '../../packages/server/src/http/open-api.ts'
import { systemClock } from '../../packages/server/src/ports/clock.ts'
import { systemIds } from '../../packages/server/src/ports/ids.ts'

interface Route {
  readonly method: string
  readonly url: string
  readonly access: string
}

let routes: readonly Route[]
beforeAll(async () => {
  const absent = {} as never
  const house = openHouse({
    mode: 'production',
    pool: absent,
    clock: systemClock,
    ids: systemIds,
    crypto: absent,
    files: absent,
    hint: absent,
    secrets: () => null as never,
    site: absent,
  })
  const app = await buildApp(house, { webFolder: '/nowhere' })
  await app.ready()
  routes = app.declaredRoutes.filter(route => route.method !== 'HEAD' && route.method !== 'OPTIONS')
  await app.close()
})

const key = ({ method, url }: Pick<Route, 'method' | 'url'>) => `${method} ${url}`
const endpoints = Object.values(api).flatMap(group => Object.values(group))
const addressOf = (action: (typeof actions)[number]) =>
  `/api/${{ project: 'projects/:code', plan: 'plans/:year', rules: 'rules/:pack', log: 'logs/:log', account: 'accounts/:id', unit: 'units/:id' }[action.on]}/actions/${action.name}`

test('every route says who may reach it', () => {
  for (const route of routes) expect(route.access, key(route)).toMatch(/^(public|signedIn|loopback|action:[\w.]+)$/)
})

test('every endpoint of the contract has its route with its own access', () => {
  for (const endpoint of endpoints) {
    const found = routes.filter(route => key(route) === `${endpoint.method} /api${endpoint.path}`)
    expect(found.map(route => route.access)).toEqual([endpoint.open])
  }
})

test('every action has one route, named after it', () => {
  for (const action of actions) {
    const found = routes.filter(route => route.access === `action:${action.name}`)
    expect(found.map(key)).toEqual([`POST ${addressOf(action)}`])
  }
})

test('whatever writes is an action, an endpoint of the contract, or the upload of a file', () => {
  const known = new Set([
    ...actions.map(action => `POST ${addressOf(action)}`),
    ...endpoints.map(endpoint => `${endpoint.method} /api${endpoint.path}`),
    'POST /api/projects/:code/files',
  ])
  const strays = routes.filter(route => route.method !== 'GET').map(key)
  expect(strays.filter(stray => !known.has(stray))).toEqual([])
})

test('what anybody may reach is this list and the files of the pages', () => {
  const open = routes.filter(route => route.access === 'public' && !/^\/(api\/docs|assets)(\/|$)/.test(route.url))
  expect(open.map(key).sort()).toEqual([
    'GET /',
    'GET /*',
    'GET /api/calendar/:file',
    'GET /api/openapi.json',
    'GET /api/personas',
    'GET /api/verify/:code',
    'GET /favicon.svg',
    'GET /health/live',
    'GET /health/ready',
    'POST /api/activation',
    'POST /api/session',
    'POST /api/session/persona',
  ])
})

test('every route of the API is described', () => {
  const described = new Set(
    Object.entries(openApi().paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    ),
  )
  const served = routes.filter(
    route => route.url.startsWith('/api/') && !/^\/api\/(docs|openapi\.json)/.test(route.url),
  )
  expect([...described].sort()).toEqual(served.map(key).sort())
})
