import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProjectFilter } from '@zhengheng/contract'
import { type Actor, conditionStatusNames, isStepClock, letterConditions, type Project } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../house/house.ts'
import { hintFact } from '../likeness/hint-fact.ts'
import { dutiesOf } from '../obligations/duties-of.ts'
import { accountSecrets } from '../people/account-secrets.ts'
import { openCrypto } from '../ports/crypto.ts'
import { folderStore } from '../ports/folder-store.ts'
import { systemIds } from '../ports/ids.ts'
import { settableClock } from '../ports/settable-clock.ts'
import { projectDetail } from '../projects/detail.ts'
import { inboxOf } from '../projects/inbox.ts'
import { listProjects } from '../projects/list.ts'
import { readContent } from '../spine/content.ts'
import { rebuild } from '../spine/rebuild.ts'
import { beginRegister } from '../spine/register.ts'
import { inTransaction } from '../spine/transaction.ts'
import { verifyAll } from '../spine/verify.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { loadDemoCity } from './load-demo-city.ts'

let database: TestDatabase
let house: House
let projects: readonly Project[]
beforeAll(async () => {
  database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'demo-city-'))
  const crypto = openCrypto(join(folder, 'keys'))
  house = openHouse({
    mode: 'demo',
    pool: database.appPool,
    clock: settableClock('2026-11-23T01:00:00.000Z'),
    ids: systemIds,
    crypto,
    files: folderStore({ folder: join(folder, 'files'), crypto, ids: systemIds }),
    hint: hintFact,
    secrets: accountSecrets,
    site: () => 'https://zhengheng.example',
  })
  await beginRegister(house)
  await loadDemoCity(house, () => undefined)
  const { rows } = await house.pool.query<{ state: Project }>(`select state from subject where kind = 'project'`)
  projects = rows.map(row => row.state)
})
afterAll(() => database.drop())

test('it holds a project in every step that waits or rests', () => {
  const steps = [
    'plan.drafting',
    'plan.submitted',
    'plan.listed',
    'plan.dropped',
    'plan.supplementRequested',
    'application.drafting',
    'application.atUnitLeader',
    'application.submitted',
    'application.inReview',
    'application.returned',
    'application.atCityGovernment',
    'application.decided',
    'application.refused',
    'approved',
    'filed',
    'withdrawn',
    'stopped',
  ]
  const reached = new Set<string>(projects.map(project => project.status))
  expect(steps.filter(step => !reached.has(step))).toEqual([])
})

test('it holds conditions of an approval in every status', () => {
  const reached = new Set(projects.flatMap(project => letterConditions.of(project)).map(({ status }) => status))
  expect([...reached].sort()).toEqual(Object.keys(conditionStatusNames).sort())
})

test('every project says that it is demo data: where it was published, or that it is made up', () => {
  for (const { demo, name, planLine } of projects) {
    const madeUp = demo?.url === null
    expect(madeUp || demo?.url?.startsWith('http'), name).toBe(true)
    expect([name.endsWith('（示例）'), planLine.summary.includes('不是真实项目')], name).toEqual([madeUp, madeUp])
  }
})

test('submitted content adds up to the published amount to the fen', async () => {
  const submitted = projects.filter(project => project.approval.submissions.length > 0)
  expect(submitted.length).toBeGreaterThan(5)
  for (const project of submitted) {
    const [submission] = project.approval.submissions
    const content = await readContent(house.pool, house.crypto, submission?.digest ?? '')
    expect(content.estimate.lines.reduce((total, line) => total + line.amount, 0)).toBe(submission?.amount)
  }
})

test('what a unit said it corrected is corrected, and nothing else is', async () => {
  const twice = projects.filter(project => project.approval.submissions.length > 1)
  expect(twice.length).toBeGreaterThan(0)
  for (const { approval } of twice) {
    const [first, second] = await Promise.all(
      approval.submissions.map(({ digest }) => readContent(house.pool, house.crypto, digest)),
    )
    expect(second?.sharing.offered.length).toBe((first?.sharing.offered.length ?? 0) + 2)
    expect(second?.cipher.scheme).toMatch(/密钥/)
    expect({ ...second, sharing: 0, cipher: 0 }).toEqual({ ...first, sharing: 0, cipher: 0 })
  }
})

