import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'
import { Stopped } from './say.mjs'

const NEEDED = 24

/** The Node that runs the product: this one if new enough, else the one that came with the libraries. */
export function findNode() {
  const candidates = [
    process.execPath,
    join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
  ]
  const found = candidates.find(path => majorOf(path) >= NEEDED)
  if (found) return found
  throw new Stopped(
    `需要 Node.js ${NEEDED}。当前为 ${process.version}，npm 也没有适合 ${process.platform}-${process.arch} 的安装包。请安装 Node.js ${NEEDED} 后重试。`,
    `Node.js ${NEEDED} is needed. This is ${process.version}, and npm brought none for ${process.platform}-${process.arch}. Install Node.js ${NEEDED} and try again.`,
  )
}

function majorOf(path) {
  if (path === process.execPath) return Number.parseInt(process.versions.node, 10)
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return Number.parseInt(stdout?.slice(1) ?? '', 10)
}
