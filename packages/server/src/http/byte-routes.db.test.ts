import { randomUUID } from 'node:crypto'
import { wan } from '@zhengheng/policy'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rehearseNext } from '../rehearsal/rehearsal-worker.ts'
import { type Post, SITE, type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit, upload } from '../testing/test-application.ts'
import { testJpg, testPdf, testPng } from '../testing/test-content.ts'
import { testOffice } from '../testing/test-zip.ts'
import { openApi } from './open-api.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

interface Described {
  readonly operationId: string
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}

/** What the description says of every road that answers in bytes, by its operation. */
const described = new Map(
  Object.values((openApi() as { paths: Record<string, Record<string, Described>> }).paths)
    .flatMap(methods => Object.values(methods))
    .map(({ operationId, responses }) => [operationId, Object.keys(responses[200]?.content ?? {}).sort()] as const)
    .filter(([, types]) => !types.includes('application/json')),
)

test('every road that answers in bytes answers with the content types it is described with, and all of them', async () => {
  const answered = new Map<string, Set<string>>()
  const note = (operation: string, answer: LightMyRequestResponse) => {
    expect([operation, answer.statusCode]).toEqual([operation, 200])
    const type = String(answer.headers['content-type']).replace(/;.*/, '')
    answered.set(operation, (answered.get(operation) ?? new Set()).add(type))
  }
  const ask = async (operation: string, post: Post | undefined, url: string) =>
    note(operation, await city.ask(post, `/api${url}`))

  const early = await city.project('submitted', '先报的项目')
  await ask('plans.draft', 'planner', '/plans/2027/draft.docx')
  await city.done('member', early, 'plan.giveOpinion', { stance: 'agree', text: '' })
  const code = await city.project('applying')
  for (const form of ['docx', 'pdf'] as const)
    await ask(form === 'pdf' ? 'plans.noticeAsPdf' : 'plans.notice', 'planner', `/plans/2027/notice.${form}`)
  await ask('plans.workbook', 'planner', '/plans/2027/workbook.xlsx')
  await ask('projects.workbook', 'clerk', '/workbooks/projects.xlsx?sort=name')
  await ask('application.estimateTemplate', 'clerk', '/workbooks/estimate-template.xlsx')

  const office = (['docx', 'xlsx', 'pptx', 'ofd'] as const).map(kind => [`a.${kind}`, testOffice(kind)] as const)
  for (const [name, content] of [
    ...office,
    ['a.pdf', testPdf()],
    ['a.png', testPng()],
    ['a.jpg', testJpg()],
  ] as const) {
    const { digest } = (await upload(city, 'clerk', code, name, content)).json()
    await ask('files.download', 'clerk', `/projects/${code}/files/${digest}`)
  }
  await ask('papers.application', 'clerk', `/projects/${code}/applications/draft.pdf`)
  await fillAndSubmit(city, code)
  await ask('papers.application', 'clerk', `/projects/${code}/applications/1.pdf`)
  await ask('papers.receipt', 'clerk', `/projects/${code}/receipts/1.pdf`)

  await city.done('leader', code, 'approval.confirmApplication', { agrees: true })
  const items = [{ section: 'sharing', place: '提供目录', text: '补充数据项', rule: 'W-13.1' }]
  await city.done('acceptor', code, 'approval.returnForCorrection', { items, dueDays: 5, secondTimeReason: '' })
  const { project } = (await city.ask('clerk', `/api/projects/${code}`)).json()
  for (const form of ['docx', 'pdf'])
    await ask(
      'papers.ofProject',
      'clerk',
      `/projects/${code}/documents/${project.documents[0].verificationCode}.${form}`,
    )

  const id = randomUUID()
  const changes = [{ pack: 'wuhan-2021', parameter: 'approvalThreshold', value: wan(2000) }]
  const wanted = { changes, under: null, since: null }
  await city.ask('planner', '/api/rehearsals', { method: 'POST', body: { id, wanted } })
  await rehearseNext({ pool: city.house.pool, clock: city.clock })
  await ask('rehearsals.workbook', 'planner', `/rehearsals/${id}/workbook.xlsx`)
  const { address } = (await city.ask('planner', '/api/calendar-feed', { method: 'POST' })).json()
  note('calendarFeed.read', await city.ask(undefined, address.replace(SITE, '')))

  const found = [...answered].map(([operation, types]) => [operation, [...types].sort()] as const)
  expect(new Map(found.toSorted())).toEqual(new Map([...described].toSorted()))
})

test('a year no plan can have is not there, on every road', async () => {
  for (const file of ['notice.docx', 'notice.pdf', 'draft.docx', 'workbook.xlsx'])
    for (const year of ['99999999999', '2e3', '-1', '0', '2027.5'])
      expect([file, year, (await city.ask('planner', `/api/plans/${year}/${file}`)).statusCode]).toEqual([
        file,
        year,
        404,
      ])
})
