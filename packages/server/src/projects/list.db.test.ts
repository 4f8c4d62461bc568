import { ProjectFilter } from '@zhengheng/contract'
import type { Role } from '@zhengheng/policy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lineOf, type Post, type TestApp, testApp } from '../testing/test-app.ts'
import { listProjects } from './list.ts'

const names = ['智慧排水', '曾都区政务云', '教育资源库', '档案数字化', '数字城管', '重庆路交通'] as const

let city: TestApp
const codes: Record<string, string> = {}
beforeAll(async () => {
  city = await testApp()
  for (const [n, name] of names.entries()) {
    const post = name === '教育资源库' ? 'outsider' : 'clerk'
    const answer = await city.act(post, 'new', 'plan.putLine', lineOf(name, n % 2 ? 100 : 200 + n))
    codes[name] = answer.json().code
    city.clock.advance(60_000)
  }
})
afterAll(() => city.close())

interface Page {
  readonly items: readonly { readonly name: string; readonly code: string; readonly amount: number }[]
  readonly next: string | null
  readonly total: number
  readonly totalIsBound: boolean
}
const list = async (post: Post, query = ''): Promise<Page> => (await city.ask(post, `/api/projects${query}`)).json()
const namesOf = (page: { readonly items: readonly { readonly name: string }[] }) => page.items.map(item => item.name)

async function walk(query: string): Promise<string[]> {
  const found: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: Page = await list('clerk', `${query}&limit=2${after && `&after=${encodeURIComponent(after)}`}`)
    expect(page.total).toBe(5)
    found.push(...namesOf(page))
    after = page.next
  }
  return found
}

test('a unit lists, counts and finds its own projects only', async () => {
  expect(namesOf(await list('clerk')).sort()).toEqual(names.filter(name => name !== '教育资源库').sort())
  expect(await list('outsider')).toMatchObject({ total: 1, totalIsBound: false, next: null })
  expect(await list('outsider', `?q=${encodeURIComponent('智慧')}`)).toMatchObject({ items: [], total: 0 })
  expect(await list('outsider', '?unit=water')).toMatchObject({ items: [], total: 0 })
  expect(await list('planner')).toMatchObject({ items: [], total: 0 })
})

test('who counts as several subjects sees what any of them sees, each project once', async () => {
  const seenAs = (...roles: Role[]) => {
    const unit = { id: 'water', name: '市水务局', kind: 'partyGovOrgan' } as const
    return listProjects(city.house, { account: '', post: '', unit, roles }, ProjectFilter.parse({}))
  }
  // As if two projects, one of them the unit's own, had been sent to the bureau.
  const sent = [codes.教育资源库, codes.智慧排水]
  await city.ownerPool.query(
    `insert into access (project_id, subject, relation, why)
     select project_id, 'body:bureau', 'bureau', '{}' from project_row where code = any($1)`,
    [sent],
  )
  const page = await seenAs('bureau.planner', 'owner.clerk')
  expect(namesOf(page).sort()).toEqual([...names].sort())
  expect(page.total).toBe(names.length)
  expect(await seenAs()).toMatchObject({ items: [], total: 0 })
  await city.ownerPool.query("delete from access where subject = 'body:bureau'")
})

describe('pages follow each other without gap or double, whatever the order', () => {
  const sorted = (...order: string[]) => order
  test.each([
    ['sort=changed&direction=desc', sorted('重庆路交通', '数字城管', '档案数字化', '曾都区政务云', '智慧排水')],
    ['sort=changed&direction=asc', sorted('智慧排水', '曾都区政务云', '档案数字化', '数字城管', '重庆路交通')],
    ['sort=name&direction=asc', sorted('重庆路交通', '档案数字化', '数字城管', '曾都区政务云', '智慧排水')],
    ['sort=code&direction=asc', sorted('智慧排水', '曾都区政务云', '档案数字化', '数字城管', '重庆路交通')],
    ['sort=amount&direction=desc', sorted('数字城管', '智慧排水', '重庆路交通', '档案数字化', '曾都区政务云')],
    ['sort=amount&direction=asc', sorted('曾都区政务云', '档案数字化', '重庆路交通', '智慧排水', '数字城管')],
    ['sort=due&direction=asc', sorted('智慧排水', '曾都区政务云', '档案数字化', '数字城管', '重庆路交通')],
  ])('%s', async (query, expected) => {
    expect(await walk(`?${query}`)).toEqual(expected)
  })
})

