import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

const DAY = 86_400_000

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

/** Days pass, and everybody is still signed in. */
async function later(of: TestApp, days: number): Promise<void> {
  of.clock.advance(days * DAY)
  await of.ownerPool.query(
    "update login_session set idle_expires_at = '2030-01-01', absolute_expires_at = '2030-01-01'",
  )
}

const inbox = async (post: Post, query = '') => (await city.ask(post, `/api/tasks${query}`)).json()
const actionsOf = async (post: Post) => (await inbox(post)).items.map((item: { action: string }) => item.action)

test('each step waits for its posts, in their unit, and a member that has spoken waits no more', async () => {
  const code = await city.project('drafting')
  expect(await actionsOf('leader')).toEqual(['plan.submitUnitPlan'])
  expect(await actionsOf('outsideLeader')).toEqual([])
  await city.act('leader', 2027, 'plan.submitUnitPlan', {})
  expect(await actionsOf('member')).toEqual(['plan.giveOpinion'])
  expect((await inbox('member')).counts).toEqual({ 'plan.giveOpinion': 1 })
  await city.act('member', code, 'plan.giveOpinion', { stance: 'agree', text: '' })
  expect(await inbox('member')).toEqual({ items: [], counts: {} })
  expect(await actionsOf('planner')).toEqual(['plan.submitToCityGovernment'])
  expect((await inbox('planner', '?action=plan.issue')).items).toEqual([])
})

test('the light follows working days, and is the unit’s own while corrections are awaited', async () => {
  const fresh = await testApp()
  try {
    const code = await fresh.project('applying')
    await fillAndSubmit(fresh, code)
    await fresh.act('leader', code, 'approval.confirmApplication', { agrees: true })
    await fresh.act('acceptor', code, 'approval.acceptApplication', {})
    const light = async () => {
      const { items } = (await fresh.ask('reviewer', '/api/tasks')).json()
      return [items[0]?.clock.light, items[0]?.clock.daysLeft]
    }
    expect(await light()).toEqual(['normal', 20])
    await later(fresh, 25)
    expect(await light()).toEqual(['near', 1])
    await later(fresh, 10)
    expect((await light())[0]).toBe('over')
    await fresh.act('reviewer', code, 'approval.returnForCorrection', {
      items: [{ section: 'needs', place: '一', text: '补充', rule: 'W-11.2' }],
      dueDays: 10,
      secondTimeReason: '',
    })
    const { items } = (await fresh.ask('clerk', '/api/tasks')).json()
    // Ten working days from 28 December wait for the holiday notice of 2027.
    expect(items[0]).toMatchObject({
      action: 'approval.resubmitApplication',
      clock: { owedBy: 'owner', light: 'uncertain', beside: { owedBy: 'approver' } },
    })
  } finally {
    await fresh.close()
  }
})

test('what one did is listed newest first, under the name it has', async () => {
  const { items } = (await city.ask('leader', '/api/tasks/done')).json()
  expect(items[0]).toMatchObject({ action: 'plan.submitUnitPlan', code: 'plan-2027', name: '2027年度计划' })
  const clerk = (await city.ask('clerk', '/api/tasks/done')).json().items
  expect(clerk[0]).toMatchObject({ action: 'plan.putLine', name: '智慧排水信息系统（二期）', no: 1 })
  expect((await city.ask('outsider', '/api/tasks/done')).json()).toEqual({ items: [], next: null })
})

test('what was done long ago follows page by page; a made-up place is refused by name', async () => {
  await city.ownerPool.query(
    `insert into entry (subject_id, no, account_id, at, body, previous_hash, hash)
     select 'plan-' || n, 1, account_id, at, body || jsonb_build_object('subject', 'plan-' || n, 'no', 1), previous_hash, hash
     from entry, generate_series(1901, 1960) n where body ->> 'action' = 'plan.openYear' and subject_id = 'plan-2027'`,
  )
  const first = (await city.ask('planner', '/api/tasks/done')).json()
  const second = (await city.ask('planner', `/api/tasks/done?before=${first.next}`)).json()
  const codes = [...first.items, ...second.items].map((item: { code: string }) => item.code)
  expect(first.items).toHaveLength(50)
  expect(codes.filter(code => /^plan-19/.test(code))).toHaveLength(60)
  expect(new Set(codes).size).toBe(codes.length)
  expect(second.next).toBeNull()
  const lost = await city.ask('planner', '/api/tasks/done?before=abc')
  expect([lost.statusCode, lost.json().fields[0].path]).toEqual([400, 'query.before'])
})

test('W-7.5 once the round of its year is over, a draft line waits for a supplement, in the list as on its page', async () => {
  const fresh = await testApp()
  try {
    const code = await fresh.project('drafting')
    const asked = async () => {
      const { items, counts } = (await fresh.ask('leader', '/api/tasks')).json()
      const { tasks } = (await fresh.ask('leader', `/api/projects/${code}`)).json()
      return [items[0]?.action, Object.keys(counts)[0], tasks[0]?.action]
    }
    expect(await asked()).toEqual(Array(3).fill('plan.submitUnitPlan'))
    await later(fresh, 400)
    expect(await asked()).toEqual(Array(3).fill('plan.requestSupplement'))
    const { items } = (await fresh.ask('leader', '/api/tasks?action=plan.requestSupplement')).json()
    expect(items).toHaveLength(1)
  } finally {
    await fresh.close()
  }
})
