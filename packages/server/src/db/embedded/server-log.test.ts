import { appendFileSync, closeSync, mkdtempSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rotateServerLog, serverLogOf } from './server-log.ts'

test('a log past its size goes on empty under whoever writes it; the last five are kept', () => {
  const home = mkdtempSync(join(tmpdir(), 'zh-log-'))
  expect(rotateServerLog(home, 10)).toBe(false)
  const writer = openSync(serverLogOf(home), 'a')
  for (let n = 1; n <= 7; n += 1) {
    appendFileSync(serverLogOf(home), `round ${n} of them\n`)
    expect(rotateServerLog(home, 10)).toBe(true)
  }
  writeSync(writer, 'after\n')
  closeSync(writer)
  expect(readFileSync(serverLogOf(home), 'utf8')).toBe('after\n')
  expect(readdirSync(home).sort()).toEqual(['server.log', ...[1, 2, 3, 4, 5].map(n => `server.log.${n}`)])
  expect(readFileSync(`${serverLogOf(home)}.1`, 'utf8')).toBe('round 7 of them\n')
  expect(readFileSync(`${serverLogOf(home)}.5`, 'utf8')).toBe('round 3 of them\n')
  expect(rotateServerLog(home, 10)).toBe(false)
})
