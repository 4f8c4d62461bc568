import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { DATABASE } from './catalog.ts'
import { prepareDataFolder } from './data-folder.ts'
import { readPostmaster } from './lock-state.ts'
import { connection, type EmbeddedOptions, openEmbedded } from './open-embedded.ts'

const opened: (() => Promise<void>)[] = []
const folders: string[] = []

export function newDataDir(): string {
  const parent = mkdtempSync(join(tmpdir(), 'zh-db-'))
  chmodSync(parent, 0o755)
  folders.push(parent)
  return join(parent, 'data')
}

/** Of the database that runs on this folder. */
export function pidOf(dataDir: string): number {
  const postmaster = readPostmaster(join(dataDir, 'database', 'data'))
  if (!postmaster) throw new Error(`No database runs on ${dataDir}`)
  return postmaster.pid
}

/** A product inside this process. */
export async function openHere(dataDir: string, options: Partial<EmbeddedOptions> = {}) {
  const folder = prepareDataFolder(dataDir, () => undefined)
  const embedded = await openEmbedded({ folder, access: 'own', name: 'product here', ...options })
  opened.push(embedded.stop)
  return embedded
}

/** A product in a process of its own, to be killed; reports the socket folder once it is open. */
export async function openElsewhere(dataDir: string, env: NodeJS.ProcessEnv = process.env) {
  const script = `
    import { openHere } from ${JSON.stringify(import.meta.url)}
    const { socketFolder, stop } = await openHere(${JSON.stringify(dataDir)}, { name: 'product elsewhere' })
    process.once('SIGTERM', stop)
    console.log(socketFolder)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  opened.push(async () => {
    child.kill('SIGTERM')
    await ended
  })
  for await (const line of createInterface({ input: child.stdout })) return { child, ended, socketFolder: line }
  throw new Error('The product ended before it was open')
}

export async function ask(socketFolder: string, statement: string, user = 'zhengheng_owner', database = DATABASE) {
  const client = new pg.Client(connection(socketFolder, user, database))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

export async function closeAll(): Promise<void> {
  for (const stop of opened.splice(0).reverse()) await stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
