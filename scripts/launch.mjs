import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const LOOK_EVERY_MS = 500

/** Runs a program to its end, passing signals on, and gives its exit code. `tied` ends it together with us. */
export async function launch(program, args, { tied = false, env = {} } = {}) {
  const child = spawn(program, args, {
    stdio: tied ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`, ...env },
  })
  const pass = signal => child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, pass)
  const watch = tied ? watchNpm(() => child.kill('SIGTERM')) : undefined
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exit, signal) => resolve(exit ?? 128 + (constants.signals[signal] ?? 0)))
  })
  for (const signal of SIGNALS) process.off(signal, pass)
  clearInterval(watch)
  return code
}

/** When npm that called us is killed, nobody could stop the product from its terminal any more. */
function watchNpm(end) {
  if (!process.env.npm_lifecycle_event) return undefined
  const ancestors = [process.ppid, parentOf(process.ppid)]
  const timer = setInterval(() => {
    if (process.ppid !== ancestors[0] || parentOf(process.ppid) !== ancestors[1]) end()
  }, LOOK_EVERY_MS)
  return timer
}

function parentOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}
