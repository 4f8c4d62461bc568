import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureWebBuilt } from './build-web.mjs'
import { launch } from './launch.mjs'
import { readTestReport } from './read-test-report.mjs'
import { root } from './root.mjs'
import { Stopped, say } from './say.mjs'

const tool = path => join(root, 'node_modules', path)

/** In this order: what fails fastest comes first. */
const PARTS = {
  lint: { check: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  types: { check: [tool('typescript/bin/tsc'), '--noEmit'] },
  unit: {},
  architecture: {},
  integration: {},
  faults: { needsWeb: true },
  journeys: { needsWeb: true, needsBrowser: true },
}

/** Runs the named parts, or all; the last line says how many passed and failed. */
export async function runTests(node, names) {
  const unknown = names.find(name => !(name in PARTS))
  if (unknown)
    throw new Stopped(
      `没有测试部分 ${unknown}。`,
      `There is no part ${unknown}. Parts: ${Object.keys(PARTS).join(', ')}`,
    )
  const chosen = Object.entries(PARTS).filter(([name]) => names.length === 0 || names.includes(name))
  const reports = mkdtempSync(join(tmpdir(), 'zhengheng-tests-'))
  const counts = []
  try {
    for (const [name, part] of chosen) {
      process.stdout.write(`\n── ${name}\n`)
      counts.push({ name, ...(await runPart(node, name, part, reports)) })
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  return summarise(counts)
}

async function runPart(node, name, part, reports) {
  try {
    if (part.check) return (await launch(node, part.check)) === 0 ? { passed: 1 } : { failed: 1 }
    if (part.needsWeb) await ensureWebBuilt(node)
    const env = {
      LOADED_CITY: join(reports, 'city'),
      ...(part.needsBrowser && { CHROMIUM_PATH: await ensureBrowser() }),
    }
    const report = join(reports, `${name}.json`)
    const options = ['--project', name, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report]
    const code = await launch(node, [tool('vitest/vitest.mjs'), 'run', '--root', root, ...options], { env })
    return readTestReport(report, code)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    process.stderr.write(`${error.message}\n`)
    return { failed: 1 }
  }
}

function summarise(counts) {
  const total = key => counts.reduce((sum, count) => sum + (count[key] ?? 0), 0)
  const words = ({ passed = 0, failed = 0, skipped = 0 }) =>
    `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  process.stdout.write('\n')
  for (const count of counts) process.stdout.write(`${count.name.padEnd(14)}${words(count)}\n`)
  const all = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
  if (all.passed === 0 && all.failed === 0) say('没有运行任何测试', 'Nothing was tested')
  process.stdout.write(`${words(all)}\n`)
  return all.failed === 0 && all.passed > 0 ? 0 : 1
}
