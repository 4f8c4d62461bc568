import { copyFileSync, renameSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

/** What the embedded database writes while it runs. */
export const serverLogOf = (home: string): string => join(home, 'server.log')

const MOST_BYTES = 10 * 1024 * 1024
const KEPT = 5

/**
 * Past its size the log goes on empty, and the last few are kept beside it. PostgreSQL appends, so the file can be
 * emptied under it. Answers whether it did.
 */
export function rotateServerLog(home: string, most = MOST_BYTES): boolean {
  const log = serverLogOf(home)
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < most) return false
  for (let n = KEPT - 1; n >= 1; n -= 1)
    if (statSync(`${log}.${n}`, { throwIfNoEntry: false })) renameSync(`${log}.${n}`, `${log}.${n + 1}`)
  copyFileSync(log, `${log}.1`)
  truncateSync(log)
  return true
}
