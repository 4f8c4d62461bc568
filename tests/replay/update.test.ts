import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemoCity } from '../../packages/server/src/demo/load-demo-city.ts'
import { rebuild } from '../../packages/server/src/spine/rebuild.ts'
import { inSnapshot } from '../../packages/server/src/spine/snapshot.ts'
import { verifyAll } from '../../packages/server/src/spine/verify.ts'
import type { TestDatabase } from '../../packages/server/src/testing/test-database.ts'
import { losses } from './losses.ts'
import { type RecordedAnswer, readRecording } from './recording.ts'
import { restored, type UpdatedCity, updated } from './updated-city.ts'

const recording = readRecording(join(import.meta.dirname, 'f39247f.ndjson.gz'))
const rowsOf = (table: string): readonly Record<string, unknown>[] =>
  JSON.parse(recording.tables.find(([name]) => name === table)?.[1] ?? '[]')

let database: TestDatabase
let city: UpdatedCity
beforeAll(async () => {
  database = await restored(recording)
  city = await updated(database, recording)
})
afterAll(() => city.close())

const verified = () => verifyAll(database.appPool, city.house.crypto)
const differences = async () =>
  (await inSnapshot(database.config.app, tx => rebuild(tx, city.house.crypto, { check: true }))).differences.map(
    ({ table, key }) => `${table} ${key}`,
  )

test('every entry verifies, and states and read tables are what the code of today makes of the log', async () => {
  const { entries, subjects, bad } = await verified()
  expect(bad).toEqual([])
  // Its units and accounts had no log: each is taken over by one entry.
  const takenOver = rowsOf('unit').length + rowsOf('account').length
  expect(takenOver).toBeGreaterThan(0)
  expect([entries, subjects]).toEqual([rowsOf('entry').length + takenOver, rowsOf('subject').length + takenOver])
  expect(await differences()).toEqual([])
})

/** What may be another today, and why; all else that was told is told. */
const unlike: readonly (readonly [where: RegExp, why: string])[] = [
  [/^\/projects\/[^/]+ tasks\.\d+\.paused$/, 'a task shows the clock of who has to act, not that of the other side'],
]

const askAgain = (path: string, login: string) =>
  path.endsWith('.docx') ? city.visitors.paper(login, path) : city.visitors.get(login, path)

/**
 * Since that build a paper leaves out sentences whose rule nobody has checked, and with them their numbers; and it names
 * the address at which this deployment is reached.
 */
const lasting = (paper: unknown): unknown =>
  Array.isArray(paper)
    ? paper
        .filter(paragraph => !/依据待核实）。$|^查验网址/.test(paragraph))
        .map(paragraph => paragraph.replace(/^（[一二三四五六七八九十]+）/, '').replace('（部分依据待核实）', ''))
    : paper

/** Since that build each condition of a letter waits by itself, beside what the project waits for. */
const withoutItems = (now: unknown): unknown => {
  const { tasks, ...rest } = now as { readonly tasks?: readonly { readonly item?: unknown }[] }
  return tasks ? { ...rest, tasks: tasks.filter(({ item }) => item === undefined) } : now
}

async function lost({ path, answer }: RecordedAnswer, login: string): Promise<string[]> {
  const now = await askAgain(path, login)
  const found = path.endsWith('.docx') ? losses(lasting(answer), lasting(now)) : losses(answer, withoutItems(now))
  return found.map(({ at, was, is }) => `${path} ${at} was ${was}, is ${is}, asked by ${login}`)
}

const answersTo = (which: (path: string) => boolean) => {
  const found = recording.answers.filter(({ path }) => which(path))
  expect(found.length).toBeGreaterThan(0)
  return found
}
const isList = (path: string) => path.startsWith('/projects?')

test('everybody finds the same projects, with the same status and money', async () => {
  const found: string[] = []
  for (const answer of answersTo(isList)) for (const login of answer.askedBy) found.push(...(await lost(answer, login)))
  expect(found).toEqual([])
})

test.each([
  ['projects: status, money, papers, who may see them', /^\/projects\/[^/]+$/],
  ['timelines: acts, posts, times, numbers, digests', /\/timeline$/],
  ['the words of official papers', /\.docx$/],
  ['plans with their lines', /^\/plans\//],
])('nothing is lost of %s', async (_, path) => {
  const found: string[] = []
  for (const answer of answersTo(each => path.test(each))) found.push(...(await lost(answer, answer.askedBy[0] ?? '')))
  expect(found.filter(line => !unlike.some(([where]) => where.test(line.split(' was ')[0] ?? '')))).toEqual([])
})

test('what was written and not yet sent is still there', async () => {
  const written = ['draft', 'review_draft', 'correction_draft'].flatMap(rowsOf)
  const { rows } = await database.ownerPool.query<{ content: unknown }>('select content from draft')
  const kept = rows.map(({ content }) => content)
  for (const { content } of written) expect(kept).toContainEqual(content)
})

test('the city goes on from where it was', async () => {
  const { act, get } = city.visitors
  const { items } = await get<{ items: { code: string; status: string }[] }>('bureau-acceptor', '/projects?limit=100')
  const waiting = items.filter(({ status }) => status === 'filing.submitted')
  expect(waiting.length).toBeGreaterThan(0)
  for (const { code } of waiting) await act('bureau-acceptor', { project: code }, 'approval.acknowledgeFiling')
  await loadDemoCity(city.house, () => undefined)
  expect([(await verified()).bad, await differences()]).toEqual([[], []])
})
