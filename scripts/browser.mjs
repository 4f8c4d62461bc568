import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runQuietly } from './run-quietly.mjs'
import { Stopped, say } from './say.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A browser that works, and Chinese letters for it to show; installed when that is possible. */
export async function ensureBrowser() {
  const canInstall = process.getuid?.() === 0 && succeeds('apt-get', ['--version'])
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  if (missing.length > 0 && canInstall) await installByApt(missing)
  if (!hasChineseFont()) say('没有中文字体，截图中的汉字会显示为方框', 'No Chinese font: pictures will show boxes')
  const browser = findBrowser()
  if (browser) return browser
  throw new Stopped(
    '浏览器测试需要 Chromium 或 Chrome。请安装其中之一，或用 CHROMIUM_PATH 指定其路径。',
    'The browser tests need Chromium or Chrome. Install one of them, or point CHROMIUM_PATH to it.',
  )
}

function findBrowser() {
  const onPath = NAMES.map(name => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout?.trim())
  const candidates = [process.env.CHROMIUM_PATH, ...onPath, ...ELSEWHERE]
  return candidates.find(path => path && existsSync(path) && succeeds(path, ['--version']))
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true
  return Boolean(spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim())
}

async function installByApt(packages) {
  say(`正在安装 ${packages.join('、')}`, `Installing ${packages.join(', ')}`)
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    tick: seconds => say(`仍在安装，已 ${seconds} 秒`, `still installing, ${seconds} s`),
  }
  const update = await runQuietly('apt-get', ['update'], options)
  const install = await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
  if (install.ok) return
  const last = `${update.output}\n${install.output}`.trim().split('\n').slice(-5).join('\n')
  say('apt-get 未能安装：', `apt-get could not install it:\n${last}`)
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
