import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runQuietly } from './run-quietly.mjs'
import { Stopped, say } from './say.mjs'

/** Installs the pinned libraries unless exactly those are in place already. */
export async function ensureInstalled() {
  if (isInstalled()) return
  say('正在安装依赖（首次约需一两分钟）', 'Installing libraries (a minute or two the first time)')
  const { program, first } = npm()
  const options = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ]
  const { ok, output } = await runQuietly(program, [...first, ...options, '--loglevel=error'], {
    cwd: root,
    tick: seconds => say(`仍在安装，已 ${seconds} 秒`, `still installing, ${seconds} s`),
  })
  if (!ok) throw explain(output)
  say('依赖已装好', 'Libraries installed')
}

/** npm writes what it installed beside it, last of all; so an interrupted or older installation is noticed. */
function isInstalled() {
  const written = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(written)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(written, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true
    if (!present[path]) return entry.optional === true
    return present[path].version === entry.version && existsSync(join(root, path))
  })
}

function npm() {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? { program: process.execPath, first: [script] } : { program: 'npm', first: [] }
}

const CAUSES = [
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    '无法连接 npm 软件源。请检查网络或代理，或用 npm config set registry <镜像地址> 换一个软件源，然后重试。',
    'The npm registry cannot be reached. Check the network or proxy, or set another registry (npm config set registry <address>), then try again.',
  ],
  [/ENOSPC/, '磁盘空间不足。请腾出约 1 GB 空间后重试。', 'The disk is full. Free about 1 GB and try again.'],
  [
    /EACCES|EPERM|EROFS/,
    `无权写入 ${root}/node_modules。请以该文件夹的所有者身份运行。`,
    `The folder ${root}/node_modules cannot be written. Run as the owner of the project folder.`,
  ],
  [/ENOENT.*npm|npm.*ENOENT/, '找不到 npm。请安装 Node.js（含 npm）。', 'npm was not found. Install Node.js with npm.'],
]

function explain(output) {
  const cause = CAUSES.find(([pattern]) => pattern.test(output))
  if (cause) return new Stopped(cause[1], cause[2])
  const last = output.trim().split('\n').slice(-5).join('\n')
  return new Stopped(
    '依赖安装失败。npm 的最后几行输出：',
    `Installing the libraries failed. The last lines of npm:\n${last}`,
  )
}
