import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runQuietly } from './run-quietly.mjs'
import { Stopped, say } from './say.mjs'

const SOURCES = [
  'packages/web/src',
  'packages/web/public',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/web/computed.ts',
  'packages/web/first-route.ts',
  'packages/web/package.json',
  'packages/contract/src',
  'packages/policy/src',
  'package-lock.json',
]

/** Builds the web app unless the last build was made from exactly these sources. */
export async function ensureWebBuilt(node) {
  const stamp = join(root, 'packages/web/dist/.built-from')
  const sources = digestOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('正在构建网页', 'Building the web app')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { ok, output } = await runQuietly(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'packages/web'),
    tick: seconds => say(`仍在构建，已 ${seconds} 秒`, `still building, ${seconds} s`),
  })
  if (!ok) throw new Stopped('网页构建失败：', `Building the web app failed:\n${output.trim()}`)
  writeFileSync(stamp, sources)
}

function digestOfSources() {
  const digest = createHash('sha256')
  for (const file of SOURCES.flatMap(filesBelow)) digest.update(`${file}\0`).update(readFileSync(join(root, file)))
  return digest.digest('hex')
}

/** Tests beside the sources do not change the app. */
function filesBelow(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  const entries = readdirIfFolder(full)
  if (!entries) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return entries.sort().flatMap(entry => filesBelow(`${path}/${entry}`))
}

function readdirIfFolder(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}
