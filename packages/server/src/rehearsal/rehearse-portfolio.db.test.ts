import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wan } from '@zhengheng/policy'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemoCity } from '../demo/load-demo-city.ts'
import { openHouse } from '../house/house.ts'
import { hintFact } from '../likeness/hint-fact.ts'
import { accountSecrets } from '../people/account-secrets.ts'
import { openCrypto } from '../ports/crypto.ts'
import { folderStore } from '../ports/folder-store.ts'
import { systemIds } from '../ports/ids.ts'
import { settableClock } from '../ports/settable-clock.ts'
import { beginRegister } from '../spine/register.ts'
import { inTransaction } from '../spine/transaction.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { rehearsalLines } from './rehearsal-text.ts'
import { rehearsePortfolio, type Wanted } from './rehearse-portfolio.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const crypto = openCrypto(join(folder, 'keys'))
  const house = openHouse({
    mode: 'demo',
    pool: database.appPool,
    clock: settableClock('2026-11-23T01:00:00.000Z'),
    ids: systemIds,
    crypto,
    files: folderStore({ folder: join(folder, 'files'), crypto, ids: systemIds }),
    hint: hintFact,
    secrets: accountSecrets,
    site: () => 'https://zhengheng.example',
  })
  await beginRegister(house)
  await loadDemoCity(house, () => undefined)
})
afterAll(() => database.drop())

const rehearse = (wanted: Wanted) =>
  inTransaction(database.appPool, (tx: pg.ClientBase) => rehearsePortfolio(tx, wanted))

test('the pack in force reproduces every recorded decision of the demo city and changes nothing', async () => {
  const result = await rehearse({ changes: [] })
  expect(result.projects).toBeGreaterThan(20)
  expect(result.plans).toBeGreaterThan(0)
  expect(result.unreproduced).toEqual([])
  expect(result.changed).toEqual([])
})

test('what if 50 became 100: the examples between them leave central approval, with their money', async () => {
  const changes = [{ pack: 'wuhan-2021', parameter: 'approvalThreshold', value: wan(100) }] as const
  const { changed, moves, central } = await rehearse({ changes })
  const moved = changed.filter(({ differs }) => differs.includes('route'))
  expect(moved.map(({ name }) => name.endsWith('（示例）'))).toEqual([true, true, true])
  expect(moves).toMatchObject([{ from: 'approval', to: 'filing', projects: 3 }])
  expect(central.leaving).toBe(moved.reduce((sum, { amount }) => sum + amount, 0))
})

test('what if 50 became 500: only projects from 50 to below 500 leave central approval', async () => {
  const changes = [{ pack: 'wuhan-2021', parameter: 'approvalThreshold', value: wan(500) }] as const
  const result = await rehearse({ changes })
  const moved = result.changed.filter(({ differs }) => differs.includes('route'))
  expect(moved.length).toBeGreaterThan(0)
  for (const { amount, name } of moved) expect(amount >= wan(50) && amount < wan(500), name).toBe(true)
  const { total, before, after, leaving, entering } = result.central
  expect(before - leaving + entering).toBe(after)
  expect(total).toBeGreaterThan(before)
  const lines = rehearsalLines(result).join('\n')
  expect(lines).toContain('审批限额 → 500.00 万元')
  expect(lines).toContain(`受影响项目 ${result.changed.length} 个`)
})

test('only what began in a year or later', async () => {
  const all = await rehearse({ changes: [] })
  const some = await rehearse({ changes: [], since: 2026 })
  expect((await rehearse({ changes: [], since: 2100 })).projects).toBe(0)
  expect(some.projects).toBeGreaterThan(0)
  expect(some.projects).toBeLessThanOrEqual(all.projects)
})

test('it can be cancelled', async () => {
  await expect(rehearse({ changes: [], signal: AbortSignal.abort(new Error('不再需要')) })).rejects.toThrow('不再需要')
})
