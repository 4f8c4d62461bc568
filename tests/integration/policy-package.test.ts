import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const shelf = mkdtempSync(join(tmpdir(), 'zhengheng-policy-'))
const user = join(shelf, 'user')
const installed = join(user, 'node_modules/@zhengheng/policy')

/** What others would install, laid where npm would lay it. A link would be read as our own source, so it is copied. */
beforeAll(async () => {
  const made = join(shelf, 'package')
  await run(process.execPath, [join(root, 'scripts/run.mjs'), 'pack-policy', made])
  mkdirSync(join(user, 'node_modules/@zhengheng'), { recursive: true })
  cpSync(made, installed, { recursive: true })
  symlinkSync(join(root, 'node_modules/zod'), join(user, 'node_modules/zod'))
  writeFileSync(join(user, 'package.json'), '{ "type": "module" }')
})
afterAll(() => rmSync(shelf, { recursive: true, force: true }))

const program = `
import { findRoute, packNamed, routeName, wan, type RouteVerdict } from '@zhengheng/policy'
const pack = packNamed('wuhan-2021')
const verdict: RouteVerdict = findRoute({ ownerKind: 'partyGovOrgan', amount: wan('1286.5') }, pack)
console.log(routeName(verdict.route, pack).zh)
`

test('the rules library is installed and used by a program in TypeScript and in Node', async () => {
  writeFileSync(join(user, 'main.ts'), program)
  const options = ['--module', 'nodenext', '--strict', '--target', 'es2024', '--skipLibCheck', 'false', '--types', '']
  const { stdout: complaints } = await run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'main.ts'],
    { cwd: user },
  ).catch((error: { stdout: string }) => error)
  expect(complaints).toBe('')
  const { stdout } = await run(process.execPath, ['main.js'], { cwd: user })
  expect(stdout).toBe('报市数据局审批\n')
})

test('it holds no source, no tests, and needs nothing but zod', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  expect(files.filter(file => /\.test\.|testing|(?<!\.d)\.ts$/.test(file))).toEqual([])
  const { dependencies, private: hidden } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  expect(Object.keys(dependencies)).toEqual(['zod'])
  expect(hidden).toBeUndefined()
  const imported = files
    .filter(file => file.endsWith('.js'))
    .flatMap(file => [...readFileSync(join(installed, file), 'utf8').matchAll(/from ["']([^."'][^"']*)["']/g)])
    .map(([, name]) => name)
  expect(new Set(imported)).toEqual(new Set(['zod']))
})
