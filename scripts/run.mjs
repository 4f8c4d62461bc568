import { join } from 'node:path'
import { ensureWebBuilt } from './build-web.mjs'
import { ensureInstalled } from './install.mjs'
import { launch } from './launch.mjs'
import { findNode } from './node24.mjs'
import { packPolicy } from './pack-policy.mjs'
import { root } from './root.mjs'
import { Stopped } from './say.mjs'
import { runTests } from './test.mjs'

/** The entrance of every npm script: runs on any Node from 20 on, before anything is installed. */
const server = join(root, 'packages/server/src/main.ts')

const commands = {
  async start(node, args) {
    // Who asks for help waits for nothing to be built.
    if (!args.some(arg => ['--help', '-h'].includes(arg))) await ensureWebBuilt(node)
    return launch(node, [server, 'start', ...args], { tied: true })
  },
  cli: (node, args) => (args[0] === 'start' ? commands.start(node, args.slice(1)) : launch(node, [server, ...args])),
  test: (node, args) => runTests(node, args),
  bench: (node, args) => launch(node, [join(root, 'bench/main.ts'), ...args]),
  campaign: (node, args) => launch(node, [join(root, 'tests/campaigns/main.ts'), ...args]),
  map: (node, args) => launch(node, [join(root, 'scripts/map.ts'), ...args]),
  'pack-policy': (node, [folder = join(root, 'dist/policy')]) => packPolicy(node, folder),
}

async function main([name, ...args]) {
  if (!Object.hasOwn(commands, name ?? '')) {
    process.stderr.write(`用法 / Usage: node scripts/run.mjs ${Object.keys(commands).join('|')}\n`)
    return 2
  }
  await ensureInstalled()
  return commands[name](findNode(), args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(error instanceof Stopped ? `${error.message}\n` : `${error.stack}\n`)
  process.exitCode = 1
}
