import { wan } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipped } from '../documents/layout/unzipped.ts'
import { rebuild } from '../spine/rebuild.ts'
import { inTransaction } from '../spine/transaction.ts'
import { verifyAll } from '../spine/verify.ts'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'

interface Line {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly planned: number
  readonly status: string
  readonly lineage: {
    readonly merges: readonly unknown[]
    readonly splits: readonly { readonly parts: readonly { readonly code: string }[] }[]
    readonly mergedInto: { readonly code: string } | null
    readonly splitFrom: { readonly code: string } | null
  }
}

let city: TestApp
beforeAll(async () => {
  city = await testApp()
  await city.project('submitted', '排水监测')
  await city.project('submitted', '供水监测')
  await city.act('outsider', 'new', 'plan.putLine', lineOf('水情教育平台', 600))
  await city.act('outsideLeader', 2027, 'plan.submitUnitPlan', {})
})
afterAll(() => city.close())

const plan = async (post: Post) => (await city.ask(post, '/api/plans/2027')).json()
const lines = async (post: Post = 'planner'): Promise<readonly Line[]> => (await plan(post)).lines
const named = async (name: string, post: Post = 'planner') => {
  const found = (await lines(post)).find(line => line.name === name)
  if (!found) throw new Error(`no line ${name}`)
  return found
}
const total = async () => (await lines()).reduce((sum, line) => sum + line.planned, 0)
const merge = (into: Line, others: readonly Line[], name: string, task = '') =>
  city.act('planner', 2027, 'plan.mergeLines', {
    into: into.id,
    lines: others.map(({ id }) => id),
    name,
    summary: '合并建设',
    amount: [into, ...others].reduce((sum, { planned }) => sum + planned, 0),
    task,
    reason: '功能重复',
  })
const nothingOff = async () => {
  const { differences } = await inTransaction(city.house.pool, tx => rebuild(tx, city.house.crypto, { check: true }))
  expect(differences).toEqual([])
}

test('W-7.2 lines of two units become one; each unit sees where its own went, and the log holds', async () => {
  const before = await total()
  const [own, other] = [await named('排水监测'), await named('水情教育平台')]
  expect((await merge(own, [other], '水务一体化')).json().reasons).toMatchObject([{ rule: 'W-7.2' }])
  expect((await merge(own, [other], '水务一体化', '统一建设水情教育功能')).statusCode).toBe(200)
  expect(await total()).toBe(before)
  expect(await named('水务一体化')).toMatchObject({ code: own.code, planned: own.planned + other.planned })
  expect(await lines('outsider')).toMatchObject([
    { code: other.code, status: 'plan.merged', planned: 0, lineage: { mergedInto: { code: own.code } } },
  ])
  expect((await city.ask('outsider', `/api/projects/${own.code}`)).statusCode).toBe(404)
  expect((await city.ask('outsider', '/api/plans')).json().items[0]).toMatchObject({ lines: 0, total: 0 })
  await nothingOff()
})

test('M-state a merging is taken back, by the planner alone', async () => {
  const merged = await named('水务一体化')
  const undo = { into: merged.id, reason: '服务对象不同' }
  expect((await city.act('leader', 2027, 'plan.undoMerge', undo)).json().reasons).toMatchObject([{ rule: 'M-post' }])
  expect((await city.act('planner', 2027, 'plan.undoMerge', undo)).statusCode).toBe(200)
  expect((await named('水情教育平台')).planned).toBe(wan(600))
  expect((await named('排水监测')).lineage.merges).toEqual([])
  await nothingOff()
})

test('W-7.2 M-conserved a line becomes three with codes of the one series, and its unit sees them all', async () => {
  const before = await total()
  const line = await named('供水监测')
  const split = (amounts: readonly number[], explanation = '') =>
    city.act('planner', 2027, 'plan.splitLine', {
      line: line.id,
      parts: amounts.map((amount, index) => ({ name: `供水${index + 1}`, amount, summary: `内容${index + 1}` })),
      explanation,
      reason: '分属三个业务',
    })
  expect((await split([wan(1200), wan(60)])).json().reasons).toMatchObject([{ rule: 'M-conserved' }])
  const small = [line.planned - wan(100), wan(60), wan(40)]
  expect((await split(small)).json().reasons).toMatchObject([{ rule: 'W-8+.splitting' }])
  expect((await split(small, '分属三个机构的运维服务')).statusCode).toBe(200)
  expect(await total()).toBe(before)
  const parts = await Promise.all(['供水1', '供水2', '供水3'].map(name => named(name, 'clerk')))
  expect(parts[0]).toMatchObject({ id: line.id, code: line.code, lineage: { splits: [{ was: { name: '供水监测' } }] } })
  expect(parts.slice(1).map(part => part.lineage.splitFrom?.code)).toEqual([line.code, line.code])
  expect(new Set(parts.map(({ code }) => code)).size).toBe(3)
  expect((await city.ask('clerk', `/api/projects/${parts[1]?.code}`)).json()).toMatchObject({
    project: { status: 'plan.submitted', unit: { id: 'water' } },
    timelineTotal: 1,
  })
  await nothingOff()
})

test('W-6.2 files tell where merged and split lines came from', async () => {
  const sheets = await unzipped((await city.ask('planner', '/api/plans/2027/workbook.xlsx')).rawPayload)
  expect(sheets.get('xl/workbook.xml')).toContain('合并拆分')
  const draft = await unzipped((await city.ask('planner', '/api/plans/2027/draft.docx')).rawPayload)
  expect(draft.get('word/document.xml')).toContain('由市水务局“供水监测”1,300.00万元拆分')
})

test('two planners at once: one merges, the other is told what changed', async () => {
  const [a, b, c] = await Promise.all(['排水监测', '供水2', '供水3'].map(name => named(name)))
  if (!a || !b || !c) throw new Error('lines are missing')
  const { version } = await plan('planner')
  const bodies = [
    { into: a.id, lines: [b.id], amount: a.planned + b.planned },
    { into: b.id, lines: [a.id, c.id], amount: a.planned + b.planned + c.planned },
  ].map(input => ({ name: '水务', summary: '合并', task: '', reason: '重复', ...input }))
  const answers = await Promise.all(bodies.map(body => city.act('planner', 2027, 'plan.mergeLines', body, version)))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  await nothingOff()
})

test('the whole log still recomputes', async () => {
  expect((await verifyAll(city.house.pool, city.house.crypto, { deep: true })).bad).toEqual([])
})
