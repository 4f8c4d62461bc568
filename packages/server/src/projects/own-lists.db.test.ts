import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeNotices } from '../notices/write-notices.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  await fillAndSubmit(city, code)
})
afterAll(() => city.close())

const done = (post: Post, action: string, input: unknown) => city.done(post, code, action, input)
const list = async (post: Post, which: 'handed-over' | 'told') =>
  (await city.ask(post, `/api/tasks/${which}`)).json<{ items: Record<string, unknown>[]; next: string | null }>()
const paper = (post: Post, verificationCode: unknown) =>
  city.ask(post, `/api/projects/${code}/documents/${verificationCode}.docx`)

test('what was handed to somebody else is listed with where it stands now', async () => {
  await done('leader', 'approval.confirmApplication', { agrees: true })
  await done('acceptor', 'approval.returnForCorrection', {
    items: [{ section: 'sharing', place: '提供目录', text: '补充数据项', rule: 'W-13.1' }],
    dueDays: 5,
    secondTimeReason: '',
  })
  const { items } = await list('acceptor', 'handed-over')
  expect(items).toMatchObject([
    {
      action: 'approval.returnForCorrection',
      code,
      status: 'application.returned',
      clock: { owedBy: 'owner', light: 'normal' },
    },
  ])
  expect((await list('planner', 'handed-over')).items).toMatchObject([
    { action: 'plan.submitToCityGovernment', code: 'plan-2027', name: '2027年度计划', status: 'issued' },
    { action: 'plan.openYear', status: 'issued', clock: null },
  ])
  expect((await list('outsideLeader', 'handed-over')).items).toEqual([])
})

test('a letter is told to who had a hand in it and to the members it was copied to, and read by them', async () => {
  await done('clerk', 'approval.resubmitApplication', { answers: [{ state: 'corrected', text: '已补' }] })
  await done('leader', 'approval.confirmApplication', { agrees: true })
  await done('acceptor', 'approval.acceptApplication', {})
  await done('reviewer', 'approval.giveOpinion', {
    checklist: [],
    conclusion: 'approve',
    suggestedAmount: 100,
    text: '可以',
  })
  await done('approver', 'approval.decide', {
    result: 'approve',
    amount: 1_200_000_000,
    sharingOpinion: '按目录共享',
    cipherOpinion: '落实方案',
    conditions: [],
    reason: '同意',
  })
  const strange = await city.act('acceptor', code, 'approval.issueLetter', { copies: ['education'] })
  expect([strange.statusCode, strange.json().reasons[0].rule]).toEqual([422, 'M-copies'])
  await done('acceptor', 'approval.issueLetter', { copies: ['finance'] })

  const letters = async (post: Post) =>
    (await list(post, 'told')).items.filter(item => item.kind === 'approvalLetter' && item.code === code)
  const [letter] = await letters('member')
  // Its opinion on the plan line lets it read no correction notice, so it is told of none.
  const told = (await list('member', 'told')).items.map(item => item.kind)
  expect(told.sort()).toEqual(['approvalLetter', 'planNotice'])
  expect(letter).toMatchObject({ copied: true, unitName: '市水务局', number: expect.stringMatching(/号$/) })
  expect(await letters('reviewer')).toMatchObject([{ copied: false }])
  expect(await letters('acceptor')).toEqual([])
  expect(await letters('outsider')).toEqual([])
  expect((await paper('member', letter?.verificationCode)).statusCode).toBe(200)
})

test('a member reads no paper it got no copy of', async () => {
  const { project } = (await city.ask('clerk', `/api/projects/${code}`)).json()
  const notice = project.documents.find((each: { kind: string }) => each.kind === 'correctionNotice')
  expect((await paper('member', notice.verificationCode)).statusCode).toBe(404)
})

test('the notice of the plan is told to the bodies that argue and approve it, not to who issued it', async () => {
  const kinds = async (post: Post) => (await list(post, 'told')).items.map(item => item.kind)
  for (const post of ['member', 'government', 'acceptor'] as const) expect(await kinds(post)).toContain('planNotice')
  for (const post of ['planner', 'clerk'] as const) expect(await kinds(post)).not.toContain('planNotice')
})

test('members are noticed of their copy', async () => {
  const { rows } = await city.ownerPool.query('select subject_id as subject, no from outbox')
  await writeNotices(city.house.pool, rows)
  const { items } = (await city.ask('member', '/api/notices')).json()
  expect(items.filter((item: { text: { zh: string } }) => item.text.zh.includes('印发批复'))).toHaveLength(1)
})
