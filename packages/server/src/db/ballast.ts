import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statfsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A file that is only there to be given up: on a full disk PostgreSQL can neither write its log nor start, and nobody
 * can work to free space. It lies where the database writes.
 */
const FILE = 'ballast'
const CHUNK = 1024 * 1024

/** Less than this free, and the database may not be able to start or go on. */
export const LAST_ROOM = 64 * CHUNK

const pathIn = (folder: string): string => join(folder, FILE)

export const hasBallast = (folder: string): boolean => existsSync(pathIn(folder))

/** Takes up the space for real: random bytes, because zeros may be stored as nothing. */
export async function layBallast(folder: string, bytes: number): Promise<void> {
  const unfinished = `${pathIn(folder)}.new`
  const chunk = randomBytes(CHUNK)
  const file = await open(unfinished, 'w', 0o600)
  try {
    for (let left = bytes; left > 0; left -= CHUNK) await file.write(chunk, 0, Math.min(CHUNK, left))
    await file.sync()
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(unfinished, pathIn(folder))
}

/** Gives the ballast up when there is next to no room. Answers whether it did. */
export function releaseBallastWhenFull(folder: string, lastRoom = LAST_ROOM): boolean {
  if (!hasBallast(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= lastRoom) return false
  rmSync(pathIn(folder), { force: true })
  return true
}
