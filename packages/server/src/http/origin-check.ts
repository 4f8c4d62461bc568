import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { House } from '../house/house.ts'
import { Problem } from '../house/problem.ts'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/**
 * Writes are taken only from our own pages: browsers say where a request comes from, in `Sec-Fetch-Site` and `Origin`.
 * Programs say so too, by either header, so that a missing one is never an opening. Our own is what the deployment says
 * it is, and what the request was sent to: a proxy may pass another `Host` on.
 */
export function checkOrigins(app: FastifyInstance, { mode, site }: Pick<House, 'mode' | 'site'>): void {
  app.addHook('onRequest', async request => {
    if (mode === 'demo' && !LOOPBACK.test(request.headers.host ?? '')) throw strangeHost()
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
    if (!fromOwnPage(request, site)) throw foreign()
  })
}

function fromOwnPage({ headers }: FastifyRequest, own: House['site']): boolean {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return site === 'same-origin'
  return (URL.canParse(origin) && new URL(origin).host === headers.host) || origin === own()
}

const foreign = (): Problem =>
  new Problem(403, 'foreign-origin', '来源不符', {
    zh: '这次操作不是从本系统的页面发出的，没有做任何改动。程序调用请带上 Origin 或 Sec-Fetch-Site: same-origin。',
    en: 'This did not come from a page of this system, and nothing was changed. Programs send Origin or Sec-Fetch-Site: same-origin.',
  })

const strangeHost = (): Problem =>
  new Problem(403, 'foreign-host', '地址不符', {
    zh: '演示模式只能用本机地址打开，例如 http://127.0.0.1:8080。',
    en: 'Demo mode opens only at an address of this machine, for example http://127.0.0.1:8080.',
  })
