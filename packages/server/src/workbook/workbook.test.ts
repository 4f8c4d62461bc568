import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { fen, newPlan } from '@zhengheng/policy'
import { expect, test } from 'vitest'
import { unzipped } from '../documents/layout/unzipped.ts'
import { planWorkbook } from '../plan/plan-workbook.ts'
import { projectListWorkbook } from '../projects/project-list-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const lineOf = (wishes: Partial<PlanLineRow>): PlanLineRow => ({
  id: 'p1',
  code: 'WH-2026-0001',
  name: '智慧排水二期',
  unit: 'water',
  unitName: '市水务局',
  year: 2027,
  status: 'plan.submitted',
  phase: 'plan',
  category: 'businessAppSystem',
  route: null,
  planned: 1_286_500_001,
  applied: null,
  approved: null,
  amount: 1_286_500_001,
  due: null,
  clock: null,
  changedAt: '2026-11-23T01:00:00.000Z',
  opinions: [],
  nature: 'newBuild',
  summary: '泵站监测',
  lineage: { merges: [], splits: [], mergedInto: null, splitFrom: null },
  version: 2,
  offers: [],
  ...wishes,
})

const detailOf = (...lines: PlanLineRow[]): PlanDetail => ({
  plan: { ...newPlan('plan-2027'), year: 2027, status: 'open', ceiling: fen(2_000_000_000) },
  version: 3,
  offers: [],
  lines,
  members: [],
})
const stamp = { at: '2026-11-23 09:00', by: '市数据局计划岗' }
const partsOf = async (...lines: PlanLineRow[]) =>
  unzipped(await writeWorkbook(planWorkbook(detailOf(...lines), stamp)))

/** What stands in a cell, with its type: `n` a number, `s` words, `f` a formula. */
function cellIn(parts: ReadonlyMap<string, string>, sheet: number, at: string): string {
  const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''
  const [, attributes = '', inner = ''] = new RegExp(`<c r="${at}"([^>]*?)(?:/>|>(.*?)</c>)`, 's').exec(xml) ?? []
  const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1]
  if (formula !== undefined) return `f ${formula}`
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? ''
  if (!attributes.includes('t="s"')) return `n ${value}`
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gs)]
  return `s ${shared[Number(value)]?.[1]}`
}

test('amounts are real numbers to the fen, totals are values', async () => {
  const parts = await partsOf(lineOf({}), lineOf({ status: 'plan.dropped', planned: 100 }))
  expect(cellIn(parts, 1, 'H4')).toBe('n 1286.500001')
  expect(cellIn(parts, 1, 'H5')).toBe('n 0.0001')
  expect(cellIn(parts, 1, 'H6')).toBe('n 1286.500101')
  expect(cellIn(parts, 1, 'I6')).toBe('n 1286.500001')
  expect(cellIn(parts, 2, 'B3')).toBe('n 2')
  expect(cellIn(parts, 2, 'B6')).toBe('n 713.499999')
})

test('what people typed is words, whatever it begins with, and no sign breaks the file', async () => {
  const parts = await partsOf(lineOf({ name: "=cmd|' /C calc'!A0", summary: '+1\u0001', unitName: '@市<水>&务局' }))
  expect(cellIn(parts, 1, 'C4')).toMatch(/^s =cmd/)
  expect(cellIn(parts, 1, 'G4')).toBe('s +1')
  expect(cellIn(parts, 1, 'D4')).toBe('s @市&lt;水&gt;&amp;务局')
  expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>')
})

test('the heading stays in sight; the check sheet is hidden and adds the lines up again', async () => {
  const parts = await partsOf(lineOf({}), lineOf({}))
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag)
  expect(sheets.map(tag => tag.includes('state="hidden"'))).toEqual([false, false, true])
  expect(cellIn(parts, 3, 'B2')).toBe('n 2573.000002')
  expect(cellIn(parts, 3, 'C2')).toBe("f SUM('计划项'!H4:H5)")
})

test('withdrawn lines stay out and drafts are not counted as asked for', async () => {
  const parts = await partsOf(lineOf({ status: 'withdrawn' }), lineOf({ status: 'plan.drafting', planned: 1_000_000 }))
  expect(cellIn(parts, 1, 'H4')).toBe('n 1')
  expect(cellIn(parts, 2, 'C2')).toBe('n 0')
  expect(cellIn(parts, 2, 'I2')).toBe('n 1')
})

test('W-7.2 merged lines stay out of the sum, and a sheet follows every amount back to what was asked for', async () => {
  const other = (code: string, amount: number) => ({ code, name: `项目${code}`, unitName: '市水务局', amount })
  const said = { reason: '功能重复', at: '2026-11-10T01:00:00.000Z', by: '计划岗' }
  const none = { merges: [], splits: [], mergedInto: null, splitFrom: null }
  const parts = await partsOf(
    lineOf({
      planned: 150_000_000,
      lineage: {
        ...none,
        merges: [
          { from: [other('b', 50_000_001)], was: other('a', 99_999_999), after: 150_000_000, task: '', ...said },
        ],
      },
    }),
    lineOf({
      status: 'plan.merged',
      planned: 0,
      lineage: { ...none, mergedInto: { ...other('a', 1), before: 1, ...said } },
    }),
  )
  expect(cellIn(parts, 1, 'H5')).toBe('n 150')
  expect(parts.get('xl/workbook.xml')).toContain('合并拆分')
  expect([cellIn(parts, 3, 'F2'), cellIn(parts, 3, 'F3'), cellIn(parts, 3, 'J2')]).toEqual([
    'n 99.999999',
    'n 50.000001',
    'n 150',
  ])
  expect([cellIn(parts, 3, 'F4'), cellIn(parts, 3, 'J4')]).toEqual(['n 150', 'n 150'])
  expect((await partsOf(lineOf({}))).get('xl/workbook.xml')).not.toContain('合并拆分')
})

test('the project list has a line each and three totals; what is not known stays empty', async () => {
  const parts = await unzipped(
    await writeWorkbook(projectListWorkbook([lineOf({ applied: 2_000_000 }), lineOf({})], stamp)),
  )
  expect(cellIn(parts, 1, 'K3')).toBe('n 2')
  expect(cellIn(parts, 1, 'K4')).toBe('n ')
  expect(cellIn(parts, 1, 'J5')).toBe('n 2573.000002')
})
