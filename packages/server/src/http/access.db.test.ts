import { api } from '@zhengheng/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { completeApplication, fillAndSubmit, upload } from '../testing/test-application.ts'
import { testPdf } from '../testing/test-content.ts'

const CANARY = '金丝雀'

let city: TestApp
let code: string
let digest: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying', `${CANARY}排水项目`)
  const content = completeApplication('')
  digest = await fillAndSubmit(city, code, { basics: { ...content.basics, name: `${CANARY}排水项目` } })
  await city.act('outsider', 'new', 'plan.putLine', lineOf('教育项目'))
})
afterAll(() => city.close())

/** Every address of the contract that can be read, with this project's values put in. */
const readable = () =>
  Object.values(api)
    .flatMap(group => Object.values(group))
    .filter(endpoint => endpoint.method === 'GET')
    .map(endpoint =>
      `/api${endpoint.path}`
        .replace(':code', code)
        .replace(':section', 'basics')
        .replace(':no', '1')
        .replace(':year', '2027'),
    )
const more = () => [
  `/api/projects?q=${encodeURIComponent(CANARY)}`,
  '/api/projects?q=jsqps',
  `/api/projects?q=${code}`,
  '/api/projects?unit=water',
  '/api/projects?sort=amount',
  `/api/projects/${code}/files/${digest}`,
  '/api/plans/2027/notice.docx',
]

const canaries = (body: string) => [CANARY, code, digest].filter(canary => body.includes(canary))

test('another unit gets no byte of the project from any address', async () => {
  for (const url of [...readable(), ...more()]) {
    const answer = await city.ask('outsider', url)
    expect([url, canaries(answer.body)]).toEqual([url, []])
    expect(answer.statusCode, url).toBeLessThan(500)
  }
})

test('its own unit gets it from the same addresses: the crawl can find something', async () => {
  const found = []
  for (const url of [...readable(), ...more()]) {
    const answer = await city.ask('clerk', url)
    if (canaries(answer.body).length > 0) found.push(url)
  }
  for (const part of [
    '/api/projects',
    `/api/projects/${code}`,
    '/timeline',
    '/application',
    '/files',
    '/submissions/1',
    '/versions',
    'q=jsqps',
    '/api/plans/2027',
    '/tasks/done',
  ])
    expect(
      found.some(url => url.includes(part)),
      part,
    ).toBe(true)
})

/** A calendar is opened by its secret address alone, and is not there under any other. */
const unsigned = (url: string) => (/personas|verify/.test(url) ? 200 : url.startsWith('/api/calendar/') ? 404 : 401)

test('nobody gets anything but what is public', async () => {
  for (const url of [...readable(), ...more()]) {
    const answer = await city.ask(undefined, url)
    expect([url, answer.statusCode]).toEqual([url, unsigned(url)])
    expect(canaries(answer.body)).toEqual([])
  }
})

test('the foreign project and a project that never was answer alike everywhere', async () => {
  const plain = (answer: { json(): object }) => ({ ...answer.json(), reference: '' })
  for (const url of readable().filter(found => found.includes(`/projects/${code}`))) {
    const [foreign, absent] = [
      await city.ask('outsider', url),
      await city.ask('outsider', url.replace(code, 'WH-2026-9999')),
    ]
    expect([url, foreign.statusCode]).toEqual([url, 404])
    expect(plain(foreign)).toEqual(plain(absent))
  }
})

test('a submission and its files leave the unit only with its leader', async () => {
  const opens = async (post: Post) => ({
    content: (await city.ask(post, `/api/projects/${code}/submissions/1`)).statusCode,
    file: (await city.ask(post, `/api/projects/${code}/files/${digest}`)).statusCode,
    files: (await city.ask(post, `/api/projects/${code}/files`)).json().items?.length,
  })
  expect(await opens('clerk')).toEqual({ content: 200, file: 200, files: 1 })
  expect(await opens('acceptor')).toEqual({ content: 404, file: 404, files: 0 })
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
  expect(await opens('acceptor')).toEqual({ content: 200, file: 200, files: 1 })
  expect(await opens('member')).toEqual({ content: 404, file: 404, files: 0 })
})

test('a download is saved, not shown, and powerless', async () => {
  const answer = await city.ask('clerk', `/api/projects/${code}/files/${digest}`)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment;/),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

test('uploads are checked by content and taken while the application is open', async () => {
  const late = await upload(city, 'clerk', code, '方案.pdf', testPdf())
  expect(late.statusCode).toBe(422)
  const foreign = await upload(city, 'outsider', code, '方案.pdf', testPdf())
  expect(foreign.statusCode).toBe(404)
  await city.act('clerk', code, 'approval.withdraw', { reason: '重新准备' })
  await city.act('clerk', code, 'approval.startApplication', { stage: 'implementationPlan' })
  const disguised = await upload(city, 'clerk', code, '方案.pdf', Buffer.from('MZ this is a program'))
  expect(disguised.statusCode).toBe(400)
  expect(disguised.json().fields[0]).toMatchObject({ path: 'file', code: 'content' })
  const nothing = await city.ask('clerk', `/api/projects/${code}/files`, { method: 'POST', body: {} })
  expect(nothing.json().fields[0]).toMatchObject({ path: 'file', code: 'missing' })
  const good = await upload(city, 'clerk', code, '附件.pdf', testPdf('/Lang (zh)'))
  expect(good.json()).toMatchObject({ name: '附件.pdf', mediaType: 'application/pdf', uploadedBy: 'clerk' })
})

test('opinions and the decision stay inside until the letter is issued', async () => {
  const content = completeApplication(digest)
  for (const section of ['basics'] as const)
    await city.ask('clerk', `/api/projects/${code}/application/${section}`, {
      method: 'PUT',
      headers: { 'if-match': '"1"' },
      body: { content: content[section], finished: true },
    })
  await city.act('clerk', code, 'approval.submitApplication', {})
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
  await city.act('acceptor', code, 'approval.acceptApplication', {})
  await city.act('reviewer', code, 'approval.giveOpinion', {
    checklist: [],
    conclusion: 'approve',
    suggestedAmount: 1_111_110_000,
    text: '内部审核意见',
  })
  const decided = await city.act('approver', code, 'approval.decide', {
    result: 'approve',
    amount: 1_111_110_000,
    sharingOpinion: '按目录共享',
    cipherOpinion: '落实方案',
    conditions: [],
    reason: '内部审批意见',
  })
  expect(decided.statusCode).toBe(200)
  const inside = /1111110000|1,111\.11|内部审/
  const addresses = [
    `/api/projects/${code}`,
    `/api/projects/${code}/timeline`,
    '/api/projects',
    '/api/plans/2027',
    '/api/tasks',
  ]
  for (const url of addresses)
    expect([url, inside.exec((await city.ask('clerk', url)).body)?.[0]]).toEqual([url, undefined])
  for (const post of ['acceptor', 'government'] as const)
    expect((await city.ask(post, `/api/projects/${code}`)).body).toMatch(inside)
  const issued = await city.act('acceptor', code, 'approval.issueLetter', {})
  expect(issued.statusCode).toBe(200)
  for (const url of addresses.slice(0, 4)) expect((await city.ask('clerk', url)).body).toMatch(/1111110000/)
})
