import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { testPdf } from '../../packages/server/src/testing/test-content.ts'
import type { Product } from './start-product.ts'

/** A clerk of the demo city whose unit has an application in writing. */
const CLERK = 'civil-affairs-clerk'
const AGAIN_MS = 100
/** Whoever has had no answer for so long gives up. */
const PATIENCE_MS = 120_000
/** A text field each, so that two who write never write the same section. */
const writable = [
  ['needs', 'currentState'],
  ['operation', 'operation'],
] as const

export interface Load {
  /** what was acknowledged so far, and how every single request was answered: a status, or no answer at all */
  readonly done: { acts: number; drafts: number; uploads: number; lists: number }
  readonly answers: ReadonlyMap<string, number>
  /** hashes of the acts acknowledged so far */
  acts(): readonly string[]
  /** until so many more acts were acknowledged, or the server has ended */
  acknowledged(more: number): Promise<void>
  /** until everybody has had the answer to the last request. @throws what a client could not make sense of */
  stop(): Promise<void>
  /** what was acknowledged and is not there, and what is there though nobody did it, or twice */
  account(): Promise<{ readonly lost: readonly string[]; readonly doubled: readonly string[] }>
}

export interface LoadOptions {
  /** half of them act, a quarter write drafts and upload, a quarter read lists */
  readonly clients: number
  readonly pauseMs: number
}

interface Sent {
  readonly status: number
  readonly body: unknown
}

