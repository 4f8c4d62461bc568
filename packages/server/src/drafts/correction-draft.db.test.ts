import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  await fillAndSubmit(city, code)
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
  const returned = await city.act('acceptor', code, 'approval.returnForCorrection', {
    items: [
      {
        section: 'cipher',
        place: '密码应用措施',
        text: '请补充密钥管理',
        rule: 'W-13.1',
        anchor: { field: 'scheme', quote: '国产密码算法' },
      },
    ],
    dueDays: 10,
    secondTimeReason: '',
  })
  expect(returned.json()).toMatchObject({ action: 'approval.returnForCorrection' })
})
afterAll(() => city.close())

const nothing = { answers: {}, reasons: {} }
const corrected = { answers: { 1: { state: 'corrected', text: '已补充' } }, reasons: {} }
const read = (post: Post = 'clerk') => city.ask(post, `/api/projects/${code}/correction`)
const save = (content: object, seen: number, post: Post = 'clerk') =>
  city.ask(post, `/api/projects/${code}/correction`, {
    method: 'PUT',
    headers: { 'if-match': `"${seen}"` },
    body: { content },
  })
async function saveSection(section: string) {
  const detail = (await city.ask('clerk', `/api/projects/${code}/application`)).json()
  const { version, content } = detail.sections.find((one: { section: string }) => one.section === section)
  return city.ask('clerk', `/api/projects/${code}/application/${section}`, {
    method: 'PUT',
    headers: { 'if-match': `"${version}"` },
    body: { content: section === 'needs' ? { ...content, necessity: '汛期调度需要' } : content, finished: true },
  })
}

test('answers are kept for everybody of the unit, version by version', async () => {
  expect((await read()).json()).toMatchObject({ version: 0, content: nothing, savedAt: null })
  expect((await save(corrected, 0)).headers.etag).toBe('"1"')
  expect((await read('leader')).json()).toMatchObject({ version: 1, content: corrected, savedBy: '市水务局clerk' })
})

test('a colleague’s newer answers are not overwritten', async () => {
  const answer = await save(nothing, 0)
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ version: 1, theirs: corrected })
})

test('nobody else finds them', async () => {
  for (const post of ['reviewer', 'outsider'] as const) {
    expect((await read(post)).statusCode).toBe(404)
    expect((await save(nothing, 1, post)).statusCode).toBe(404)
  }
})

test('the named section is open; another opens with a reason, and says so until then', async () => {
  expect((await saveSection('cipher')).statusCode).toBe(200)
  const refused = await saveSection('needs')
  expect(refused.statusCode).toBe(422)
  expect(refused.json().reasons).toMatchObject([{ rule: 'M-named', fact: { value: '需求与现状' } }])
  expect((await save({ ...corrected, reasons: { needs: '  ' } }, 1)).statusCode).toBe(200)
  expect((await saveSection('needs')).statusCode).toBe(422)
  expect((await save({ ...corrected, reasons: { needs: '必要性表述同步调整' } }, 2)).statusCode).toBe(200)
  expect((await saveSection('needs')).statusCode).toBe(200)
})

test('sending needs the reason too; what was sent ends the draft and is where a declined one goes on from', async () => {
  const answers = [{ state: 'corrected', text: '已补充' }]
  const silent = await city.act('clerk', code, 'approval.resubmitApplication', { answers })
  expect(silent.statusCode).toBe(422)
  expect(silent.json().reasons).toMatchObject([{ rule: 'M-named', fact: { value: '需求与现状' } }])
  const otherChanges = [{ section: 'needs', reason: '必要性表述同步调整' }]
  expect((await city.act('clerk', code, 'approval.resubmitApplication', { answers, otherChanges })).statusCode).toBe(
    200,
  )
  expect((await read()).json()).toMatchObject({ version: 0, content: { answers: corrected.answers } })
  expect((await save(corrected, 3)).statusCode).toBe(422)
  await city.act('leader', code, 'approval.declineConfirmation', { reason: '再核对' })
  expect((await read()).json()).toMatchObject({
    version: 0,
    content: { answers: corrected.answers, reasons: { needs: '必要性表述同步调整' } },
  })
})
