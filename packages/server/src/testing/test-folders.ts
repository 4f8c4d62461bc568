import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Gives fresh empty folders to the tests of one file and removes them all at its end. Call at the top of the file. */
export function testFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), 'zhengheng-test-files-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  return () => mkdtempSync(join(root, 'f-'))
}