test('due days come in order, projects without one last', async () => {
  const due = async (name: string, day: string) =>
    city.ownerPool.query('update project_row set due = $2 where code = $1', [codes[name], day])
  await due('档案数字化', '2026-12-01')
  await due('智慧排水', '2026-12-01')
  await due('数字城管', '2026-11-30')
  expect((await walk('?sort=due&direction=asc')).slice(0, 3)).toEqual(['数字城管', '智慧排水', '档案数字化'])
  expect((await walk('?sort=due&direction=desc')).slice(0, 3)).toEqual(['档案数字化', '智慧排水', '数字城管'])
  expect((await list('clerk', '?sort=due&direction=asc')).items[0]).toMatchObject({ due: '2026-11-30' })
  await city.ownerPool.query('update project_row set due = null')
})

describe('search', () => {
  test.each([
    ['城管', ['数字城管']],
    ['szcg', ['数字城管']],
    ['数字', ['数字城管', '档案数字化']],
    ['zengdu', []],
    ['zdq', ['曾都区政务云']],
    ['水务局', ['重庆路交通', '数字城管', '档案数字化', '曾都区政务云', '智慧排水']],
    ['%', []],
    ["'", []],
  ])('%s', async (q, expected) => {
    expect(namesOf(await list('clerk', `?q=${encodeURIComponent(q)}`))).toEqual(expected)
  })

  test('a code by its beginning, in any case', async () => {
    const code = codes.智慧排水 ?? ''
    expect(namesOf(await list('clerk', `?q=${code.toLowerCase()}`))).toEqual(['智慧排水'])
    expect((await list('clerk', '?q=WH-2026')).total).toBe(5)
    expect((await list('clerk', '?q=WH_2026')).total).toBe(0)
  })

  test('a code by its end, by the year with it, and without its dashes', async () => {
    const code = codes.数字城管 ?? ''
    const [year, number] = code.split('-').slice(1)
    const ends = [`${number}`, `${Number(number)}`, `${year}-${number}`, `${year}${number}`, `wh${year}${number}`]
    for (const q of ends) expect(namesOf(await list('clerk', `?q=${q}`)), q).toEqual(['数字城管'])
    const strangers = codes.教育资源库?.slice(-4)
    expect((await list('clerk', `?q=${strangers}`)).total).toBe(0)
  })

  test('a number is found in every year that has drawn it', async () => {
    const { ownerPool } = city
    await ownerPool.query(`insert into number_series values ('project', 2025, 7), ('letter', 2024, 7)`)
    await ownerPool.query(`update project_row set code = 'WH-2025-0003' where code = $1`, [codes.智慧排水])
    const found = namesOf(await list('clerk', '?q=0003&sort=code&direction=asc'))
    await ownerPool.query(`update project_row set code = $1 where code = 'WH-2025-0003'`, [codes.智慧排水])
    const ofThisYear = Object.keys(codes).filter(name => codes[name]?.endsWith('-0003') && name !== '教育资源库')
    expect(found).toEqual(['智慧排水', ...ofThisYear])
  })
})

test('filters narrow and combine', async () => {
  expect((await list('clerk', '?phase=plan&status=plan.drafting&year=2027&unit=water')).total).toBe(5)
  expect((await list('clerk', '?phase=application')).total).toBe(0)
  expect((await list('clerk', '?year=2026')).total).toBe(0)
})

test('a cursor of another order, or of nobody, starts no page', async () => {
  const { next } = await list('clerk', '?sort=name&limit=2')
  for (const after of [next ?? '', 'abc', Buffer.from('{"sort":"changed"}').toString('base64url')]) {
    const answer = await city.ask('clerk', `/api/projects?sort=changed&after=${after}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields[0].path).toBe('query.after')
  }
})

test('counting stops at its bound', async () => {
  await city.ownerPool.query(
    `insert into project_row select 'many-' || n, 'MANY-' || n, name, name_sort, name_grams, unit, unit_name, year, status, phase,
       category, nature, route, planned, applied, approved, amount, due, changed_at
     from project_row, generate_series(1, 1005) n where code = $1`,
    [codes.智慧排水],
  )
  await city.ownerPool.query(
    `insert into access select 'many-' || n, 'unit:water', 'owner', '{}' from generate_series(1, 1005) n`,
  )
  expect(await list('clerk', '?limit=1')).toMatchObject({ total: 1000, totalIsBound: true })
  await city.ownerPool.query(`delete from access where project_id like 'many-%'`)
})
