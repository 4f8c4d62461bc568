import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PlantedBug, plantedBugs } from './planted-bugs.ts'

const root = join(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'zhengheng-planted-'))
const outside = ['node_modules', 'dist']

/** A second product whose packages are its own and whose libraries are ours. */
beforeAll(() => {
  for (const name of ['packages', 'tests', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: path => !outside.includes(basename(path)) })
  mkdirSync(join(copy, 'node_modules/@zhengheng'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')).filter(name => name !== '@zhengheng'))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  for (const name of readdirSync(join(copy, 'packages')))
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@zhengheng', name))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

function runTest({ project, test: file, titled }: PlantedBug): Promise<Report> {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const chosen = titled ? ['-t', titled.replaceAll(/[()[\]*+?.^$|\\]/g, '\\$&')] : []
  const args = [vitest, 'run', '--root', copy, '--project', project, file, ...chosen]
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...args, '--reporter', 'json', '--outputFile', report],
      { cwd: copy },
      (_, out, err) => {
        try {
          resolve(JSON.parse(readFileSync(report, 'utf8')) as Report)
        } catch {
          reject(new Error(`no report of ${file}: ${out}${err}`))
        }
      },
    )
  })
}

test.each(plantedBugs.map(bug => [bug.name, bug] as const))('%s: noticed by its test', async (_, bug) => {
  const file = join(copy, bug.file)
  const sound = readFileSync(file, 'utf8')
  expect(sound.split(bug.sound), `the words of the sound code in ${bug.file}`).toHaveLength(2)
  writeFileSync(
    file,
    sound.replace(bug.sound, () => bug.broken),
  )
  try {
    expect((await runTest(bug)).numFailedTests).toBeGreaterThan(0)
  } finally {
    writeFileSync(file, sound)
  }
})

/** Otherwise a copy in which nothing runs would pass for one in which every bug is noticed. */
test.each(
  [...new Map(plantedBugs.map(bug => [`${bug.test} ${bug.titled}`, bug])).values()].map(
    bug => [bug.test, bug] as const,
  ),
)('without a bug %s passes in the same copy', async (_, bug) => {
  const { numPassedTests, numFailedTests } = await runTest(bug)
  expect(numFailedTests).toBe(0)
  expect(numPassedTests).toBeGreaterThan(0)
})
