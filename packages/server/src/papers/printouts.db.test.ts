import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../pdf/pdf-words.ts'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
let code: string
/** the submission in the project's record */
let submitted: { readonly no: number; readonly hash: string }
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  await fillAndSubmit(city, code)
  submitted = await lastEntry()
})
afterAll(() => city.close())

const lastEntry = async () => (await city.ask('clerk', `/api/projects/${code}`)).json().timeline[0]
const receipt = (post: Post | undefined, no: number | string, of = code) =>
  city.ask(post, `/api/projects/${of}/receipts/${no}.pdf`)
const application = (post: Post, which: number | string) =>
  city.ask(post, `/api/projects/${code}/applications/${which}.pdf`)
const verify = async (typed: string) => (await city.ask(undefined, `/api/verify/${encodeURIComponent(typed)}`)).json()
const codeOn = (text: string) => /查验((?:[0-9A-F]{5}-){4}[0-9A-F]{5})/.exec(text)?.[1] ?? ''

describe('the receipt of an act', () => {
  test('says what was done, by whom, what comes next and who has it', async () => {
    const answer = await receipt('clerk', submitted.no)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('办理回执'))
    const [page = '', ...more] = await wordsOf(answer.rawPayload)
    expect(more).toEqual([])
    for (const words of [
      code,
      '提交单位审核',
      '市水务局clerk',
      '1,286.50万元',
      '第1次',
      '2026年11月23日09:00',
      '市水务局审核人办理',
      submitted.hash,
    ])
      expect(page).toContain(words)
  })

  test('stays as it was, byte for byte, whatever happens later', async () => {
    const first = await receipt('clerk', submitted.no)
    await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
    const again = await receipt('clerk', submitted.no)
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
    const [later = ''] = await wordsOf((await receipt('clerk', submitted.no + 1)).rawPayload)
    expect(later).toContain('市数据局受理岗办理')
  })

  test('carries a code by which anybody checks it', async () => {
    const [page = ''] = await wordsOf((await receipt('clerk', submitted.no)).rawPayload)
    const printed = codeOn(page)
    expect(await verify(printed.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      found: true,
      kind: 'receipt',
      receipt: { act: { zh: '提交单位审核' }, code, no: submitted.no },
      issuedAt: '2026-11-23T01:00:00.000Z',
      unit: '市水务局',
      hash: submitted.hash,
      intact: true,
    })
    const altered = `${printed.slice(0, -1)}${printed.endsWith('0') ? '1' : '0'}`
    expect(await verify(altered)).toMatchObject({ found: false, receipt: null, intact: false })
  })

  test('is absent in the same words for who may not see the project, for an act that never was and for no number', async () => {
    const refused = await receipt('outsider', submitted.no)
    expect(refused.statusCode).toBe(404)
    const wording = ({ body }: { body: string }) => body.replace(/"instance":"[^"]*"|"reference":"[^"]*"/g, '')
    for (const other of [
      await receipt('outsider', submitted.no, 'WH-2099-9999'),
      await receipt('clerk', 999),
      await receipt('clerk', 'x'),
      await receipt('clerk', 0),
    ]) {
      expect(other.statusCode).toBe(404)
      expect(wording(other)).toBe(wording(refused))
    }
    expect((await receipt(undefined, submitted.no)).statusCode).toBe(401)
  })
})

describe('the application as PDF', () => {
  test('a submission holds every section, the sums and its digest, for whoever may open it', async () => {
    const text = (await wordsOf((await application('acceptor', 1)).rawPayload)).join('')
    for (const words of [
      '智慧排水信息系统（二期）',
      '1项目基本信息',
      '13申报承诺',
      '建成泵站监测平台',
      '应用开发',
      '合计1,286.50',
      '申报方案正文方案.pdf（',
      '第1次提交',
      '单位（盖章）',
      (await city.ask('clerk', `/api/projects/${code}`)).json().project.approval.submissions[0].digest,
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('草稿')
    for (const post of ['outsider', 'member'] as const) expect((await application(post, 1)).statusCode).toBe(404)
    expect((await application('clerk', 2)).statusCode).toBe(404)
  })

  test('a draft says on every page that it is one, and is its unit’s alone', async () => {
    const other = await testApp()
    const drafting = await other.project('applying')
    const draft = (post: Post) => other.ask(post, `/api/projects/${drafting}/applications/draft.pdf`)
    const saved = await other.ask('clerk', `/api/projects/${drafting}/application/content`, {
      method: 'PUT',
      headers: { 'if-match': '"0"' },
      body: { content: { goal: '只写了一半' }, finished: false },
    })
    expect(saved.statusCode).toBe(200)
    const pages = await wordsOf((await draft('clerk')).rawPayload)
    // Once at the foot, once across the page.
    expect(pages.filter(page => (page.match(/草稿/g)?.length ?? 0) < 2)).toEqual([])
    expect(pages.join('')).toContain('只写了一半')
    expect(pages.join('')).toContain('未提交，不作为申报依据')
    for (const post of ['outsider', 'acceptor'] as const) expect((await draft(post)).statusCode).toBe(404)
    await other.close()
    // Submitted long ago: there is no draft to print.
    expect((await application('clerk', 'draft')).statusCode).toBe(404)
  })
})

test('a receipt of a log that was changed does not verify', async () => {
  const [page = ''] = await wordsOf((await receipt('clerk', submitted.no)).rawPayload)
  await city.ownerPool.query(
    `update entry set body = jsonb_set(body, '{input,reason}', '"改过"')
     where subject_id = (select project_id from project_row where code = $1) and no = 1`,
    [code],
  )
  expect(await verify(codeOn(page))).toMatchObject({ found: true, kind: 'receipt', intact: false })
})
