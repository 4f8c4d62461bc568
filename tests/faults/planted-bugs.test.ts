import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
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

interface Outcome {
  readonly fullName: string
  readonly status: string
}

/** Runs the tests of these bugs in the copy, all titles in all files. @returns what came of those of each file */
function runTestsOf(bugs: readonly PlantedBug[]): Promise<ReadonlyMap<string, readonly Outcome[]>> {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const projects = new Set(bugs.map(({ project }) => project))
  const titles = bugs.map(({ titled }) => titled.replaceAll(/[()[\]*+?.^$|\\]/g, '\\$&')).join('|')
  const args = ['run', '--root', copy, ...[...projects].map(project => `--project=${project}`), '-t', titles]
  const files = new Set(bugs.map(({ test }) => test))
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [vitest, ...args, ...files, '--reporter', 'json', '--outputFile', report],
      { cwd: copy },
      (_, out, err) => {
        try {
          const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
            testResults: { name: string; assertionResults: Outcome[] }[]
          }
          resolve(new Map(testResults.map(({ name, assertionResults }) => [relative(copy, name), assertionResults])))
        } catch {
          reject(new Error(`no report of ${[...files]}: ${out}${err}`))
        }
      },
    )
  })
}

/** How the test of a bug ended: all tests of its file that bear its title. */
const endsOf = (bug: PlantedBug, ran: ReadonlyMap<string, readonly Outcome[]>): readonly string[] =>
  (ran.get(bug.test) ?? []).filter(({ fullName }) => fullName.includes(bug.titled)).map(({ status }) => status)

test.each(plantedBugs.map(bug => [bug.name, bug] as const))('%s: noticed by its test', async (_, bug) => {
  const file = join(copy, bug.file)
  const sound = readFileSync(file, 'utf8')
  expect(sound.split(bug.sound), `the words of the sound code in ${bug.file}`).toHaveLength(2)
  writeFileSync(
    file,
    sound.replace(bug.sound, () => bug.broken),
  )
  try {
    expect(endsOf(bug, await runTestsOf([bug]))).toContain('failed')
  } finally {
    writeFileSync(file, sound)
  }
})

/** In one run, but for those that are whole files: a title among others chooses from every file. */
const soundly = (whole: boolean) => runTestsOf(plantedBugs.filter(({ titled }) => (titled === '') === whole))
const soundRuns = new Map<boolean, ReturnType<typeof soundly>>()

/** Otherwise a copy in which nothing runs would pass for one in which every bug is noticed. */
test.each(
  [...new Map(plantedBugs.map(bug => [`${bug.test} ${bug.titled}`, bug])).values()].map(
    bug => [bug.test, bug] as const,
  ),
)('without a bug %s passes in the same copy', async (_, bug) => {
  const whole = bug.titled === ''
  const run = soundRuns.get(whole) ?? soundly(whole)
  soundRuns.set(whole, run)
  const ends = endsOf(bug, await run)
  expect(ends).toContain('passed')
  expect(ends).not.toContain('failed')
})
