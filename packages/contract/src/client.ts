import { API, type Api, type Bytes, type Endpoint, type InputOf, type OutputOf } from './endpoint.ts'
import type { ProblemBody } from './shapes.ts'

/** Every refusal and failure of the server, with its problem body. */
export class RequestProblem extends Error {
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.detail ?? body.title)
    this.body = body
  }
}

type Carrying = Bytes | { readonly upload: number }
type Answer<E extends Endpoint | Bytes> = E extends Carrying
  ? string
  : E extends Endpoint
    ? Promise<OutputOf<E>>
    : never
type Call<E extends Endpoint | Bytes> = keyof InputOf<E> extends never
  ? (input?: Record<string, never>) => Answer<E>
  : (input: InputOf<E>) => Answer<E>
/** A call for each endpoint, and the address of each that carries bytes: those are for links and uploads. */
export type Client<A extends Api> = {
  readonly [G in keyof A]: { readonly [E in keyof A[G]]: Call<A[G][E]> }
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly seen?: number
}

export const filledPath = (path: string, params: Readonly<Record<string, unknown>> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))

const queryString = (query: Readonly<Record<string, unknown>> = {}) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`
}

/** Names the account a page belongs to; the server refuses to write for it once the browser is somebody else’s. */
export const ACTING_ACCOUNT = 'acting-account'

/** In characters, of which each is up to three of the 64 KB a browser grants. */
const LONGEST_LEFT_BEHIND = 20_000

/** Sends JSON and returns JSON. @throws RequestProblem for every answer that is not a success, also when offline */
export async function request(
  url: string,
  method: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
  /** goes on when its page is left meanwhile; browsers promise that for short bodies only */
  outlivesPage = false,
): Promise<unknown> {
  let response: Response
  const sent = body === undefined ? undefined : JSON.stringify(body)
  try {
    response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
      ...(outlivesPage && (sent?.length ?? 0) < LONGEST_LEFT_BEHIND && { keepalive: true }),
    })
  } catch {
    throw new RequestProblem({
      type: 'offline',
      title: '网络连接中断',
      status: 0,
      detail: '未能连上服务器，请检查网络后重试',
      detailEn: 'The server could not be reached',
    })
  }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  throw new RequestProblem(
    (answer as ProblemBody | null) ?? { type: 'about:blank', title: '服务暂时不可用', status: response.status },
  )
}

interface ClientParts {
  /** hears of every refusal and failure */
  onProblem?(problem: RequestProblem): void
  /** sent with everything that writes */
  writeHeaders?(): Readonly<Record<string, string>>
}

/** A typed client of an API, derived from its contract. */
export function createClient<A extends Api>(
  api: A,
  { onProblem = () => undefined, writeHeaders = () => ({}) }: ClientParts = {},
): Client<A> {
  const addressOf = (e: Endpoint | Bytes, { params, query }: Parts) =>
    `${API}${filledPath(e.path, params)}${queryString(query)}`
  const send = async (e: Endpoint, input: Parts) => {
    try {
      const headers = {
        ...(e.method !== 'GET' && writeHeaders()),
        ...(e.versioned && { 'if-match': `"${input.seen}"` }),
      }
      return await request(addressOf(e, input), e.method, input.body, headers, e.versioned)
    } catch (error) {
      if (error instanceof RequestProblem) onProblem(error)
      throw error
    }
  }
  const call =
    (e: Endpoint | Bytes) =>
    (input: Parts = {}) =>
      'types' in e || e.upload !== undefined ? addressOf(e, input) : send(e, input)
  const groups = Object.entries(api).map(([name, group]) => [
    name,
    Object.fromEntries(Object.entries(group).map(([key, e]) => [key, call(e)])),
  ])
  return Object.fromEntries(groups) as Client<A>
}
