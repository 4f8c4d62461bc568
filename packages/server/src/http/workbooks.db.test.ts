import { EXPORT_BOUND } from '@zhengheng/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipped } from '../documents/layout/unzipped.ts'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
  await city.project('submitted', '金丝雀排水')
  await city.act('outsider', 'new', 'plan.putLine', lineOf('教育资源库', 600))
})
afterAll(() => city.close())

const wordsOf = async (post: Post, url: string) => {
  const answer = await city.ask(post, url)
  expect([url, answer.statusCode]).toEqual([url, 200])
  expect(answer.headers['content-disposition']).toMatch(/^attachment;.*\.xlsx/)
  return (await unzipped(answer.rawPayload)).get('xl/sharedStrings.xml') ?? ''
}

test.each(['/api/plans/2027/workbook.xlsx', '/api/workbooks/projects.xlsx'])(
  '%s holds what its reader may see and nothing else',
  async url => {
    expect(await wordsOf('clerk', url)).toContain('金丝雀')
    expect(await wordsOf('clerk', url)).not.toContain('教育资源库')
    expect(await wordsOf('outsider', url)).toContain('教育资源库')
    expect(await wordsOf('outsider', url)).not.toContain('金丝雀')
    expect(await wordsOf('planner', url)).toContain('金丝雀')
    expect((await city.ask(undefined, url)).statusCode).toBe(401)
  },
)

test('the list is exported under its filter, and a filter nobody knows is named', async () => {
  expect(await wordsOf('planner', '/api/workbooks/projects.xlsx?status=plan.submitted')).toContain('金丝雀')
  expect(await wordsOf('planner', '/api/workbooks/projects.xlsx?status=approved')).not.toContain('金丝雀')
  const stray = await city.ask('planner', '/api/workbooks/projects.xlsx?colour=red')
  expect(stray.json().fields).toEqual([expect.objectContaining({ path: 'query.colour' })])
})

test('a plan nobody opened has no workbook', async () => {
  expect((await city.ask('planner', '/api/plans/2031/workbook.xlsx')).statusCode).toBe(404)
  expect((await city.ask('planner', '/api/plans/abc/workbook.xlsx')).statusCode).toBe(404)
})

test('past the bound no half list is given: it says how many fit and how to go on', async () => {
  await city.ownerPool.query(
    `insert into project_row select 'many-' || n, 'WH-2001-' || n, name, name_sort, name_grams, unit, unit_name, 2001, status,
       phase, category, nature, route, planned, applied, approved, amount, due, changed_at
     from project_row, generate_series(1, $1) n where name like '金丝雀%'`,
    [EXPORT_BOUND + 1],
  )
  await city.ownerPool.query(
    `insert into access select project_id, 'body:bureau', 'bureau', '{}' from project_row where year = 2001`,
  )
  const answer = await city.ask('planner', '/api/workbooks/projects.xlsx?year=2001')
  expect(answer.statusCode).toBe(422)
  expect(answer.json().detail).toMatch(/5000 项.*缩小范围/)
  await city.ownerPool.query(`delete from project_row where code = 'WH-2001-7'`)
  expect((await city.ask('planner', '/api/workbooks/projects.xlsx?year=2001')).statusCode).toBe(200)
})
