import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { type ApiDescription, type KnownValues, type SpoiledRequest, spoiledRequests } from './spoiled-requests.ts'

interface Wanted {
  /** where a server in demo mode listens */
  readonly origin: string
  readonly count: number
  readonly seed: number
  readonly progress?: (done: number) => void
}

export interface BadRequestReport {
  /** how many answers had each status */
  readonly statuses: ReadonlyMap<number, number>
  /** how many operations were asked at all */
  readonly operations: number
  /** every answer that no request may get, with the request that got it */
  readonly faults: readonly string[]
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly cookie: string | undefined
}

interface Sender {
  readonly account: string
  cookie: string
}

const AT_ONCE = 4
const ANSWER_WITHIN = 60_000
/** Words of the inside; none is in what is sent. */
const INSIDE = /node_modules|\.ts:\d|\n\s+at |FST_ERR|stack|"urn:zhengheng:(out-of-range|failed)"|postgres/i

/** Sends requests made from the server's own description of its API and tells every answer that must not be. */
export async function sendBadRequests({ origin, count, seed, progress }: Wanted): Promise<BadRequestReport> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const send = (wanted: Partial<SpoiledRequest> & { readonly path: string }, cookie?: string) =>
    answerOf(agent, origin, wanted, cookie)
  const get = async <T>(path: string, cookie?: string): Promise<T> => JSON.parse((await send({ path }, cookie)).body)
  const signIn = async (account: string): Promise<string> => {
    const body = Buffer.from(JSON.stringify({ account }))
    const headers = { 'content-type': 'application/json' }
    return (await send({ method: 'POST', path: '/api/session/persona', headers, body })).cookie ?? ''
  }

  const description = await get<ApiDescription>('/api/openapi.json')
  const senders: Sender[] = []
  for (const { account } of await onePerPost(get)) senders.push({ account, cookie: await signIn(account) })
  const known = await knownValues(senders, get)

  const requests = fc.sample(spoiledRequests(description, known, senders.length), { numRuns: count, seed })
  const statuses = new Map<number, number>()
  const operations = new Set<string>()
  const faults: string[] = []
  const sendOne = async (wanted: SpoiledRequest) => {
    const sender = wanted.sender === null ? undefined : senders[wanted.sender]
    const answer = await send(wanted, sender?.cookie).catch((error: Error) => error)
    operations.add(wanted.operation)
    const fault = faultOf(answer)
    if (fault) faults.push(`${fault}: ${toldRequest(wanted)}`)
    if (answer instanceof Error) return
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    // Some requests are good, and end the session of who sent them.
    if (sender && answer.status === 401) sender.cookie = await signIn(sender.account)
  }
  let next = 0
  const sendOn = async () => {
    for (let wanted = requests[next++]; wanted; wanted = requests[next++]) {
      await sendOne(wanted)
      if (next % 1000 === 0) progress?.(next)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn))
  agent.destroy()
  return { statuses, operations: operations.size, faults }
}

/** What no request may be answered, whatever it was. */
function faultOf(answer: Answer | Error): string | undefined {
  if (answer instanceof Error) return `no answer (${answer.message})`
  if (answer.status >= 500) return `${answer.status} ${answer.body.slice(0, 200)}`
  if (answer.status < 400) return undefined
  if (!answer.type.startsWith('application/problem+json')) return `${answer.status} without a problem body`
  return INSIDE.test(answer.body) ? `${answer.status} tells of the inside: ${answer.body.slice(0, 300)}` : undefined
}

function toldRequest({ operation, method, path, headers, body, sender }: SpoiledRequest): string {
  const shown = body && JSON.stringify(body.subarray(0, 600).toString('latin1'))
  return `${operation} ${method} ${path.slice(0, 600)} ${JSON.stringify(headers).slice(0, 300)} by ${sender} ${shown ?? ''}`
}

function answerOf(
  agent: Agent,
  origin: string,
  { method = 'GET', path, headers = {}, body }: Partial<SpoiledRequest> & { readonly path: string },
  cookie: string | undefined,
): Promise<Answer> {
  const own = { origin, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) }
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}/`, { agent, method, path, headers: { ...own, ...headers } }, response => {
      const pieces: Buffer[] = []
      response.on('data', piece => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(pieces).toString(),
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
        }),
      )
    })
    asked.setTimeout(ANSWER_WITHIN, () => asked.destroy(new Error('no answer in time')))
    asked.on('error', reject)
    asked.end(body)
  })
}

type Get = <T>(path: string, cookie?: string) => Promise<T>

interface Persona {
  readonly account: string
  readonly roles: readonly string[]
}

async function onePerPost(get: Get): Promise<readonly Persona[]> {
  const { items } = await get<{ items: Persona[] }>('/api/personas')
  return [...new Map(items.map(persona => [persona.roles.join(), persona])).values()]
}

interface Listed {
  readonly items?: readonly { readonly code?: string; readonly id?: string; readonly year?: number }[]
}

/** Codes, units and accounts that are there, so that most requests reach what they are about. */
async function knownValues(senders: readonly Sender[], get: Get): Promise<KnownValues> {
  const listed = async (path: string) => {
    const pages = await Promise.all(senders.map(({ cookie }) => get<Listed>(path, cookie)))
    return pages.flatMap(({ items = [] }) => items)
  }
  const codes = (await listed('/api/projects')).flatMap(({ code }) => code ?? [])
  const units = (await listed('/api/units')).flatMap(({ id }) => id ?? [])
  const once = (values: readonly string[]) => [...new Set(values)]
  return {
    code: [...once(codes), 'new'],
    year: ['2025', '2026', '2027'],
    unit: once(units),
    'units.id': once(units),
    account: senders.map(({ account }) => account),
    'accounts.id': senders.map(({ account }) => account),
    action: ['plan.putLine', 'plan.submitUnitPlan', 'approval.startApplication', 'approval.decide'],
    section: ['basics', 'needs', 'estimate', 'materials'],
    pack: ['wuhan-2021', 'national-2019'],
    'documents.file': ['AAAAA-AAAAA.docx', 'AAAAA-AAAAA.pdf', 'x'],
    'receipts.file': ['1.pdf', '2.pdf', '99999999999.pdf'],
    'applications.file': ['draft.pdf', '1.pdf'],
    'calendar.file': ['x.ics'],
  }
}
