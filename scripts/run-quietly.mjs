import { spawn } from 'node:child_process'

const REPORT_EVERY_MS = 15_000

/** Runs a long step, telling every few seconds that it is still at work; its own output is kept for the case of failure. */
export async function runQuietly(program, args, { tick, ...options }) {
  const started = Date.now()
  const timer = setInterval(() => tick(Math.round((Date.now() - started) / 1000)), REPORT_EVERY_MS)
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text))
  const code = await new Promise(resolve => {
    child.once('error', error => {
      output += error.message
      resolve(1)
    })
    child.once('close', resolve)
  })
  clearInterval(timer)
  return { ok: code === 0, output }
}
