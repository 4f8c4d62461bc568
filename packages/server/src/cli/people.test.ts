import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { peopleCommand } from './people.ts'
import { runCommandLine } from './run-command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengheng-people-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function call(...args: string[]) {
  const streams = { out: '', err: '' }
  const code = await runCommandLine(['people', ...args], [peopleCommand], {
    out: text => {
      streams.out += text
    },
    err: text => {
      streams.err += text
    },
  })
  return { code, ...streams }
}

function fileOf(content: string): string {
  const path = join(folder, `${content.length}.json`)
  writeFileSync(path, content)
  return path
}

test.each<[string, string[], RegExp]>([
  ['another act', ['export', fileOf('{}')], /people import FILE\.json/],
  ['no file', ['import'], /FILE\.json/],
  ['nowhere to keep the halves', ['import', fileOf('{"units":[]}')], /--out/],
  ['a file that is not there', ['import', '/nowhere.json', '--dry-run'], /cannot be read/],
  ['no JSON', ['import', fileOf('{"units":'), '--dry-run'], /not JSON/],
  ['something else', ['import', fileOf('{"projects":[]}'), '--dry-run'], /"units" or "accounts"/],
])('wrong usage exits with 2 and says so on standard error only: %s', async (_, args, words) => {
  const { code, out, err } = await call(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(words)
})

test('the help says in both languages what the file holds and where the halves go', async () => {
  const { code, out } = await call('--help')
  expect(code).toBe(0)
  expect(out).toMatch(/people <import> <FILE\.json> \[options\]/)
  for (const words of ['激活码的上半写入', 'first halves', 'jointMember', '--dry-run']) expect(out).toContain(words)
})
