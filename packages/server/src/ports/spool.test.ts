import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolders } from '../testing/test-folders.ts'
import { removeAbandoned } from './spool.ts'

const newFolder = testFolders()

test('only files nobody has written to for a day are removed', () => {
  const folder = newFolder()
  const hoursAgo = (name: string, hours: number) => {
    writeFileSync(join(folder, name), 'x')
    const at = Date.now() / 1000 - hours * 3600
    utimesSync(join(folder, name), at, at)
  }
  hoursAgo('fresh.part', 0)
  hoursAgo('long-upload.part', 23)
  hoursAgo('abandoned.part', 25)
  hoursAgo('something-else', 1000)
  removeAbandoned(folder)
  expect(readdirSync(folder).sort()).toEqual(['fresh.part', 'long-upload.part', 'something-else'])
})
