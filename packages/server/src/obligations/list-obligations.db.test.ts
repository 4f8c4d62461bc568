import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ObligationRow } from '@zhengheng/contract'
import { type Actor, administrationUnit, rulesIdOf } from '@zhengheng/policy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrationFolder } from '../db/migrate.ts'
import { perform } from '../spine/perform.ts'
import { rebuild } from '../spine/rebuild.ts'
import { inTransaction } from '../spine/transaction.ts'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'
import { listObligations, obligationsOfProject } from './list-obligations.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  await fillAndSubmit(city, code)
  await city.done('leader', code, 'approval.confirmApplication', { agrees: true })
  await city.done('acceptor', code, 'approval.acceptApplication', {})
})
afterAll(() => city.close())

interface Page {
  readonly items: ObligationRow[]
  readonly next: string | null
  readonly total: number
  readonly counts: Record<string, number>
}
async function list(post: Post, query = ''): Promise<Page> {
  const answer = await city.ask(post, `/api/obligations${query}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
const kinds = async (post: Post, query = '') =>
  (await list(post, query)).items.map(({ kind, due, status }) => [kind, due, status])

const leader: Actor = {
  account: '00000000-0000-4000-8000-000000000009',
  post: '审核人',
  unit: { id: 'water', name: '市水务局', kind: 'partyGovOrgan' },
  roles: ['owner.leader'],
}
/** As it will be told on another day; sessions do not last that long. */
async function kindsOn(day: string) {
  const house = { ...city.house, today: () => day }
  const { items } = await listObligations(house, leader, { scope: 'all', limit: 50 })
  return items.map(({ kind, due, status }) => [kind, due, status])
}
const ofProject = async (post: Post) =>
  (await city.ask(post, `/api/projects/${code}/obligations`)).json<{ items: ObligationRow[] }>().items

describe('while an application is weighed', () => {
  test('the running clock is owed by the bureau, and everybody who sees the project sees it', async () => {
    const clock = ['approvalTimeLimit', '2026-12-21', 'open']
    expect(await kinds('acceptor', '?scope=mine')).toEqual([clock])
    expect(await kinds('clerk')).toEqual([clock])
    expect(await kinds('clerk', '?scope=mine')).toEqual([])
    expect((await list('clerk')).items[0]).toMatchObject({
      code,
      rule: 'W-14+.clock',
      owedBy: 'approver',
      unitName: '市水务局',
      startedOn: '2026-11-23',
      startedBy: 'applicationAcceptedOn',
      term: { zh: '20 个工作日' },
      counting: 'workingDays',
      daysLeft: 20,
    })
  })

  test('another unit sees none of it, neither in the list nor by the project’s address', async () => {
    expect(await kinds('outsider')).toEqual([])
    expect((await list('outsider')).total).toBe(0)
    expect((await city.ask('outsider', `/api/projects/${code}/obligations`)).statusCode).toBe(404)
    expect((await city.ask(undefined, '/api/obligations')).statusCode).toBe(401)
  })

  test('days, kinds, units and statuses narrow it', async () => {
    expect((await list('acceptor', '?from=2026-12-21&to=2026-12-21')).total).toBe(1)
    expect((await list('acceptor', '?to=2026-12-20')).total).toBe(0)
    expect((await list('acceptor', '?kind=correction')).total).toBe(0)
    expect((await list('acceptor', '?unit=education')).total).toBe(0)
    expect(await list('acceptor', '?status=overdue')).toMatchObject({ total: 0, counts: { open: 1 } })
    expect((await city.ask('acceptor', '/api/obligations?status=late')).statusCode).toBe(400)
    expect((await city.ask('acceptor', '/api/obligations?from=2026-02-30')).statusCode).toBe(400)
  })

  test('once the day is over it is overdue; a correction pauses it and puts the unit in duty', async () => {
    expect(await kindsOn('2026-12-21')).toEqual([['approvalTimeLimit', '2026-12-21', 'near']])
    expect(await kindsOn('2026-12-22')).toEqual([['approvalTimeLimit', '2026-12-21', 'overdue']])
    await city.done('acceptor', code, 'approval.returnForCorrection', {
      items: [{ section: 'sharing', place: '提供目录', text: '补充数据项', rule: 'W-13.1' }],
      dueDays: 5,
      secondTimeReason: '',
    })
    expect(await kinds('clerk')).toEqual([['correction', '2026-11-30', 'open']])
    expect((await list('clerk')).items[0]?.beside).toMatchObject({ owedBy: 'approver', pausedSince: '2026-11-23' })
    expect(await kinds('acceptor')).toEqual([['approvalTimeLimit', null, 'paused']])
    expect((await list('acceptor')).items[0]?.beside).toMatchObject({ owedBy: 'owner', due: '2026-11-30' })
    expect(await kinds('clerk', '?scope=mine')).toEqual([['correction', '2026-11-30', 'open']])
    expect((await list('clerk', '?limit=1')).items).toHaveLength(1)
  })
})

describe('once it is approved', () => {
  beforeAll(async () => {
    await city.done('clerk', code, 'approval.resubmitApplication', { answers: [{ state: 'corrected', text: '已补' }] })
    await city.done('leader', code, 'approval.confirmApplication', { agrees: true })
    await city.done('reviewer', code, 'approval.giveOpinion', {
      checklist: [],
      conclusion: 'approve',
      suggestedAmount: 1_200_000_000,
      text: '可以',
    })
    await city.done('approver', code, 'approval.decide', {
      result: 'approve',
      amount: 1_200_000_000,
      sharingOpinion: '按目录共享',
      cipherOpinion: '落实方案',
      conditions: [],
      reason: '同意',
    })
    await city.done('acceptor', code, 'approval.issueLetter', {})
  })

  test('what follows is expected from the schedule of the application, page by page in order of the day', async () => {
    const expected = [
      ['annualReport', '2027-12-31', 'expected'],
      ['acceptance', '2028-06-30', 'expected'],
      ['selfEvaluation', '2029-12-31', 'expected'],
    ]
    expect(await kinds('leader')).toEqual(expected)
    const first = await list('planner', '?limit=2')
    const second = await list('planner', `?limit=2&after=${first.next}`)
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual(expected.map(([kind]) => kind))
    expect([first.total, second.next]).toEqual([3, null])
    expect((await list('clerk', '?status=done')).items.map(({ kind, doneOn }) => [kind, doneOn])).toEqual([
      ['correction', '2026-11-23'],
      ['approvalTimeLimit', '2026-11-23'],
    ])
  })

  test('the page of the project has what is done and what is to come', async () => {
    const all = ['approvalTimeLimit', 'correction', 'annualReport', 'acceptance', 'selfEvaluation']
    expect((await ofProject('clerk')).map(({ kind }) => kind).toSorted()).toEqual(all.toSorted())
    expect((await ofProject('acceptor'))[1]).toMatchObject({
      kind: 'approvalTimeLimit',
      rule: 'W-14+.clock',
      status: 'done',
    })
  })

  test('an amendment moves what is owed from its day on, without a new act on the project', async () => {
    const administrator = (account: string, role: 'admin.system' | 'admin.security') =>
      ({ account, post: '管理员', unit: administrationUnit, roles: [role] }) as const
    const id = rulesIdOf('wuhan-2021')
    const amend = (role: 'admin.system' | 'admin.security', no: number, action: string, input: unknown) =>
      perform(city.house, {
        subject: { kind: 'rules', id },
        action,
        input,
        seenVersion: no,
        requestId: city.house.ids.uuid(),
        actor: administrator(`00000000-0000-4000-8000-00000000000${no + 1}`, role),
      })
    const change = { kind: 'parameter', parameter: 'acceptanceMonths', value: 3 }
    const proposal = { change, from: '2026-11-25', reason: '按会议意见调整' }
    expect(await amend('admin.system', 0, 'supervision.proposeAmendment', proposal)).toMatchObject({ kind: 'done' })
    expect(await amend('admin.security', 1, 'supervision.confirmAmendment', {})).toMatchObject({ kind: 'done' })
    const acceptance = async (day: string) => (await kindsOn(day)).find(([kind]) => kind === 'acceptance')
    expect(await acceptance('2026-11-24')).toEqual(['acceptance', '2028-06-30', 'expected'])
    expect(await acceptance('2026-11-25')).toEqual(['acceptance', '2028-03-31', 'expected'])
    const page = await obligationsOfProject({ ...city.house, today: () => '2026-11-25' }, leader, code)
    expect(page.find(({ kind }) => kind === 'acceptance')?.due).toBe('2028-03-31')
  })
})

test('a yearly plan is owed by the unit by the end of the window, and by all units to those who argue it', async () => {
  await city.done('planner', 2028, 'plan.openYear', { year: 2028, from: '2026-11-01', to: '2026-12-10', ceiling: null })
  await city.done('outsider', 'new', 'plan.putLine', { ...lineOf('教育项目'), year: 2028 })
  const own = await list('outsider')
  expect(own.items).toMatchObject([
    { kind: 'unitPlan', rule: 'W-6.1', due: '2026-12-10', year: 2028, code: null, unit: 'education', owedBy: 'owner' },
  ])
  expect((await list('member', '?kind=unitPlan')).items).toMatchObject([{ owedBy: 'units', unit: null, year: 2028 }])
  await city.done('outsideLeader', 2028, 'plan.submitUnitPlan', {})
  expect(await kinds('outsider')).toEqual([])
  expect(await kinds('outsider', '?status=done')).toEqual([['unitPlan', '2026-12-10', 'done']])
})

test('the facts kept are what the log says, also for projects older than their table', async () => {
  const check = () => inTransaction(city.house.pool, tx => rebuild(tx, city.house.crypto, { check: true }))
  expect((await check()).differences).toEqual([])
  const written = readFileSync(join(migrationFolder, '20261126T1015-milestone.sql'), 'utf8')
  // The state was jsonb then.
  const filling = (/insert into milestone[^;]+;/.exec(written)?.[0] ?? '').replace(
    'from subject',
    'from (select id, kind, state::jsonb as state from subject) as subject',
  )
  await city.ownerPool.query('delete from milestone')
  expect((await check()).differences.length).toBeGreaterThan(0)
  await city.ownerPool.query(filling)
  expect((await check()).differences).toEqual([])
})
