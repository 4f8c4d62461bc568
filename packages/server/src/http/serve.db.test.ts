import { mkdtempSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Settings } from '../settings.ts'
import { testDatabase } from '../testing/test-database.ts'
import { serve } from './serve.ts'

const settingsOf = (mode: Settings['mode']): Settings => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengheng-serve-'))
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    sealTo: [],
    fileStore: { kind: 'folder', path: join(dataDir, 'files') },
    mode,
    articleTexts: undefined,
    publicAddress: undefined,
    backup: { store: undefined, recipients: [] },
    clock: { bound: 5000, standstillDays: 60, confirmedDay: undefined },
    disk: { warn: 0, stop: 0, ballast: 0 },
  }
}

test('production starts with nobody in it, answers, and stops cleanly', async () => {
  const database = await testDatabase()
  const server = await serve({ settings: settingsOf('production'), database: database.config })
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${server.address}/health/ready`)).status).toBe(200)
  expect(await (await fetch(`${server.address}/api/personas`)).json()).toEqual({ items: [] })
  const { rows } = await database.appPool.query('select from account')
  expect(rows).toEqual([])
  await server.close()
  await expect(fetch(`${server.address}/health/live`)).rejects.toThrow()
  await database.drop()
})

test('demo starts with its city; a request in flight is answered before the server is gone', async () => {
  const database = await testDatabase()
  const said: string[] = []
  const server = await serve({ settings: settingsOf('demo'), database: database.config, say: line => said.push(line) })
  expect(said.length).toBeGreaterThan(1)
  const { items } = (await (await fetch(`${server.address}/api/personas`)).json()) as { items: { account: string }[] }
  expect(items.length).toBeGreaterThan(10)

  const body = JSON.stringify({ account: items[0]?.account })
  const status = new Promise<number | undefined>((resolve, reject) => {
    const posting = request(`${server.address}/api/session/persona`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        origin: server.address,
      },
    })
    posting.on('response', response => resolve(response.resume().statusCode)).on('error', reject)
    posting.write(body.slice(0, 5))
    // The rest arrives while the server is already stopping.
    setTimeout(() => posting.end(body.slice(5)), 300)
  })
  await new Promise(resolve => setTimeout(resolve, 100))
  const closing = server.close()
  expect(await status).toBe(200)
  await closing
  await database.drop()
})

test('a port in use is told to the caller, and nothing is left open', async () => {
  const database = await testDatabase()
  const settings = settingsOf('production')
  const first = await serve({ settings, database: database.config })
  const port = Number(new URL(first.address).port)
  await expect(serve({ settings: { ...settings, port }, database: database.config })).rejects.toThrow('EADDRINUSE')
  await first.close()
  // A closed connection is counted until its process in the database has ended.
  const connections = async () => {
    const { rows } = await database.ownerPool.query(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'zhengheng_app' and pid <> pg_backend_pid()",
    )
    return rows[0].n
  }
  await expect.poll(connections, { timeout: 5000 }).toBe(0)
  await database.drop()
})

test('with another key than the one that signed the city the server is there, says why it is not ready, and does nothing', async () => {
  const database = await testDatabase()
  await (await serve({ settings: settingsOf('production'), database: database.config })).close()
  const other = await serve({ settings: settingsOf('production'), database: database.config })
  const ready = await fetch(`${other.address}/health/ready`)
  expect(ready.status).toBe(503)
  expect(((await ready.json()) as { detailEn: string }).detailEn).toContain('restore “keys” from a backup')
  await other.close()
  await database.drop()
})
