import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../pdf/pdf-words.ts'
import { confirmRule } from '../testing/test-amendment.ts'
import { lineOf, routeOf, SITE, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

const paperOf = async (code: string) => {
  const { project } = (await city.ask('clerk', `/api/projects/${code}`)).json()
  return project.documents.at(-1) as { kind: string; number: string; verificationCode: string }
}
const download = (post: 'clerk' | 'outsider' | 'member' | 'acceptor', code: string, verification: string) =>
  city.ask(post, `/api/projects/${code}/documents/${verification}.docx`)
const asPdf = (post: 'clerk' | 'outsider', code: string, verification: string) =>
  city.ask(post, `/api/projects/${code}/documents/${verification}.pdf`, {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  })
const verify = async (code: string) => (await city.ask(undefined, `/api/verify/${code}`)).json()

test('from plan line to approval letter: notice, correction notice and letter can be downloaded and checked', async () => {
  const code = await city.project('applying')
  const notice = await city.ask('planner', '/api/plans/2027/notice.docx')
  expect(notice.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await city.ask('clerk', '/api/plans/2027/notice.docx')).statusCode).toBe(404)

  await fillAndSubmit(city, code)
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
  await city.act('acceptor', code, 'approval.returnForCorrection', {
    items: [{ section: 'sharing', place: '提供目录', text: '补充数据项', rule: 'W-13.1' }],
    dueDays: 5,
    secondTimeReason: '',
  })
  const correction = await paperOf(code)
  expect(correction.kind).toBe('correctionNotice')
  const first = await download('clerk', code, correction.verificationCode)
  expect(first.headers['content-disposition']).toContain(encodeURIComponent('补正通知书'))
  // It rests on a rule nobody has checked.
  const pauses = '补正期间审批时限暂停计算'
  const notice1 = (await wordsOf((await asPdf('clerk', code, correction.verificationCode)).rawPayload)).join('')
  expect(notice1).not.toContain(pauses)
  await confirmRule(city.house, 'W-14+.b', '2026-11-25')
  city.clock.advance(2 * 86_400_000)
  await city.signInAgain()

  const resubmitted = await city.act('clerk', code, 'approval.resubmitApplication', {
    answers: [{ state: 'corrected', text: '已补' }],
  })
  expect(resubmitted.statusCode).toBe(200)
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
  await city.act('acceptor', code, 'approval.acceptApplication', {})
  await city.act('reviewer', code, 'approval.giveOpinion', {
    checklist: [],
    conclusion: 'approve',
    suggestedAmount: 100,
    text: '可以',
  })
  await city.act('approver', code, 'approval.decide', {
    result: 'approve',
    amount: 1_200_000_000,
    sharingOpinion: '按目录共享',
    cipherOpinion: '落实方案',
    conditions: ['招标前补充责任清单'],
    reason: '同意',
  })
  expect((await city.act('acceptor', code, 'approval.issueLetter', { copies: [] })).statusCode).toBe(200)
  const letter = await paperOf(code)
  expect(letter).toMatchObject({ kind: 'approvalLetter', number: expect.stringMatching(/^武数审〔2026〕\d+号$/) })
  expect((await download('clerk', code, letter.verificationCode)).statusCode).toBe(200)
  for (const post of ['outsider', 'member'] as const)
    expect((await download(post, code, letter.verificationCode)).statusCode).toBe(404)

  // As PDF it says the same, to the same readers.
  const pdf = await asPdf('clerk', code, letter.verificationCode)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  const words = (await wordsOf(pdf.rawPayload)).join('')
  for (const each of [
    letter.number,
    '招标前补充责任清单',
    `查验码：${letter.verificationCode}`,
    `查验网址：${SITE}/verify`,
  ])
    expect(words).toContain(each)
  expect(words).not.toContain('evil.example')
  // The rule of the report was confirmed meanwhile; that of adjustments was not, and is not put to anybody as a condition.
  expect(words).toContain('每年年底前完成项目绩效评价报告')
  expect(words).not.toMatch(/办理调整手续|待核/)
  expect((await asPdf('outsider', code, letter.verificationCode)).statusCode).toBe(404)
  expect((await city.ask('planner', '/api/plans/2027/notice.pdf')).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await city.ask('clerk', '/api/plans/2027/notice.pdf')).statusCode).toBe(404)

  // The same bytes later: the paper is drawn up from the log as it was issued.
  const again = await download('clerk', code, correction.verificationCode)
  expect(again.rawPayload.equals(first.rawPayload)).toBe(true)

  const typed = letter.verificationCode.toLowerCase().replaceAll('-', ' ')
  expect(await verify(encodeURIComponent(typed))).toMatchObject({
    found: true,
    kind: 'approvalLetter',
    number: letter.number,
    unit: '市水务局',
    intact: true,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a code that was never printed verifies nothing', async () => {
  expect(await verify('00000-00000-00000-00000')).toMatchObject({ found: false, intact: false })
  expect(await verify("'; drop table entry; --")).toMatchObject({ found: false })
})

test('a small project is filed and gets its receipt', async () => {
  const { code } = (await city.act('clerk', 'new', 'plan.putLine', lineOf('档案数字化', 48))).json()
  await city.act('clerk', code, 'scope.findRoute', { ...routeOf, amount: 48_000_000 })
  const filed = await city.act('clerk', code, 'approval.file', {
    amount: 48_000_000,
    goals: '数字化',
    fundSource: '部门预算',
    omFunds: 0,
    sharing: '登记目录',
    cipher: '统一密码服务',
    securityLevel: '二级',
    splitting: '',
    sectorApproval: '',
  })
  expect(filed.statusCode).toBe(200)
  await city.act('acceptor', code, 'approval.acknowledgeFiling', {})
  const receipt = await paperOf(code)
  expect(receipt.kind).toBe('filingReceipt')
  expect((await download('clerk', code, receipt.verificationCode)).statusCode).toBe(200)
})

test('a changed log shows when the paper is checked', async () => {
  const { number } = await paperOf((await city.ask('clerk', '/api/projects')).json().items[0].code)
  const { rows } = await city.house.pool.query(
    'select project_id, verification_code from issued_document where number = $1',
    [number],
  )
  const [document] = rows
  await city.ownerPool.query(
    `update entry set body = jsonb_set(body, '{input,reason}', '"改过"') where subject_id = $1 and no = 3`,
    [document.project_id],
  )
  expect(await verify(document.verification_code)).toMatchObject({ found: true, intact: false })
})
