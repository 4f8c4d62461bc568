import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planIdOf, type Role, wan } from '@zhengheng/policy'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { type House, openHouse } from '../house/house.ts'
import { originOf } from '../house/origin.ts'
import { buildApp } from '../http/build-app.ts'
import type { Limits } from '../http/limits.ts'
import { hintFact } from '../likeness/hint-fact.ts'
import { accountSecrets } from '../people/account-secrets.ts'
import { createAccount } from '../people/create-account.ts'
import { personaSignIn } from '../people/persona.ts'
import { SESSION_COOKIE } from '../people/sessions.ts'
import { ensureUnit, type Unit } from '../people/units.ts'
import { openCrypto } from '../ports/crypto.ts'
import { folderStore } from '../ports/folder-store.ts'
import { systemIds } from '../ports/ids.ts'
import { settableClock } from '../ports/settable-clock.ts'
import { beginRegister } from '../spine/register.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

const units: readonly Unit[] = [
  { id: 'water', name: '市水务局', kind: 'partyGovOrgan' },
  { id: 'education', name: '市教育局', kind: 'partyGovOrgan' },
  { id: 'bureau', name: '市政务服务和大数据管理局', kind: 'partyGovOrgan' },
  { id: 'finance', name: '市财政局', kind: 'partyGovOrgan', jointMember: true },
  { id: 'government', name: '武汉市人民政府办公厅', kind: 'cityGovernment' },
]

const posts = {
  clerk: ['water', 'owner.clerk'],
  leader: ['water', 'owner.leader'],
  outsider: ['education', 'owner.clerk'],
  outsideLeader: ['education', 'owner.leader'],
  planner: ['bureau', 'bureau.planner'],
  acceptor: ['bureau', 'bureau.acceptor'],
  reviewer: ['bureau', 'bureau.reviewer'],
  approver: ['bureau', 'bureau.approver'],
  member: ['finance', 'member.reviewer'],
  government: ['government', 'cityGovernment.approver'],
} as const satisfies Record<string, readonly [string, Role]>
export type Post = keyof typeof posts

interface Wanted {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** bytes as they are, instead of `body` */
  readonly payload?: Buffer | string
}

export interface TestApp {
  readonly app: FastifyInstance
  readonly house: House
  readonly clock: ReturnType<typeof settableClock>
  readonly database: TestDatabase
  /** with keys and files of the house in it */
  readonly folder: string
  /** for what no product role may do, such as tampering with the log */
  readonly ownerPool: pg.Pool
  readonly cookies: Readonly<Record<Post, string>>
  /** a request as this post's browser would send it; without a post, as nobody */
  ask(post: Post | undefined, url: string, wanted?: Wanted): Promise<LightMyRequestResponse>
  /** does an act over HTTP; answers the response, whatever it is */
  act(
    post: Post,
    subject: string | number,
    action: string,
    input: unknown,
    seenVersion?: number,
  ): Promise<LightMyRequestResponse>
  /** does an act that has to succeed; answers its receipt. @throws with the answer otherwise */
  done(post: Post, subject: string | number, action: string, input: unknown): Promise<{ readonly code: string }>
  /** everybody signs in anew, after the clock went past the end of their sessions */
  signInAgain(): Promise<void>
  /** puts a line in and takes it to the wanted step; answers its code */
  project(upTo?: Step, name?: string): Promise<string>
  close(): Promise<void>
}

export type Step = 'drafting' | 'submitted' | 'listed' | 'applying'
export const HOST = '127.0.0.1:8080'
/** where this deployment says it is reached, whatever a request says */
export const SITE = 'https://zhengheng.example'
const YEAR = 2027

interface TestOptions {
  readonly mode?: 'demo' | 'production'
  readonly limits?: Limits
  /** off as in production, where answers are written by the compiled serialiser and not parsed first */
  readonly checkAnswers?: boolean
}

