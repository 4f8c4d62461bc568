import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { giveTo } from './give-to.ts'
import type { ServiceUser } from './service-user.ts'

/** The system allows 107 bytes for the whole path of a socket. */
const LONGEST_FOLDER = 88

/** Beside the data when that path is short enough, else in the temporary folder under a name of our own. */
export function makeSocketFolder(home: string, user: ServiceUser | undefined): string {
  const beside = join(home, 'run')
  const folder = Buffer.byteLength(beside) <= LONGEST_FOLDER ? beside : inTemporaryFolder(home, user)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) giveTo(user, folder)
  return folder
}

/** Anybody may have made the expected name first; then an unpredictable one is taken. */
function inTemporaryFolder(home: string, user: ServiceUser | undefined): string {
  const expected = join('/tmp', `zhengheng-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`)
  const found = lstatSync(expected, { throwIfNoEntry: false })
  if (!found) return expected
  const owners = [process.getuid?.(), user?.uid]
  const ours = found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0
  return ours ? expected : mkdtempSync('/tmp/zhengheng-')
}
