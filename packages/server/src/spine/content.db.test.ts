import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { fillAndSubmit } from '../testing/test-application.ts'
import { verifyAll } from './verify.ts'

let city: TestApp
let code: string
let file: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
  file = await fillAndSubmit(city, code)
  await city.act('leader', code, 'approval.confirmApplication', { agrees: true })
  const returned = await city.act('acceptor', code, 'approval.returnForCorrection', {
    items: [{ section: 'cipher', place: '密码应用措施', text: '请补充密钥管理', rule: 'W-13.1' }],
    dueDays: 10,
    secondTimeReason: '',
  })
  expect(returned.statusCode).toBe(200)
})
afterAll(() => city.close())

const resubmit = () =>
  city.act('clerk', code, 'approval.resubmitApplication', { answers: [{ state: 'corrected', text: '已补充' }] })

const readers = {
  'the submission': () => city.ask('reviewer', `/api/projects/${code}/submissions/1`),
  'a file submitted with it': () => city.ask('reviewer', `/api/projects/${code}/files/${file}`),
  'what repeats it': () => city.ask('reviewer', `/api/projects/${code}/likeness?of=application`),
  'a decision that compares with it': resubmit,
}

const versionOf = async () =>
  (await city.house.pool.query('select sum(version)::int as version from subject')).rows[0].version as number

test.each([
  ['changed', `update content set body = replace(body, '120 座', '12 座')`, 'contentChanged'],
  ['deleted', 'delete from content', 'contentMissing'],
])('a %s frozen application is found, and neither shown nor decided on', async (_, sql, fault) => {
  const kept = await city.ownerPool.query('select * from content')
  const before = await versionOf()
  await city.ownerPool.query(sql)
  for (const [what, ask] of Object.entries(readers)) {
    const answer = await ask()
    expect.soft(answer.statusCode, what).toBe(500)
    expect.soft(answer.json(), what).toMatchObject({ type: 'urn:zhengheng:content-damaged' })
  }
  expect(await versionOf()).toBe(before)
  const { bad } = await verifyAll(city.house.pool, city.house.crypto)
  expect(bad).toEqual([expect.objectContaining({ fault, digest: kept.rows[0].digest })])
  await city.ownerPool.query('delete from content')
  for (const row of kept.rows) {
    await city.ownerPool.query('insert into content (digest, body) values ($1, $2)', [row.digest, row.body])
  }
})

test('the same application undamaged is read', async () => {
  for (const what of ['the submission', 'a file submitted with it', 'what repeats it'] as const)
    expect.soft((await readers[what]()).statusCode, what).toBe(200)
  expect(await verifyAll(city.house.pool, city.house.crypto)).toMatchObject({ bad: [], contents: 1 })
  expect((await resubmit()).json().type).not.toBe('urn:zhengheng:content-damaged')
})
