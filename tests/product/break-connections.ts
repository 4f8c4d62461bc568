import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPostmaster } from '../../packages/server/src/db/embedded/lock-state.ts'
import type { Product } from './start-product.ts'

/** Ends one connection the product has to its database, as the system or an administrator does. Answers whether there was one. */
export function killConnection(product: Product, signal: 'SIGKILL' | 'SIGTERM'): boolean {
  const connections = connectionsOf(postmasterOf(product))
  const chosen = connections[Math.floor(Math.random() * connections.length)]
  return chosen !== undefined && sent(chosen, signal)
}

/** Ends the embedded database itself, as a crash would. Answers whether it ran. */
export function killDatabase(product: Product): boolean {
  const pid = postmasterOf(product)
  return pid !== undefined && sent(pid, 'SIGKILL')
}

function postmasterOf({ dataDir }: Product): number | undefined {
  return readPostmaster(join(dataDir, 'database', 'data'))?.pid
}

/** PostgreSQL writes into the title of a process whom it serves. */
function connectionsOf(postmaster: number | undefined): number[] {
  return readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .map(Number)
    .filter(pid => {
      const [title, stat] = [read(pid, 'cmdline'), read(pid, 'stat')]
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return parent === postmaster && title.includes('zhengheng_app')
    })
}

function read(pid: number, what: 'cmdline' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

function sent(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