test('D-2 W-8.2 two packs live in one city: the district’s projects are judged by the district’s rules, all others by the city’s', async () => {
  const judged = projects.filter(project => project.verdict && project.pack)
  const districts = judged.filter(({ unit }) => unit?.id === 'jiangan-district')
  const others = judged.filter(({ unit }) => unit?.id !== 'jiangan-district')
  const namesOf = (some: readonly Project[]) => [...new Set(some.map(({ pack }) => pack?.name))]
  expect([namesOf(districts), namesOf(others)]).toEqual([['wuhan-district'], ['wuhan-2021']])
  for (const { code, verdict } of districts) {
    const cited = verdict?.reasons.map(reason => reason.rule)
    expect(cited).toContain('D-2')
    // Acts on the plan are the city's; every act on the project itself is judged by the district's rules.
    const { rows } = await house.pool.query<{ name: string }>(
      `select distinct body #>> '{pack,name}' as name from entry
       join project_row on project_id = subject_id where code = $1 and body -> 'within' is null`,
      [code],
    )
    expect(rows).toEqual([{ name: 'wuhan-district' }])
  }
  expect(others.flatMap(({ verdict }) => verdict?.reasons.map(reason => reason.rule) ?? [])).not.toContain('D-2')
})

test('everything happened up to now, in order, and nobody is named', async () => {
  const { rows } = await house.pool.query<{ at: Date; post: string }>(
    `select at, body #>> '{actor,post}' as post from entry order by subject_id, no`,
  )
  expect(rows.every(row => row.at <= house.clock.now())).toBe(true)
  const { rows: backwards } = await house.pool.query(
    'select from entry later join entry earlier using (subject_id) where later.no = earlier.no + 1 and later.at < earlier.at',
  )
  expect(backwards).toEqual([])
  expect([...new Set(rows.map(row => row.post))].every(post => /岗|经办人|领导|服务器/.test(post))).toBe(true)
})

/** One person of each kind of post; of owner units one of each unit. */
const peopleOfTheCity = async () =>
  (
    await house.pool.query<Actor>(
      `select distinct on (account.roles, case when account.roles[1] like 'owner.%' then unit.id end)
         account.id as account, account.post_title as post, account.roles,
         jsonb_build_object('id', unit.id, 'name', unit.name, 'kind', unit.kind) as unit
       from account join unit on unit.id = account.unit_id where account.roles[1] not like 'admin.%'`,
    )
  ).rows

/** The clocks this person sees in lists, told by kind, after each was found the same everywhere else. */
async function clocksSeen(there: House, actor: Actor): Promise<string[]> {
  const [list, inbox, duties] = await Promise.all([
    listProjects(there, actor, ProjectFilter.parse({ limit: 100 })),
    inboxOf(there, actor),
    dutiesOf(there, actor, { scope: 'all' }),
  ])
  const told = new Map(list.items.map(({ code, clock }) => [code, clock]))
  for (const { code, clock } of inbox.items) expect(clock, code).toEqual(told.get(code))
  const running = list.items.filter(({ clock }) => clock?.counting === 'workingDays')
  const steps = duties.filter(({ kind }) => isStepClock(kind))
  expect(steps.map(({ code }) => code).sort()).toEqual(running.map(({ code }) => code).sort())
  for (const { code, owedBy, due, daysLeft, beside } of steps)
    expect(told.get(code ?? ''), code ?? '').toMatchObject({ owedBy, due, daysLeft, beside })
  for (const { code, clock } of running) expect((await projectDetail(there, actor, code)).clock, code).toEqual(clock)
  return running.map(
    ({ clock }) => `${clock?.owedBy} ${clock?.light}${clock?.beside ? ` beside ${clock.beside.light}` : ''}`,
  )
}

test('one matter has one light, in the lists, the inbox, among the duties and on its page, whoever looks', async () => {
  const seen = new Set<string>()
  for (const day of ['2026-11-23', '2026-12-28'])
    for (const actor of await peopleOfTheCity())
      for (const clock of await clocksSeen({ ...house, today: () => day }, actor)) seen.add(clock)
  expect([...seen].sort()).toEqual(
    expect.arrayContaining([
      'approver over',
      'approver paused beside normal',
      'owner normal beside paused',
      'owner over beside paused',
    ]),
  )
})

test('its chains verify, every decision made again is the same, and its read tables rebuild to the same rows', async () => {
  const verified = await verifyAll(house.pool, house.crypto, { deep: true })
  expect([verified.bad, verified.decisions?.byOthers]).toEqual([[], 0])
  const { differences } = await inTransaction(house.pool, tx => rebuild(tx, house.crypto, { check: true }))
  expect(differences).toEqual([])
})

test('loading again changes nothing, also where the story tells more than it did', async () => {
  const count = async () => (await house.pool.query<{ n: number }>('select count(*) as n from entry')).rows[0]?.n
  const before = await count()
  await database.ownerPool.query(`delete from receipt where receipt ->> 'action' = 'approval.answerCondition'`)
  await beginRegister(house)
  await loadDemoCity(house, () => {
    throw new Error('nothing to say')
  })
  expect(await count()).toBe(before)
})
