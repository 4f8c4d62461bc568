import { fold } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, lineInput, type TestCity, testCity } from '../testing/test-city.ts'
import { DamagedContent } from './content.ts'
import { readEntries } from './read-entries.ts'
import { rebuild } from './rebuild.ts'
import { findSubject } from './subject.ts'
import { inTransaction } from './transaction.ts'
import { verifyAll } from './verify.ts'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.database.drop())

const summary = `泵站监测${'与积水预警'.repeat(100)}`
const begin = (text = summary, requestId?: string) =>
  city.act(city.clerk, 'new', 'plan.putLine', { ...lineInput('甲'), summary: text }, 0, requestId)
const storedInput = async (id: string) =>
  (await city.shell.pool.query('select body -> $2 as input from entry where subject_id = $1 and no = 1', [id, 'input']))
    .rows[0].input

test('a long text stands in the log by its digest, and everybody who reads the log reads the text', async () => {
  const { subject } = await done(begin())
  expect(await storedInput(subject)).toMatchObject({
    name: '甲',
    summary: { $sm3: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  const [entry] = await readEntries(city.shell.pool, subject)
  expect(entry?.body.input).toMatchObject({ name: '甲', summary })
  const project = (await findSubject(city.shell.pool, 'project', subject))?.state
  expect(project?.planLine.summary).toBe(summary)
  expect(fold('project', subject, entry ? [entry.body] : [])).toEqual(project)
  expect(await verifyAll(city.shell.pool, city.shell.crypto)).toMatchObject({ bad: [] })
  expect(
    (await inTransaction(city.shell.pool, tx => rebuild(tx, city.shell.crypto, { check: true }))).differences,
  ).toEqual([])
})

test('a short text stays where it is', async () => {
  const { subject } = await done(begin('泵站监测'))
  expect(await storedInput(subject)).toMatchObject({ summary: '泵站监测' })
})

test('the same long act sent again has its receipt; another text under its id is refused', async () => {
  const id = crypto.randomUUID()
  const { hash } = await done(begin(summary, id))
  expect(await done(begin(summary, id))).toMatchObject({ hash, repeated: true })
  expect(await begin(`${summary}！`, id)).toMatchObject({ kind: 'reused', earlier: { hash } })
})

test('verify finds a long text that was changed or is gone, and nobody is shown it', async () => {
  const { subject } = await done(begin(`${summary}乙`))
  const { $sm3: digest } = (await storedInput(subject)).summary
  const owner = city.database.ownerPool
  await owner.query(`update content set body = replace(body, '泵站', '水厂') where digest = $1`, [digest])
  expect((await verifyAll(city.shell.pool, city.shell.crypto)).bad).toEqual([{ fault: 'contentChanged', digest }])
  await expect(readEntries(city.shell.pool, subject)).rejects.toThrow(DamagedContent)
  await owner.query('delete from content where digest = $1', [digest])
  expect((await verifyAll(city.shell.pool, city.shell.crypto)).bad).toEqual([
    { fault: 'contentMissing', subject, no: 1, digest },
  ])
})
