import { randomUUID } from 'node:crypto'
import { type Actor, subjectsOf } from '@zhengheng/policy'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tables } from '../db/tables.ts'
import { done, type TestCity, testCity } from '../testing/test-city.ts'
import { markNoticesRead, noticesFor } from './queries.ts'
import { writeNotices } from './write-notices.ts'

let city: TestCity
let db: Kysely<Tables>
beforeAll(async () => {
  city = await testCity()
  db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: city.database.appPool }) })
  const owner = city.database.ownerPool
  for (const { unit } of [city.clerk, city.planner, city.outsider]) {
    await owner.query(`insert into unit (id, name, kind, name_sort, name_grams) values ($1, $2, $3, '', '{}')`, [
      unit.id,
      unit.name,
      unit.kind,
    ])
  }
  for (const { account, unit, roles, post } of [city.clerk, city.leader, city.planner, city.outsider]) {
    await owner.query(
      `insert into account (id, login, post_title, unit_id, roles, status, created_at) values ($1, $2, $3, $4, $5, 'active', now())`,
      [account, account, post, unit.id, roles],
    )
  }
})
afterAll(() => city.database.drop())

/** What the acts so far left in the outbox. */
const waiting = async () => (await city.database.ownerPool.query('select subject_id as subject, no from outbox')).rows

const noticesOf = (actor: Actor) => noticesFor(db, actor.account, subjectsOf(actor))

test('those who act next and the owner unit are told once, outsiders never', async () => {
  const id = await city.newProject('智慧排水二期')
  await writeNotices(city.database.appPool, [{ subject: id, no: 1 }])
  expect((await noticesOf(city.leader)).items.map(notice => notice.subject)).toEqual([id])
  expect((await noticesOf(city.clerk)).items).toEqual([])

  const version = (await city.database.ownerPool.query(`select version from subject where id = 'plan-2027'`)).rows[0]
    .version
  await done(city.act(city.leader, 'plan-2027', 'plan.submitUnitPlan', {}, version))
  for (let time = 0; time < 2; time++) await writeNotices(city.database.appPool, await waiting())
  expect((await noticesOf(city.planner)).items).toMatchObject([
    { subject: id, no: 2, text: { zh: expect.stringContaining('智慧排水二期') } },
  ])
  expect((await noticesOf(city.outsider)).items).toEqual([])

  await done(city.act(city.planner, id, 'plan.dropLine', { reason: '重复' }, 2))
  await writeNotices(city.database.appPool, [{ subject: id, no: 3 }])
  expect((await noticesOf(city.clerk)).unread).toBe(1)
})

test('M-urge who is urged is told so in a notice of its own, nobody else; a member once for all its lines', async () => {
  const owner = city.database.ownerPool
  const finance = { id: 'finance', name: '市财政局', kind: 'partyGovOrgan' } as const
  const member = { account: randomUUID(), post: '联席成员经办', unit: finance, roles: ['member.reviewer'] } as const
  await owner.query(`insert into unit (id, name, kind, name_sort, name_grams) values ('finance', $1, $2, '', '{}')`, [
    finance.name,
    finance.kind,
  ])
  await owner.query(`insert into joint_member (unit_id) values ('finance')`)
  await owner.query(
    `insert into account (id, login, post_title, unit_id, roles, status, created_at) values ($1, 'finance', $2, 'finance', $3, 'active', now())`,
    [member.account, member.post, member.roles],
  )
  const version = async (id: string) =>
    (await owner.query('select version from subject where id = $1', [id])).rows[0].version
  for (const name of ['智慧供水', '智慧防汛']) await city.newProject(name)
  await done(city.act(city.leader, 'plan-2027', 'plan.submitUnitPlan', {}, await version('plan-2027')))
  await writeNotices(city.database.appPool, await waiting())
  const before = (await noticesOf(city.clerk)).items.length
  const urging = { members: ['finance'], words: '本周五前' }
  await done(city.act(city.planner, 'plan-2027', 'plan.urgeOpinions', urging, await version('plan-2027')))
  for (let time = 0; time < 2; time++) await writeNotices(city.database.appPool, await waiting())
  const told = (await noticesOf(member)).items.filter(({ code }) => code === 'plan-2027')
  expect(told.map(({ text }) => text.zh)).toEqual([
    '2027年度计划：市数据局计划岗催办论证意见，贵单位还有 2 项未回复：本周五前',
  ])
  expect((await noticesOf(city.clerk)).items).toHaveLength(before)
  expect((await noticesOf(city.planner)).items.filter(({ code }) => code === 'plan-2027')).toEqual([])
})

test('what is read is no longer counted, and a project out of sight is no longer named', async () => {
  await markNoticesRead(db, city.clerk.account, new Date())
  const read = await noticesOf(city.clerk)
  expect(read.unread).toBe(0)
  expect(read.items.every(notice => notice.read)).toBe(true)
  expect((await noticesFor(db, city.clerk.account, ['unit:education-bureau'])).items).toEqual([])
})

test('older notices follow page by page, each once, also those of one instant', async () => {
  const [seen] = (await noticesOf(city.clerk)).items
  await city.database.ownerPool.query(
    `insert into notice (account_id, subject_id, no, at, code, text)
     select $1, $2, 1000 + n, $3, $4, '{"zh": "", "en": ""}' from generate_series(1, 120) n`,
    [city.clerk.account, seen?.subject, seen?.at, seen?.code],
  )
  const found: number[] = []
  let pages = 0
  for (let before: string | null | undefined; before !== null; pages += 1) {
    const page = await noticesFor(db, city.clerk.account, subjectsOf(city.clerk), before)
    found.push(...page.items.map(notice => notice.no))
    expect(page.unread).toBe(120)
    before = page.next
  }
  expect(pages).toBe(3)
  expect(found).toEqual([...found].sort((a, b) => b - a))
  expect(new Set(found).size).toBe(121)
})