/** The whole application on a fresh database, with a small city and the plan of 2027 open. */
export async function testApp(options: TestOptions = {}): Promise<TestApp> {
  const database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'zhengheng-app-'))
  const clock = settableClock('2026-11-23T01:00:00.000Z')
  const crypto = openCrypto(join(folder, 'keys'))
  const house = openHouse({
    mode: options.mode ?? 'demo',
    pool: database.appPool,
    clock,
    ids: systemIds,
    crypto,
    files: folderStore({ folder: join(folder, 'files'), crypto, ids: systemIds }),
    hint: hintFact,
    secrets: accountSecrets,
    site: () => SITE,
  })
  await beginRegister(house)
  const app = await buildApp(house, {
    checkAnswers: options.checkAnswers ?? true,
    webFolder: emptyPage(folder),
    ...(options.limits && { limits: options.limits }),
  })
  await app.ready()
  for (const unit of units) await ensureUnit(house, unit)
  const accounts = await everybody(house)
  const cookies = await signEverybodyIn(house, accounts)

  const ask: TestApp['ask'] = (post, url, { method = 'GET', headers = {}, body, payload } = {}) =>
    app.inject({
      method,
      url,
      headers: {
        host: HOST,
        origin: `http://${HOST}`,
        'sec-fetch-site': 'same-origin',
        ...(post && { cookie: cookies[post] }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
      ...(payload !== undefined && { payload }),
    })

  const act: TestApp['act'] = async (post, subject, action, input, seenVersion) => {
    const base = typeof subject === 'number' ? `/api/plans/${subject}` : `/api/projects/${subject}`
    const seen = seenVersion ?? (subject === 'new' ? 0 : await versionOf(house, subject))
    return ask(post, `${base}/actions/${action}`, {
      method: 'POST',
      body: { input, seenVersion: seen, requestId: systemIds.uuid() },
    })
  }
  const done: TestApp['done'] = async (post, subject, action, input) => {
    const answer = await act(post, subject, action, input)
    if (answer.statusCode !== 200) throw new Error(`${action}: ${answer.body}`)
    return answer.json()
  }
  await done('planner', YEAR, 'plan.openYear', { year: YEAR, from: '2026-10-01', to: '2026-12-31', ceiling: null })

  const project: TestApp['project'] = async (upTo = 'drafting', name = '智慧排水信息系统（二期）') => {
    const { code } = await done('clerk', 'new', 'plan.putLine', lineOf(name))
    if (upTo === 'drafting') return code
    await done('leader', YEAR, 'plan.submitUnitPlan', {})
    if (upTo === 'submitted') return code
    await done('member', code, 'plan.giveOpinion', { stance: 'agree', text: '' })
    await done('planner', YEAR, 'plan.submitToCityGovernment', {})
    await done('government', YEAR, 'plan.approve', { opinion: '同意' })
    await done('planner', YEAR, 'plan.issue', {})
    await done('clerk', code, 'scope.findRoute', routeOf)
    if (upTo === 'listed') return code
    await done('clerk', code, 'approval.startApplication', { stage: 'implementationPlan' })
    return code
  }
  const close = async () => {
    await app.close()
    await database.drop()
  }
  const signInAgain = async () => {
    Object.assign(cookies, await signEverybodyIn(house, accounts))
  }
  const { ownerPool } = database
  return { app, house, clock, database, folder, ownerPool, cookies, ask, act, done, signInAgain, project, close }
}

async function everybody(house: House): Promise<ReadonlyMap<Post, string>> {
  const accounts = new Map<Post, string>()
  for (const [login, [unitId, role]] of Object.entries(posts)) {
    const created = await createAccount(house, { login, postTitle: login, unitId, roles: [role] })
    if (created.kind === 'refused') throw new Error(created.reason.en)
    accounts.set(login as Post, created.accountId)
  }
  return accounts
}

async function signEverybodyIn(house: House, accounts: ReadonlyMap<Post, string>): Promise<Record<Post, string>> {
  const cookies: Partial<Record<Post, string>> = {}
  for (const [login, account] of accounts) {
    const people = { ...house, mode: 'demo' as const }
    const answer = await personaSignIn(people, account, originOf('127.0.0.1', 'test'))
    if (answer.kind === 'refused') throw new Error(answer.reason.en)
    cookies[login] = `${SESSION_COOKIE}=${answer.token}`
  }
  return cookies as Record<Post, string>
}

async function versionOf({ pool }: House, subject: string | number): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    'select version from subject where id = coalesce((select project_id from project_row where code = $1), $2)',
    [String(subject), typeof subject === 'number' ? planIdOf(subject) : ''],
  )
  return rows[0]?.version ?? 0
}

export const lineOf = (name: string, amountWan = 1300) => ({
  name,
  year: YEAR,
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount: wan(amountWan),
  summary: '泵站监测与积水预警',
  basis: ['全市信息化建设规划'],
})

export const routeOf = {
  amount: wan(1300),
  fundingMode: 'governmentInvestment',
  withFixedAssetProject: false,
  selfBuiltSelfUsed: false,
  classified: false,
  officeEquipment: false,
  buildingIntelligence: false,
}

export function emptyPage(folder: string): string {
  const web = join(folder, 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><div id="root"></div>')
  writeFileSync(join(web, 'assets', 'main-1a2b3c.js'), 'export {}')
  return web
}