/** People at work on a running product, who send again what got no answer until it gets one, as the web app has them do. */
export async function mixedLoad(product: Product, { clients, pauseMs }: LoadOptions): Promise<Load> {
  const cookie = await signedIn(product)
  const done = { acts: 0, drafts: 0, uploads: 0, lists: 0 }
  const answers = new Map<string, number>()
  const hashes = new Map<string, string[]>()
  const drafts = new Map<string, { version: number; text: string }>()
  const uploads = new Set<string>()
  let stopping = false

  async function once(method: string, path: string, init: RequestInit): Promise<Sent | undefined> {
    const headers = { cookie, origin: product.origin, 'sec-fetch-site': 'same-origin', ...init.headers }
    const count = (answer: string) => answers.set(answer, (answers.get(answer) ?? 0) + 1)
    try {
      const response = await fetch(`${product.origin}/api${path}`, { ...init, method, headers })
      const sent = { status: response.status, body: await response.json() }
      count(String(sent.status))
      return sent
    } catch {
      count('none')
      return undefined
    }
  }

  /** Until it is answered for good. @throws when that answer is none of the expected */
  async function ask(method: string, path: string, init: RequestInit = {}, expected = [200]): Promise<Sent> {
    const deadline = Date.now() + PATIENCE_MS
    while (Date.now() < deadline) {
      const sent = await once(method, path, init)
      if (sent && expected.includes(sent.status)) return sent
      if (sent && sent.status < 500 && sent.status !== 423)
        throw new Error(`${method} ${path}: ${sent.status} ${JSON.stringify(sent.body)}`)
      await delay(AGAIN_MS)
    }
    throw new Error(`${method} ${path}: no answer for ${PATIENCE_MS} ms`)
  }

  const sending = (content: unknown, headers = {}): RequestInit => ({
    body: JSON.stringify(content),
    headers: { 'content-type': 'application/json', ...headers },
  })

  async function act(code: string, action: string, input: unknown, seenVersion: number): Promise<string> {
    const wish = sending({ input, seenVersion, requestId: randomUUID() })
    const { body } = await ask('POST', `/projects/${code}/actions/${action}`, wish)
    const receipt = body as { code: string; hash: string }
    hashes.set(receipt.code, [...(hashes.get(receipt.code) ?? []), receipt.hash])
    done.acts += 1
    return receipt.code
  }

  /** Begins a project, then changes its line a few times. */
  async function actor(): Promise<void> {
    const { year, ...line } = lineOf()
    const code = await act('new', 'plan.putLine', { year, ...line }, 0)
    for (let version = 1; version < 4 && !stopping; version++) {
      await delay(pauseMs)
      await act(code, 'plan.reviseLine', { ...line, amount: line.amount + version }, version)
    }
  }

  const application = ((await ask('GET', '/projects?status=application.drafting')).body as Items<{ code: string }>)
    .items[0]?.code

  /** A save has no request id: whether an unanswered one was kept shows in the version. */
  async function writer([section, field]: (typeof writable)[number]): Promise<void> {
    const before = drafts.get(section) ?? { version: await versionOf(section), text: '' }
    const next = { version: before.version + 1, text: randomUUID() }
    const save = sending({ content: { [field]: next.text }, finished: false }, { 'if-match': `"${before.version}"` })
    await ask('PUT', `/projects/${application}/application/${section}`, save, [200, 409])
    drafts.set(section, next)
    done.drafts += 1
    if (done.drafts % 5 === 0) await upload()
  }

  async function upload(): Promise<void> {
    const bytes = testPdf(`/Title (${randomUUID()})`)
    const body = new FormData()
    body.set('file', new File([new Uint8Array(bytes)], '方案.pdf'))
    const { digest } = (await ask('POST', `/projects/${application}/files`, { body })).body as { digest: string }
    uploads.add(digest)
    done.uploads += 1
  }

  async function versionOf(section: string): Promise<number> {
    return (await sectionsNow()).find(each => each.section === section)?.version ?? 0
  }

  async function sectionsNow(): Promise<readonly Section[]> {
    const { body } = await ask('GET', `/projects/${application}/application`)
    return (body as { sections: readonly Section[] }).sections
  }

  async function reader(): Promise<void> {
    for (const list of ['/projects', '/tasks', '/notices', '/plans']) await ask('GET', list)
    done.lists += 4
  }

  const jobs = [actor, () => writer(writable[0]), actor, reader, actor, () => writer(writable[1]), actor, reader]
  const working = Array.from({ length: clients }, async (_, n) => {
    while (!stopping) {
      await jobs[n % jobs.length]?.()
      await delay(pauseMs)
    }
  })
  const ended = Promise.all(working)
  // Told by stop(); until then a client that failed must not end the process.
  ended.catch(() => {
    stopping = true
  })

  return {
    done,
    answers,
    acts: () => [...hashes.values()].flat(),
    async acknowledged(more) {
      const wanted = done.acts + more
      while (done.acts < wanted && !stopping && !product.hasEnded()) await delay(10)
      if (stopping) await ended
    },
    async stop() {
      stopping = true
      await ended
    },
    async account() {
      const lost: string[] = []
      const doubled: string[] = []
      for (const [code, acknowledged] of hashes) {
        const { timeline } = (await ask('GET', `/projects/${code}`)).body as { timeline: { hash: string }[] }
        const there = timeline.map(({ hash }) => hash)
        lost.push(...acknowledged.filter(hash => !there.includes(hash)).map(hash => `${code} ${hash}`))
        doubled.push(...there.filter(hash => !acknowledged.includes(hash)).map(hash => `${code} ${hash}`))
      }
      const sections = await sectionsNow()
      for (const [section, { version, text }] of drafts) {
        const { content, version: kept } = sections.find(each => each.section === section) ?? {}
        if (kept !== version || !JSON.stringify(content).includes(text)) lost.push(`draft of ${section}: ${kept}`)
      }
      for (const digest of uploads) {
        const file = await fetch(`${product.origin}/api/projects/${application}/files/${digest}`, {
          headers: { cookie },
        })
        if (sm3(Buffer.from(await file.arrayBuffer())) !== digest) lost.push(`file ${digest}`)
      }
      return { lost, doubled }
    },
  }
}

interface Items<T> {
  readonly items: readonly T[]
}

interface Section {
  readonly section: string
  readonly version: number
  readonly content: unknown
}

const sm3 = (bytes: Buffer): string => createHash('sm3').update(bytes).digest('hex')

const lineOf = () => ({
  name: `故障演练 ${randomUUID().slice(0, 8)}`,
  year: new Date().getFullYear() + 1,
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount: 100_000_000,
  summary: '故障演练',
  basis: ['故障演练'],
})

async function signedIn({ send }: Product): Promise<string> {
  const { body } = await send('GET', '/api/personas')
  const account = (body as Items<{ login: string; account: string }>).items.find(
    ({ login }) => login === CLERK,
  )?.account
  const { cookie } = await send('POST', '/api/session/persona', { account })
  if (!cookie) throw new Error(`${CLERK} could not sign in`)
  return cookie
}
