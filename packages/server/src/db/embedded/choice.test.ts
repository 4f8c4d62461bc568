import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { choosePrograms, recordChoice } from './choice.ts'
import type { Programs } from './programs.ts'

const system = (major: number): Programs => ({
  source: 'system',
  major,
  version: `${major}.4`,
  bin: `/usr/pg/${major}`,
})
const fromPackage: Programs = { source: 'package', major: 18, version: '18.4', bin: '/npm/bin' }

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zh-choice-'))
})
afterEach(() => rmSync(home, { recursive: true }))

function withData(major: number) {
  mkdirSync(join(home, 'data'))
  writeFileSync(join(home, 'data', 'PG_VERSION'), `${major}\n`)
}

test('new data takes the first PostgreSQL found', () => {
  expect(choosePrograms(home, [system(16), fromPackage])).toEqual(system(16))
})

test('the choice is recorded beside the data', () => {
  recordChoice(home, fromPackage, undefined)
  const recorded = JSON.parse(readFileSync(join(home, 'choice.json'), 'utf8'))
  expect(recorded).toEqual({ major: 18, source: 'package', bin: '/npm/bin' })
})

test('existing data stays with its own programs though the system offers newer ones', () => {
  withData(18)
  recordChoice(home, fromPackage, undefined)
  expect(choosePrograms(home, [system(18), system(16), fromPackage])).toEqual(fromPackage)
})

test('other programs of the same major may take over when the recorded ones are gone', () => {
  withData(16)
  recordChoice(home, { ...system(16), bin: '/gone' }, undefined)
  expect(choosePrograms(home, [fromPackage, system(16)])).toEqual(system(16))
})

test('another major is refused with both versions and what to do', () => {
  withData(15)
  expect(() => choosePrograms(home, [fromPackage])).toThrow(
    /written by PostgreSQL 15.*18\.4.*Install PostgreSQL 15 again/,
  )
})

test('no PostgreSQL at all is said plainly', () => {
  expect(() => choosePrograms(home, [])).toThrow(/DATABASE_URL/)
})
