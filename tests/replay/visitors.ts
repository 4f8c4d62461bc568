import { randomUUID } from 'node:crypto'
import { paragraphsOf, unzipped } from '../../packages/server/src/documents/layout/unzipped.ts'

/** What acts and questions address. */
export type Address = { readonly project: string } | { readonly plan: number } | { readonly rules: string } | 'new'

/** People of a running product, each signed in at most once, by the login of their demo account. */
export interface Visitors {
  readonly logins: readonly string[]
  get<T>(login: string, path: string): Promise<T>
  send(login: string, method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<unknown>
  /** does an act on what is there now; answers its receipt, or with `refused` the refusal it has to meet */
  act(login: string, on: Address, action: string, input?: unknown, expected?: 200 | 422): Promise<{ code: string }>
  /** paragraphs of an official paper as its reader sees them; null for whom it is not there */
  paper(login: string, path: string): Promise<readonly string[] | null>
}

interface Persona {
  readonly login: string
  readonly account: string
}

/** @throws on every answer that was not expected, with its body */
export async function visit(origin: string): Promise<Visitors> {
  const bare = (path: string, init: RequestInit, cookie = '') =>
    fetch(`${origin}/api${path}`, {
      ...init,
      headers: { origin, 'sec-fetch-site': 'same-origin', cookie, ...init.headers },
    })
  const { items } = (await (await bare('/personas', {})).json()) as { items: Persona[] }
  const cookies = new Map<string, Promise<string>>()

  async function signIn(login: string): Promise<string> {
    const account = items.find(item => item.login === login)?.account
    const answer = await bare('/session/persona', json('POST', { account }))
    if (!answer.ok) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  async function ask(login: string, path: string, init: RequestInit = {}, expected = [200]): Promise<Response> {
    const cookie = cookies.get(login) ?? signIn(login)
    cookies.set(login, cookie)
    const answer = await bare(path, init, await cookie)
    if (!expected.includes(answer.status))
      throw new Error(`${login} ${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }

  const get = async <T>(login: string, path: string) => (await (await ask(login, path)).json()) as T

  return {
    logins: items.map(({ login }) => login),
    get,
    send: async (login, method, path, body, headers = {}) => {
      const { headers: own, ...init } = json(method, body)
      return (await ask(login, path, { ...init, headers: { ...own, ...headers } })).json()
    },
    async act(login, on, action, input = {}, expected = 200) {
      const { path, version } = await whatIsThere(on, path => get(login, path))
      const body = { input, seenVersion: version, requestId: randomUUID() }
      const answer = await ask(login, `${path}/actions/${action}`, json('POST', body), [expected])
      return (await answer.json()) as { code: string }
    },
    async paper(login, path) {
      const answer = await ask(login, path, {}, [200, 404])
      if (answer.status === 404) return null
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return paragraphsOf((await unzipped(bytes)).get('word/document.xml') ?? '')
    },
  }
}

const json = (method: string, body: unknown) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function whatIsThere(
  on: Address,
  get: <T>(path: string) => Promise<T>,
): Promise<{ readonly path: string; readonly version: number }> {
  if (on === 'new') return { path: '/projects/new', version: 0 }
  if ('rules' in on) {
    const { packs } = await get<{ packs: { name: string; version: number }[] }>('/rules')
    return { path: `/rules/${on.rules}`, version: packs.find(({ name }) => name === on.rules)?.version ?? 0 }
  }
  const path = 'project' in on ? `/projects/${on.project}` : `/plans/${on.plan}`
  return { path, version: (await get<{ version: number }>(path)).version }
}
