import type { PlanLikeness, ProjectLikeness } from '@zhengheng/contract'
import { wan } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeNotices } from '../notices/write-notices.ts'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'

const pumps =
  '在十二座排涝泵站安装液位、流量和视频采集终端，汇聚到市排水调度平台，按雨情分级预警，自动生成启泵建议并推送给值班人员。'
const schools = '为中小学建设统一的数字教材资源库，提供教师备课、学生自学和家长查阅，按学期统计使用情况。'

let city: TestApp
let pump: string
let copy: string
let draft: string
let parts: readonly string[]

const put = async (post: Post, name: string, amount: number, summary: string): Promise<string> => {
  const answer = await city.act(post, 'new', 'plan.putLine', { ...lineOf(name, amount), summary })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ code: string }>().code
}
const ofPlan = async (post: Post): Promise<PlanLikeness> => (await city.ask(post, '/api/plans/2027/likeness')).json()
const ofProject = async (post: Post, code: string, of = 'plan'): Promise<ProjectLikeness> =>
  (await city.ask(post, `/api/projects/${code}/likeness?of=${of}`)).json()
const answer = (others: readonly string[], changes: object = {}) => ({
  kind: 'repeats',
  of: 'plan',
  others,
  verdict: 'ignore',
  reason: '服务对象不同，已与市水务局核对',
  ...changes,
})

beforeAll(async () => {
  city = await testApp()
  pump = await put('clerk', '泵站智能监测', 600, pumps)
  const half = '为机关食堂建设订餐和结算系统，对接一卡通，'
  parts = [
    await put('clerk', '机关食堂订餐系统（一期）', 30, `${half}先在东院使用。`),
    await put('clerk', '机关食堂订餐系统（二期）', 25, `${half}再在西院使用。`),
  ]
  copy = await put('outsider', '校园排涝泵站监测', 300, `${pumps}另在三所学校试点。`)
  await put('outsider', '数字教材资源库', 400, schools)
  for (const leader of ['leader', 'outsideLeader'] as const) await city.act(leader, 2027, 'plan.submitUnitPlan', {})
  draft = await put('clerk', '泵站监测备用终端', 80, pumps)
})
afterAll(() => city.close())

const idOf = async (code: string) => (await ofProject('planner', code)).repeats

test('the bureau sees which line repeats which, how much, and with which words', async () => {
  const { repeats } = await ofPlan('planner')
  const hits = Object.values(repeats).flat()
  expect(hits.map(({ other }) => other.code).sort()).toEqual([copy, pump].sort())
  const [hit] = await idOf(copy)
  expect(hit).toMatchObject({ other: { code: pump, unitName: '市水务局' }, answer: null })
  expect(hit?.percent).toBeGreaterThanOrEqual(60)
  expect(hit?.phrases[0]).toContain('安装液位、流量和视频采集终端')
})

test('both texts come with the places of the shared words', async () => {
  const { text, repeats } = await ofProject('planner', copy)
  const [hit] = repeats
  for (const { from, to, otherFrom, otherTo } of hit?.shared ?? [])
    expect(hit?.text.slice(otherFrom, otherTo)).toBe(text.slice(from, to))
  expect(hit?.shared.length).toBeGreaterThan(0)
})

test('what a reader may not see is not there: no hit, no count, for the unit or for the bureau', async () => {
  expect((await ofProject('outsider', copy)).repeats).toEqual([])
  expect((await ofPlan('outsider')).repeats).toEqual({})
  const seen = JSON.stringify(await ofPlan('planner'))
  expect(seen).not.toContain(draft)
  const own = await ofProject('clerk', draft)
  expect(own.repeats.map(({ other }) => other.code)).toEqual([pump])
  expect((await city.ask('planner', `/api/projects/${draft}/likeness`)).statusCode).toBe(404)
})

test('W-8+.splitting parts of one work that reach the limit together are a group, with sum and limit in force', async () => {
  const { splits } = await ofPlan('planner')
  expect(splits).toMatchObject([{ because: 'unit', who: '市水务局', sum: wan(55), threshold: wan(50), answer: null }])
  expect(splits[0]?.lines.map(({ code }) => code).sort()).toEqual([...parts].sort())
  expect((await ofProject('clerk', parts[0] ?? '')).splits).toHaveLength(1)
  expect((await ofProject('planner', pump)).splits).toEqual([])
})

test('an answer is kept in the log, and told with the hint on both sides until a text changes', async () => {
  const done = await city.act('planner', copy, 'supervision.answerHint', answer([pump]))
  expect(done.statusCode, done.body).toBe(200)
  const ignored = { verdict: 'ignore', reason: '服务对象不同，已与市水务局核对', stands: true }
  expect((await idOf(copy))[0]?.answer).toMatchObject({ ...ignored, by: '市政务服务和大数据管理局planner' })
  expect((await idOf(pump))[0]?.answer).toMatchObject(ignored)
  const adjusted = { amount: wan(300), content: '并入市排水调度平台统一建设', reason: '避免重复' }
  expect((await city.act('planner', copy, 'plan.adjustLine', adjusted)).statusCode).toBe(200)
  expect((await idOf(copy))[0]?.answer).toMatchObject({ ...ignored, stands: false })
})

test('the unit is told neither the answer nor the other project, and gets no notice', async () => {
  const { rows } = await city.ownerPool.query('select subject_id as subject, no from outbox')
  await writeNotices(city.house.pool, rows)
  const notices = (await city.ask('outsider', '/api/notices')).body
  expect(notices).toContain('调整计划项')
  expect(notices).not.toContain('提示')
  const detail = (await city.ask('outsider', `/api/projects/${copy}`)).body
  expect(detail).not.toContain(pump)
  expect(detail).not.toContain('已与市水务局核对')
  expect((await city.ask('planner', `/api/projects/${copy}`)).body).toContain('已与市水务局核对')
})

test('M-hint what is not alike, not there, or not theirs to see cannot be answered, and all look the same', async () => {
  const refused = async (others: readonly string[], changes = {}) => {
    const response = await city.act('planner', pump, 'supervision.answerHint', answer(others, changes))
    expect(response.statusCode).toBe(422)
    return response.json<{ reasons: { rule: string }[] }>().reasons
  }
  const [unlike, missing, hidden] = [
    await refused([parts[0] ?? '']),
    await refused(['WH-2027-9999']),
    await refused([draft]),
  ]
  expect(unlike.map(({ rule }) => rule)).toEqual(['M-hint'])
  expect(missing).toEqual(unlike)
  expect(hidden).toEqual(unlike)
  expect(await refused([copy], { kind: 'split' })).toEqual(unlike)
})

test('a split group is answered on any of its lines', async () => {
  const [first = '', second = ''] = parts
  const done = await city.act(
    'planner',
    second,
    'supervision.answerHint',
    answer([first], { kind: 'split', verdict: 'adopt', reason: '请合并为一项' }),
  )
  expect(done.statusCode, done.body).toBe(200)
  expect((await ofPlan('planner')).splits[0]?.answer).toMatchObject({ verdict: 'adopt', stands: true })
  expect((await ofProject('clerk', first)).splits[0]?.answer).toBeNull()
})
