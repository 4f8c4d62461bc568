import { randomUUID } from 'node:crypto'
import type { Product } from '../product/start-product.ts'

/** Acts done over HTTP to set the scene of a journey, by the same posts that would do them in a browser. */
export interface Stage {
  get(login: string, path: string): Promise<unknown>
  act(login: string, path: string, action: string, input?: unknown): Promise<{ readonly code: string }>
  /** saves sections of an application as finished */
  save(login: string, code: string, content: Readonly<Record<string, unknown>>): Promise<void>
  /** the code of the first project in this status that the post sees */
  find(login: string, status: string): Promise<string>
}

export function stageOf(product: Product): Stage {
  const cookies = new Map<string, string>()
  async function cookieOf(login: string): Promise<string> {
    const known = cookies.get(login)
    if (known) return known
    const { body } = await product.send('GET', '/api/personas')
    const { items } = body as { items: { login: string; account: string }[] }
    const account = items.find(item => item.login === login)?.account
    const { cookie } = await product.send('POST', '/api/session/persona', { account })
    if (!cookie) throw new Error(`${login} could not sign in`)
    cookies.set(login, cookie)
    return cookie
  }
  async function get(login: string, path: string): Promise<unknown> {
    const { status, body } = await product.send('GET', `/api${path}`, undefined, await cookieOf(login))
    if (status !== 200) throw new Error(`${login} ${path}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  return {
    get,
    async act(login, path, action, input = {}) {
      const isNew = path === '/projects/new'
      const seenVersion = isNew ? 0 : ((await get(login, path)) as { version: number }).version
      const { status, body } = await product.send(
        'POST',
        `/api${path}/actions/${action}`,
        { input, seenVersion, requestId: randomUUID() },
        await cookieOf(login),
      )
      if (status !== 200) throw new Error(`${login} ${action}: ${status} ${JSON.stringify(body)}`)
      return body as { code: string }
    },
    async save(login, code, content) {
      for (const [section, value] of Object.entries(content)) {
        const { sections } = (await get(login, `/projects/${code}/application`)) as {
          sections: { section: string; version: number }[]
        }
        const version = sections.find(one => one.section === section)?.version ?? 0
        const response = await fetch(`${product.origin}/api/projects/${code}/application/${section}`, {
          method: 'PUT',
          headers: {
            cookie: await cookieOf(login),
            origin: product.origin,
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/json',
            'if-match': `"${version}"`,
          },
          body: JSON.stringify({ content: value, finished: true }),
        })
        if (!response.ok) throw new Error(`${section}: ${response.status} ${await response.text()}`)
      }
    },
    async find(login, status) {
      const list = (await get(login, `/projects?status=${status}`)) as { items: { code: string }[] }
      const code = list.items[0]?.code
      if (!code) throw new Error(`${login} sees no project that is ${status}`)
      return code
    },
  }
}
