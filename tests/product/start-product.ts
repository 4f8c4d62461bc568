import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Actor } from '@zhengheng/policy'
import type pg from 'pg'
import { openDatabase } from '../../packages/server/src/db/open-database.ts'
import { createPool } from '../../packages/server/src/db/pool.ts'
import { readSettings } from '../../packages/server/src/settings.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly cookie: string | undefined
}

export interface SignedInAs {
  readonly actor: Actor
  readonly cookie: string
}

/** The real product as a process of its own, on data of its own, as `npm start` runs it. */
export interface Product {
  readonly origin: string
  readonly dataDir: string
  readonly environment: NodeJS.ProcessEnv
  send(method: string, path: string, body?: unknown, cookie?: string): Promise<Answer>
  /** signs in as the first persona of the demo city that holds this post, in this unit if one is named */
  signIn(role: string, unit?: string): Promise<SignedInAs>
  /** what it printed as JSON, one of the commands run beside it */
  command(name: 'verify' | 'rebuild', ...options: string[]): Promise<CommandAnswer>
  /** whether its process has ended, by itself or by kill() */
  hasEnded(): boolean
  /** ends it as a crash would */
  kill(): Promise<void>
  /** ends it in good order; its data stay */
  stop(): Promise<void>
  /** starts it again on the same data */
  start(): Promise<void>
  /** stops it in good order and removes its data */
  remove(): Promise<void>
}

export interface CommandAnswer {
  readonly bad?: readonly unknown[]
  readonly differences?: readonly unknown[]
  readonly entries?: number
}

const main = join(import.meta.dirname, '../../packages/server/src/main.ts')

/** The demo city by default; in production there is nothing until somebody makes it. */
export async function startProduct(mode: 'demo' | 'production' = 'demo'): Promise<Product> {
  const kept = process.env.LOADED_CITY
  if (mode === 'production' || kept === undefined) return startOn(mode, dataFolder())
  await loadedCity(kept)
  const dataDir = dataFolder()
  copy(kept, dataDir)
  return startOn(mode, dataDir)
}

const dataFolder = () => mkdtempSync(join(tmpdir(), 'zhengheng-product-'))

/** Of a whole run of tests the first product loads the city and leaves it in this folder; all others begin with a copy. */
async function loadedCity(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  while (!existsSync(folder)) {
    if (!isFirst(unfinished)) await delay(200)
    else
      try {
        await loadCity(unfinished)
        renameSync(unfinished, folder)
      } finally {
        rmSync(unfinished, { recursive: true, force: true })
      }
  }
}

/** Of those who begin at the same time one makes the folder. */
function isFirst(unfinished: string): boolean {
  try {
    mkdirSync(unfinished)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function loadCity(folder: string): Promise<void> {
  const product = await startOn('demo', dataFolder())
  await product.stop()
  copy(product.dataDir, folder)
  await product.remove()
}

/** With owners and rights, which the database insists on. */
function copy(from: string, to: string): void {
  execFileSync('cp', ['-a', `${from}/.`, to])
}

async function startOn(mode: 'demo' | 'production', dataDir: string): Promise<Product> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const environment = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    ZHENGHENG_MODE: mode,
    PUBLIC_ADDRESS: origin,
    RATE_LIMIT: 'off',
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null
  const ended = (process: ChildProcess, signal: NodeJS.Signals) =>
    new Promise<void>(resolve => {
      if (isOver(process)) resolve()
      process.once('exit', () => resolve())
      process.kill(signal)
    })
  let server = await running(environment)
  const send: Product['send'] = (method, path, body, cookie) => sendJson(agent, origin, method, path, body, cookie)
  return {
    origin,
    dataDir,
    environment,
    send,
    signIn: (role, unit) => signIn(send, role, unit),
    async command(name, ...options) {
      const { stdout } = await promisify(execFile)(process.execPath, [main, name, '--json', ...options], {
        env: environment,
        maxBuffer: 64 * 1024 * 1024,
      })
      return JSON.parse(stdout) as CommandAnswer
    },
    hasEnded: () => isOver(server),
    kill: () => ended(server, 'SIGKILL'),
    stop: () => ended(server, 'SIGTERM'),
    async start() {
      server = await running(environment)
    },
    async remove() {
      agent.destroy()
      await ended(server, 'SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A pool on the database of a running product, with the rights of its server. */
export interface ProductPool {
  readonly pool: pg.Pool
  /** has the planner look at the tables, which only their owner may; the database does so itself a while after a load */
  analyze(): Promise<void>
  close(): Promise<void>
}

export async function productPool(product: Product): Promise<ProductPool> {
  const database = await openDatabase(readSettings(product.environment), { access: 'share' })
  const pool = createPool({ ...database.app, max: 20 }, 'longWork')
  return {
    pool,
    async analyze() {
      const owner = createPool(database.owner, 'owner')
      await owner.query('analyze')
      await owner.end()
    },
    async close() {
      await pool.end()
      await database.stop()
    },
  }
}

function running(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = spawn(process.execPath, [main, 'start'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('exit', code => reject(new Error(`the product ended with ${code}: ${said}`)))
    server.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-2000)
    })
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('http://')) resolve(server)
    })
  })
}

async function signIn(send: Product['send'], role: string, unit?: string): Promise<SignedInAs> {
  const { body } = await send('GET', '/api/personas')
  const { items } = body as { items: { account: string; post: string; unit: Actor['unit']; roles: Actor['roles'] }[] }
  const persona = items.find(
    item => (item.roles as readonly string[]).includes(role) && (unit === undefined || item.unit.id === unit),
  )
  if (!persona) throw new Error(`nobody in the demo city is ${role}${unit ? ` at ${unit}` : ''}`)
  const { cookie } = await send('POST', '/api/session/persona', { account: persona.account })
  if (!cookie) throw new Error('signing in gave no session')
  return { actor: { account: persona.account, post: persona.post, unit: persona.unit, roles: persona.roles }, cookie }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function sendJson(
  agent: Agent,
  origin: string,
  method: string,
  path: string,
  body: unknown,
  cookie: string | undefined,
): Promise<Answer> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    origin,
    'sec-fetch-site': 'same-origin',
    ...(cookie && { cookie }),
    ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
  }
  return new Promise((resolve, reject) => {
    const out = request(`${origin}${path}`, { method, agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({
          status: response.statusCode ?? 0,
          body: text ? JSON.parse(text) : null,
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
        })
      })
    })
    out.on('error', reject)
    out.end(payload)
  })
}
